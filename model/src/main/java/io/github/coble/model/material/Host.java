package io.github.coble.model.material;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// Lithium taken up by a solid above 0 V: a scaffold that is lithiated, a metal that alloys.
///
/// The open-circuit potential falls from `emptyPotential` to `fullPotential` with the filled share
/// x as described under K-3 in docs/theory/voltage.md.
///
/// @param capacity reversible charge per mass
/// @param irreversibleFraction of the capacity, taken up once and never returned
/// @param emptyPotential open-circuit potential at x = 0
/// @param kneePotential open-circuit potential at x = 1/2
/// @param fullPotential open-circuit potential at x = 1
/// @param exchangeCurrentDensity of insertion per area of the cell, at any temperature
/// @param diffusivity D_C of lithium in the lithiated solid
public record Host(
        @Si(value = "C kg^-1", min = 0, max = 2e7) double capacity,
        @Si(value = "1", min = 0, max = 0.95) double irreversibleFraction,
        @Si(value = "V", min = 0.01, max = 5) double emptyPotential,
        @Si(value = "V", min = 0.001, max = 5) double kneePotential,
        @Si(value = "V", min = 0, max = 5) double fullPotential,
        @Si(value = "A m^-2", min = 1e-6, max = 1e4) double exchangeCurrentDensity,
        @Si(value = "m^2 s^-1", min = 0, max = 1e-6) double diffusivity) {
    public Host {
        Require.withinRanges(
                Host.class,
                capacity,
                irreversibleFraction,
                emptyPotential,
                kneePotential,
                fullPotential,
                exchangeCurrentDensity,
                diffusivity);
    }
}
