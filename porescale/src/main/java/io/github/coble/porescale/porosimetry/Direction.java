package io.github.coble.porescale.porosimetry;

/// Which way mercury goes.
public enum Direction {
    /// Into the sample, under rising pressure.
    INTRUSION,
    /// Out of the sample, under falling pressure.
    EXTRUSION
}
