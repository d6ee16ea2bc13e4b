package io.github.coble.model.physics.creep;

import io.github.coble.model.material.Lithium;
import io.github.coble.model.physics.PhysicalConstants;
import io.github.coble.model.physics.Si;

/// Strength of small pieces of lithium, which rises the smaller they are (C-9):
///
/// σ = σ_1 (h / 1 µm)^−m exp(E/R (1/T − 1/298.15 K))
///
/// after Xu et al., PNAS 114, 57 (2017): 105 MPa at 1 µm at room temperature and 35 MPa at 90 °C, m
/// = 0.68 at room temperature. They measured m = 1.00 at 90 °C; that change is left out. Measured
/// between 1 µm and 10 µm.
///
/// @param atMicrometre σ_1 at the temperature
/// @param exponent m
public record SmallScaleStrength(@Si("Pa") double atMicrometre, @Si("1") double exponent) {
    private static final double REFERENCE_TEMPERATURE = 298.15;
    private static final double MICROMETRE = 1e-6;

    /// Strength of lithium at a temperature [K].
    public static SmallScaleStrength of(Lithium lithium, double temperature) {
        double softening =
                lithium.strengthActivationEnergy()
                        / PhysicalConstants.GAS
                        * (1 / temperature - 1 / REFERENCE_TEMPERATURE);
        return new SmallScaleStrength(
                lithium.strength() * Math.exp(softening), lithium.strengthExponent());
    }

    /// Strength [Pa] of a piece of a size [m].
    public double at(double size) {
        return atMicrometre * Math.pow(size / MICROMETRE, -exponent);
    }
}
