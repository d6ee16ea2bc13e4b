package io.github.coble.model.material;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// Growth of a lithium-filled flaw through an electrolyte, T-19 of docs/theory/cell.md.
/// Phenomenological: a subcritical crack driven by the pressure that an overpotential puts on the
/// lithium in it.
///
/// @param velocity where lithium touches all of the electrolyte and the overpotential of the
///   interface is 1 V
/// @param exponent power of the overpotential with which it grows
/// @param spread standard deviation of the logarithm of that velocity from cell to cell
/// @param shortResistance area-specific resistance of a cell that a filament has shorted
public record Filament(
        @Si(value = "m s^-1", min = 0, max = 1) double velocity,
        @Si(value = "1", min = 0.5, max = 20) double exponent,
        @Si(value = "1", min = 0, max = 2) double spread,
        @Si(value = "ohm m^2", min = 0, max = 1) double shortResistance) {
    public Filament {
        Require.withinRanges(Filament.class, velocity, exponent, spread, shortResistance);
    }
}
