package io.github.coble.lab.circuit.fit;

import io.github.coble.lab.circuit.Circuit;
import io.github.coble.lab.circuit.Parameter;
import io.github.coble.lab.circuit.Parameter.Kind;
import io.github.coble.lab.circuit.Spectrum;
import java.util.Arrays;

/// Bounds of the parameters of a circuit, and the coordinates in which they are looked for.
///
/// ```text
///   v = ln p, of exponents v = p                                               (Z-28)
/// ```
@SuppressWarnings("ArrayRecordComponent")
record Bounds(double[] low, double[] high, boolean[] logarithmic) {
    /// How far parameters may lie from what the spectrum's own sizes and frequencies suggest.
    private static final double REACH = 1e5;

    private static final double LEAST_EXPONENT = 0.1;

    /// Of its range: a parameter so near to a bound lies on it.
    private static final double ON = 1e-6;

    /// Those that follow from a spectrum, narrowed by those given.
    static Bounds of(Circuit circuit, Spectrum s, FitOptions options) {
        int n = circuit.size();
        Bounds bounds = new Bounds(new double[n], new double[n], new boolean[n]);
        double[] size = s.modulus();
        double least = Arrays.stream(size).min().orElseThrow() / REACH;
        double most = Arrays.stream(size).max().orElseThrow() * REACH;
        double fast = s.omega()[0] * REACH;
        double slow = s.omega()[s.size() - 1] / REACH;
        for (int k = 0; k < n; k++) {
            Parameter p = circuit.parameters().get(k);
            double[] range =
                    switch (p.kind()) {
                        case RESISTANCE -> new double[] {least, most};
                        case CAPACITANCE -> new double[] {1 / (most * fast), 1 / (least * slow)};
                        case INDUCTANCE -> new double[] {least / fast, most / slow};
                        case WARBURG ->
                                new double[] {least * Math.sqrt(slow), most * Math.sqrt(fast)};
                        case TIME -> new double[] {1 / fast, 1 / slow};
                        case PSEUDO_CAPACITANCE ->
                                new double[] {
                                    1 / (most * Math.max(1, fast)), 1 / (least * Math.min(1, slow))
                                };
                        case EXPONENT -> new double[] {LEAST_EXPONENT, 1};
                    };
            FitOptions.Range given = options.bounds().get(p.name());
            bounds.logarithmic[k] = p.kind() != Kind.EXPONENT;
            bounds.low[k] = given == null ? range[0] : given.low();
            bounds.high[k] = given == null ? range[1] : given.high();
            if (bounds.logarithmic[k] && !(bounds.low[k] > 0)) {
                throw new IllegalArgumentException(
                        p.name() + ": its lower bound " + bounds.low[k] + " is not positive");
            }
        }
        for (String name : options.bounds().keySet()) {
            if (circuit.parameters().stream().noneMatch(p -> p.name().equals(name))) {
                throw new IllegalArgumentException(
                        "bounds of "
                                + name
                                + ", which "
                                + circuit
                                + " does not have; it has "
                                + circuit.parameters().stream().map(Parameter::name).toList());
            }
        }
        return bounds;
    }

    /// Coordinates of parameters, which are moved inside first.
    double[] coordinates(double[] p) {
        double[] v = new double[p.length];
        for (int k = 0; k < v.length; k++) {
            v[k] = f(k, Math.clamp(p[k], low[k], high[k]));
        }
        return v;
    }

    double[] parameters(double[] v) {
        double[] p = new double[v.length];
        for (int k = 0; k < v.length; k++) {
            p[k] = Math.clamp(logarithmic[k] ? Math.exp(v[k]) : v[k], low[k], high[k]);
        }
        return p;
    }

    /// dp/dv.
    double slope(int k, double p) {
        return logarithmic[k] ? p : 1;
    }

    /// The coordinate, or the end of its range that it lies beyond.
    double inside(int k, double v) {
        return Math.clamp(v, f(k, low[k]), f(k, high[k]));
    }

    boolean isOn(int k, double p) {
        double share = (f(k, p) - f(k, low[k])) / (f(k, high[k]) - f(k, low[k]));
        return share < ON || share > 1 - ON;
    }

    private double f(int k, double p) {
        return logarithmic[k] ? Math.log(p) : p;
    }
}
