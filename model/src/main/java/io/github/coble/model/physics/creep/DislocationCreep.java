package io.github.coble.model.physics.creep;

import static io.github.coble.model.physics.PhysicalConstants.GAS;

import io.github.coble.model.material.Lithium;
import io.github.coble.model.physics.Si;

/// Power-law creep of bulk lithium, which carries films, rods and ridges.
///
/// ```
/// dε/dt = A (σ / 1 MPa)^n exp(−(Q/R)(1/T − 1/T_ref))                                   (C-6)
/// ```
///
/// Measured between 0.2 and 0.6 MPa; above, it is an extrapolation. Source: Masias 2019.
///
/// @param rateAtOneMegapascal A, temperature included
/// @param exponent n
public record DislocationCreep(@Si("s^-1") double rateAtOneMegapascal, @Si("1") double exponent) {
    private static final double MEGAPASCAL = 1e6;

    /// The law at a temperature [K].
    public static DislocationCreep of(Lithium lithium, double temperature) {
        double arrhenius =
                Math.exp(
                        -lithium.creepActivationEnergy()
                                / GAS
                                * (1 / temperature - 1 / lithium.creepReferenceTemperature()));
        return new DislocationCreep(lithium.creepRate() * arrhenius, lithium.creepExponent());
    }

    /// Strain rate [s^-1] under a stress [Pa], odd in the stress.
    public double strainRate(double stress) {
        return rateAtOneMegapascal
                * Math.signum(stress)
                * Math.pow(Math.abs(stress) / MEGAPASCAL, exponent);
    }

    /// Slope of the strain rate with stress [Pa^-1 s^-1].
    public double slope(double stress) {
        return rateAtOneMegapascal
                * exponent
                / MEGAPASCAL
                * Math.pow(Math.abs(stress) / MEGAPASCAL, exponent - 1);
    }
}
