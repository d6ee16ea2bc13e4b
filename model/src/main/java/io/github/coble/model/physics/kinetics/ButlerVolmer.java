package io.github.coble.model.physics.kinetics;

import static io.github.coble.model.physics.PhysicalConstants.FARADAY;
import static io.github.coble.model.physics.PhysicalConstants.GAS;

import io.github.coble.model.physics.Si;

/// Symmetric Butler-Volmer kinetics of lithium at the electrolyte; plating positive.
///
/// ```
/// i = i_0 a [exp(−F η / 2RT) − c exp(F η / 2RT)]                                      (K-1)
/// η = φ + i R_int + Ω_m (p − P_stack)/F                                               (K-2)
/// ```
///
/// a is the share of the area where lithium sits and c the share that still has contact: no
/// lithium, no oxidation. Valid for one-electron transfer with transfer coefficient 1/2. Source:
/// Bard & Faulkner, with the pressure term of the chemical potential of a solid under load.
///
/// @param exchangeCurrentDensity i_0
/// @param temperature T
public record ButlerVolmer(
        @Si("A m^-2") double exchangeCurrentDensity, @Si("K") double temperature) {
    /// F/(2RT) [V^-1].
    public double halfInverseThermalVoltage() {
        return FARADAY / (2 * GAS * temperature);
    }

    /// Current density [A m^-2] at an overpotential [V], with active share and contact [1].
    public double currentDensity(double eta, double active, double contact) {
        double f = halfInverseThermalVoltage() * eta;
        return exchangeCurrentDensity * active * (Math.exp(-f) - contact * Math.exp(f));
    }

    /// di/dη [A m^-2 V^-1] under the same arguments.
    public double slope(double eta, double active, double contact) {
        double k = halfInverseThermalVoltage();
        double f = k * eta;
        return -exchangeCurrentDensity * active * k * (Math.exp(-f) + contact * Math.exp(f));
    }

    /// Overpotential [V] at a plating current density [A m^-2] on a share of the area, full
    /// contact.
    public double overpotential(double current, double active) {
        double x = current / (2 * exchangeCurrentDensity * active);
        return -Math.log(x + Math.sqrt(x * x + 1)) / halfInverseThermalVoltage();
    }
}
