package io.github.coble.model.physics.kinetics;

import static io.github.coble.model.physics.PhysicalConstants.FARADAY;
import static io.github.coble.model.physics.PhysicalConstants.GAS;

import io.github.coble.model.material.Host;
import io.github.coble.model.physics.Si;

/// Uptake of lithium by a host above 0 V: open-circuit potential and insertion current.
///
/// ```
/// U(x) = Ũ(x) + (RT/F) ln((1−x)/x)                                                    (K-3)
/// Ũ(x) = U_1 + (U_0 − U_1) (e^{−s x} − e^{−s})/(1 − e^{−s})
/// i = i_0 [(1−x) e^{g(Ũ−φ)} − x e^{−g(Ũ−φ)}],   g = F/2RT                              (K-4)
/// ```
///
/// U_0 and U_1 are the potentials of the empty and the full host without the entropy of mixing, and
/// s puts Ũ(1/2) at the stated knee. K-4 is Butler-Volmer with an exchange current ∝ √(x(1−x)),
/// written so that nothing diverges at the ends; it keeps x between 0 and 1. The host is taken as
/// uniform: diffusion inside it is fast on the time of a charge. Source: an interpolation of this
/// model between three stated potentials.
///
/// @param empty U_0
/// @param full U_1
/// @param steepness s
/// @param exchangeCurrentDensity i_0
/// @param halfInverseThermalVoltage g
public record HostKinetics(
        @Si("V") double empty,
        @Si("V") double full,
        @Si("1") double steepness,
        @Si("A m^-2") double exchangeCurrentDensity,
        @Si("V^-1") double halfInverseThermalVoltage) {
    /// Kinetics of a host at a temperature [K]. A knee at or above the middle of the two ends gives
    /// a straight line.
    public static HostKinetics of(Host host, double temperature) {
        double range = host.emptyPotential() - host.fullPotential();
        double ratio = (host.kneePotential() - host.fullPotential()) / range;
        double r = Math.clamp(ratio, 1e-6, 0.499);
        return new HostKinetics(
                host.emptyPotential(),
                host.fullPotential(),
                -2 * Math.log(r / (1 - r)),
                host.exchangeCurrentDensity(),
                FARADAY / (2 * GAS * temperature));
    }

    /// Ũ [V] at a filled share x, the entropy of mixing left out.
    public double plateau(double x) {
        double end = Math.exp(-steepness);
        return full + (empty - full) * (Math.exp(-steepness * x) - end) / (1 - end);
    }

    /// U [V] at a filled share x in (0, 1).
    public double potential(double x) {
        return plateau(x) + Math.log((1 - x) / x) / (2 * halfInverseThermalVoltage);
    }

    /// Share x at which the host rests at a potential [V], by bisection to round-off.
    public double restingShare(double potential) {
        double low = 0;
        double high = 1;
        for (int k = 0; k < 200 && high - low > 0; k++) {
            double x = 0.5 * (low + high);
            if (x <= low || x >= high) {
                break;
            }
            if (potential(x) > potential) {
                low = x;
            } else {
                high = x;
            }
        }
        return high;
    }

    /// Insertion current density [A m^-2] at a filled share and an electrode potential [V];
    /// lithiation positive.
    public double currentDensity(double x, double phi) {
        double e = Math.exp(halfInverseThermalVoltage * (plateau(x) - phi));
        return exchangeCurrentDensity * ((1 - x) * e - x / e);
    }

    /// di/dφ [A m^-2 V^-1]; negative.
    public double slope(double x, double phi) {
        double e = Math.exp(halfInverseThermalVoltage * (plateau(x) - phi));
        return -exchangeCurrentDensity * halfInverseThermalVoltage * ((1 - x) * e + x / e);
    }

    /// di/dx [A m^-2]; negative.
    public double shareSlope(double x, double phi) {
        double e = Math.exp(halfInverseThermalVoltage * (plateau(x) - phi));
        double plateauSlope =
                -(empty - full) * steepness * Math.exp(-steepness * x) / (1 - Math.exp(-steepness));
        return exchangeCurrentDensity
                * (-e - 1 / e + halfInverseThermalVoltage * plateauSlope * ((1 - x) * e + x / e));
    }
}
