package io.github.coble.lab.circuit.fit;

import io.github.coble.lab.circuit.Circuit;
import io.github.coble.lab.circuit.Spectrum;
import java.util.Arrays;

/// Levenberg–Marquardt between bounds, from one place to the nearest minimum.
///
/// ```text
///   χ² = Σ w_i² |Z_i - Z(ω_i; p)|²                                             (Z-27)
/// ```
///
/// Parameters on a bound that χ² pushes them against are left out of a step; what a step takes
/// beyond a bound is put on it. The Levenberg–Marquardt method of Hipparchus knows no bounds, and
/// on coordinates that have none (a sine between the bounds) it creeps where a parameter ends on
/// one, as exponents often do at 1: see the theory page.
///
/// Source: damping of Nielsen, report IMM-REP-1999-05, Technical University of Denmark 1999.
final class Descent {
    private static final int MOST_STEPS = 300;

    /// Steps in a row that gain less than the tolerance, after which it has arrived.
    private static final int ARRIVED = 3;

    private static final double FIRST_DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e12;

    /// Longest step of a coordinate: a factor of 20 of a parameter.
    private static final double LONGEST = 3;

    private final Circuit circuit;
    private final Bounds bounds;
    private final double[] omega;
    private final double[] weight;
    private final double[] data;

    Descent(Circuit circuit, Spectrum spectrum, Bounds bounds, double[] weight) {
        this.circuit = circuit;
        this.bounds = bounds;
        this.omega = spectrum.omega();
        this.weight = weight;
        int n = omega.length;
        this.data = Arrays.copyOf(spectrum.real(), 2 * n);
        System.arraycopy(spectrum.imaginary(), 0, data, n, n);
    }

    /// A place and its χ².
    record Place(double[] parameters, double chiSquared) {}

    /// Parameters moved inside their bounds, and χ² there.
    Place at(double[] p) {
        double[] inside = bounds.parameters(bounds.coordinates(p));
        return new Place(inside, sum(residuals(circuit.evaluate(omega, inside))));
    }

    /// The minimum reached from a place.
    ///
    /// @param tolerance relative gain of χ² that is no gain
    Place from(double[] start, double tolerance) {
        double[] v = bounds.coordinates(start);
        double[] p = bounds.parameters(v);
        Circuit.Response response = circuit.evaluate(omega, p);
        double[] r = residuals(response);
        double chiSquared = sum(r);
        double damping = FIRST_DAMPING;
        double growth = 2;
        int idle = 0;
        boolean moved = true;
        double[][] h = new double[0][];
        double[] g = new double[0];
        for (int k = 0; k < MOST_STEPS && idle < ARRIVED && damping < MOST_DAMPING; k++) {
            if (moved) {
                double[][] slope = inCoordinates(response, p);
                h = gram(slope);
                g = gradient(slope, r);
            }
            double[] next = stepped(v, h, g, damping);
            double expected = expected(v, next, h, g);
            double[] nextP = bounds.parameters(next);
            Circuit.Response there = circuit.evaluate(omega, nextP);
            double[] nextR = residuals(there);
            double nextChiSquared = sum(nextR);
            moved = nextChiSquared < chiSquared;
            if (moved) {
                double gain = chiSquared - nextChiSquared;
                double ratio = expected > 0 ? gain / expected : 0;
                idle = gain <= tolerance * chiSquared ? idle + 1 : 0;
                damping *= Math.max(1.0 / 3, 1 - Math.pow(2 * ratio - 1, 3));
                growth = 2;
                v = next;
                p = nextP;
                r = nextR;
                response = there;
                chiSquared = nextChiSquared;
            } else {
                idle += expected <= tolerance * chiSquared ? 1 : 0;
                damping *= growth;
                growth *= 2;
            }
        }
        return new Place(p, chiSquared);
    }

    /// The place a damped step leads to.
    private double[] stepped(double[] v, double[][] h, double[] g, double damping) {
        int n = v.length;
        int[] free = new int[n];
        int m = 0;
        for (int k = 0; k < n; k++) {
            boolean held = g[k] != 0 && bounds.inside(k, v[k] - Math.signum(g[k])) == v[k];
            if (!held && h[k][k] > 0) {
                free[m++] = k;
            }
        }
        double[][] factor = new double[m][m];
        double[] step = new double[m];
        for (int i = 0; i < m; i++) {
            double norm = Math.sqrt(h[free[i]][free[i]]);
            for (int j = 0; j <= i; j++) {
                double sum = h[free[i]][free[j]] / (norm * Math.sqrt(h[free[j]][free[j]]));
                sum += i == j ? damping : 0;
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(Math.max(sum, damping)) : sum / factor[j][j];
            }
            double sum = -g[free[i]] / norm;
            for (int k = 0; k < i; k++) {
                sum -= factor[i][k] * step[k];
            }
            step[i] = sum / factor[i][i];
        }
        double[] next = v.clone();
        for (int i = m - 1; i >= 0; i--) {
            for (int k = i + 1; k < m; k++) {
                step[i] -= factor[k][i] * step[k];
            }
            step[i] /= factor[i][i];
        }
        for (int i = 0; i < m; i++) {
            double by = step[i] / Math.sqrt(h[free[i]][free[i]]);
            next[free[i]] = bounds.inside(free[i], v[free[i]] + Math.clamp(by, -LONGEST, LONGEST));
        }
        return next;
    }

    /// By how much χ² falls to second order.
    private static double expected(double[] v, double[] next, double[][] h, double[] g) {
        double fall = 0;
        for (int i = 0; i < v.length; i++) {
            double bent = g[i];
            for (int j = 0; j < v.length; j++) {
                bent += h[i][j] * (next[j] - v[j]) / 2;
            }
            fall -= 2 * bent * (next[i] - v[i]);
        }
        return fall;
    }

    private static double[][] gram(double[][] slope) {
        int n = slope[0].length;
        double[][] h = new double[n][n];
        for (double[] row : slope) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    h[i][j] += row[i] * row[j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                h[j][i] = h[i][j];
            }
        }
        return h;
    }

    private static double[] gradient(double[][] slope, double[] r) {
        double[] g = new double[slope[0].length];
        for (int i = 0; i < r.length; i++) {
            for (int k = 0; k < g.length; k++) {
                g[k] += slope[i][k] * r[i];
            }
        }
        return g;
    }

    private double[][] inCoordinates(Circuit.Response response, double[] p) {
        double[][] slope = weighted(response);
        for (double[] row : slope) {
            for (int k = 0; k < p.length; k++) {
                row[k] *= bounds.slope(k, p[k]);
            }
        }
        return slope;
    }

    /// w dZ/dp, rows of real parts, then of imaginary parts.
    double[][] slopes(double[] p) {
        return weighted(circuit.evaluate(omega, p));
    }

    private double[][] weighted(Circuit.Response response) {
        double[][] slope = response.slope();
        for (int i = 0; i < slope.length; i++) {
            for (int k = 0; k < slope[i].length; k++) {
                slope[i][k] *= weight[i % omega.length];
            }
        }
        return slope;
    }

    private double[] residuals(Circuit.Response response) {
        double[] r = new double[data.length];
        for (int i = 0; i < r.length; i++) {
            r[i] = weight[i % omega.length] * (response.value()[i] - data[i]);
        }
        return r;
    }

    private static double sum(double[] r) {
        double sum = 0;
        for (double v : r) {
            sum += v * v;
        }
        return sum;
    }
}
