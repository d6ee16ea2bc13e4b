package io.github.coble.porescale.porosimetry;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// The diameters that count as pores of the layer; the rest is left out and said to be.
///
/// @param from smallest diameter
/// @param to largest diameter, above the smallest
public record SizeWindow(
        @Si(value = "m", min = 0, max = 1) double from,
        @Si(value = "m", min = 0, max = 1) double to) {
    public SizeWindow {
        Require.withinRanges(SizeWindow.class, from, to);
        if (!(from < to)) {
            throw new IllegalArgumentException(
                    "a window from " + from + " m to " + to + " m is empty; from must be below to");
        }
    }

    /// Everything mercury went into.
    public static SizeWindow all() {
        return new SizeWindow(0, 1);
    }
}
