package io.github.coble.model.stack;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// The pores of an interlayer, as far as a cell model sees them.
///
/// @param porosity ε
/// @param meanDiameter d, mean over the layer of the local pore diameter
/// @param spread standard deviation of ln d between places a correlation length apart (the
///   mesoscale part of the pore-size distribution, not its whole width)
/// @param correlationLength ξ of the local pore diameter in the plane of the layer
/// @param tortuosityFactor τ²
public record PoreStructure(
        @Si(value = "1", min = 0.01, max = 0.95) double porosity,
        @Si(value = "m", min = 1e-9, max = 1e-4) double meanDiameter,
        @Si(value = "1", min = 0, max = 2) double spread,
        @Si(value = "m", min = 1e-8, max = 1e-3) double correlationLength,
        @Si(value = "1", min = 1, max = 100) double tortuosityFactor) {
    public PoreStructure {
        Require.withinRanges(
                PoreStructure.class,
                porosity,
                meanDiameter,
                spread,
                correlationLength,
                tortuosityFactor);
    }
}
