package io.github.coble.model.column;

import io.github.coble.model.physics.PhysicalConstants;
import io.github.coble.model.physics.Si;
import io.github.coble.model.physics.kinetics.Arrhenius;
import io.github.coble.model.stack.Cell;

/// What lies in series with the layer: the pellet and the counter electrode, each a resistance with
/// a capacitance beside it.
///
/// ```
/// Z_s(ω) = R_SE/(1 + jω ε_0 ε_r ρ) + R_c/(1 + (jω R_c C_c)^α_c)                        (Z-4)
/// ```
///
/// R_SE = ρ L_SE with the resistivity ρ. At low frequency it is the resistance in T-16; a time step
/// does not see the capacitances, both arcs are over within milliseconds. Source:
/// docs/theory/impedance.md.
///
/// @param pellet R_SE
/// @param pelletTime ε_0 ε_r ρ
/// @param counter R_c
/// @param counterTime R_c C_c
/// @param counterExponent α_c
/// @param gapCapacitance beside the resistance of worn contact
public record SeriesImpedance(
        @Si("ohm m^2") double pellet,
        @Si("s") double pelletTime,
        @Si("ohm m^2") double counter,
        @Si("s") double counterTime,
        @Si("1") double counterExponent,
        @Si("F m^-2") double gapCapacitance) {
    public static SeriesImpedance of(Cell cell) {
        var material = cell.electrolyte().material();
        double temperature = cell.conditions().temperature();
        double reference = material.referenceTemperature();
        double transfer =
                Arrhenius.factor(material.exchangeActivationEnergy(), temperature, reference);
        double conductivity =
                material.conductivity()
                        * Arrhenius.factor(
                                material.conductivityActivationEnergy(), temperature, reference);
        double counter = cell.counterResistance() / transfer;
        return new SeriesImpedance(
                cell.electrolyte().thickness() / conductivity,
                PhysicalConstants.VACUUM_PERMITTIVITY
                        * material.relativePermittivity()
                        / conductivity,
                counter,
                counter * cell.counterCapacitance(),
                cell.counterExponent(),
                cell.interfaces().wear().gapCapacitance());
    }

    /// The same with nothing but its resistance, as a time step sees it.
    public SeriesImpedance resistive() {
        return new SeriesImpedance(pellet, 0, counter, 0, 1, 0);
    }

    /// At low frequency [ohm m^2].
    public double resistance() {
        return pellet + counter;
    }

    /// At a complex frequency σ + jω [s^-1], σ ≥ 0; adds Z_s to `z`, real part first.
    public void add(double sigma, double omega, double[] z) {
        double size = Math.hypot(sigma, omega);
        double angle = Math.atan2(omega, sigma);
        arc(pellet, size * pelletTime, angle, 1, z);
        arc(counter, size * counterTime, angle, counterExponent, z);
    }

    /// Puts the gaps' capacitance beside the resistance of the worn contact [ohm m^2], which is in
    /// `z` already, Z-5; adds the difference.
    public void gaps(double resistance, double exponent, double sigma, double omega, double[] z) {
        z[0] -= resistance;
        double x = Math.hypot(sigma, omega) * resistance * gapCapacitance;
        arc(resistance, x, Math.atan2(omega, sigma), exponent, z);
    }

    /// z <- z + r/(1 + (x e^{j angle})^α).
    private static void arc(double r, double x, double angle, double alpha, double[] z) {
        double size = Math.pow(x, alpha);
        double re = 1 + size * Math.cos(alpha * angle);
        double im = size * Math.sin(alpha * angle);
        double square = re * re + im * im;
        z[0] += r * re / square;
        z[1] -= r * im / square;
    }
}
