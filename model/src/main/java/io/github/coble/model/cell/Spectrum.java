package io.github.coble.model.cell;

import io.github.coble.model.physics.Si;

/// An impedance spectrum, Z = Re Z + j Im Z, per area.
///
/// @param frequency f = ω/2π, from the highest to the lowest as an instrument measures them
/// @param real Re Z
/// @param imaginary Im Z, negative where a capacitance shows
public record Spectrum(
        @Si("s^-1") double[] frequency,
        @Si("ohm m^2") double[] real,
        @Si("ohm m^2") double[] imaginary) {
    public Spectrum {
        if (real.length != frequency.length || imaginary.length != frequency.length) {
            throw new IllegalArgumentException(
                    "spectrum of "
                            + frequency.length
                            + " frequencies, "
                            + real.length
                            + " real and "
                            + imaginary.length
                            + " imaginary parts");
        }
    }

    /// Number of frequencies.
    public int size() {
        return frequency.length;
    }
}
