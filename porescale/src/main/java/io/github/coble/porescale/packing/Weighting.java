package io.github.coble.porescale.packing;

/// What the shares of a size distribution count.
public enum Weighting {
    /// Particles, as counted in micrographs.
    NUMBER,
    /// Volume (for one material: mass), as light scattering or sieves give it.
    VOLUME
}
