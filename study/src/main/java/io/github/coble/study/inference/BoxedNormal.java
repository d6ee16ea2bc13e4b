package io.github.coble.study.inference;

import java.util.random.RandomGenerator;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/// The density $\exp(-g\cdot d - \tfrac12 d^T H d)$ of $d = u - u^*$, cut off at the walls of the
/// unit box (I-6).
///
/// It is proper whatever the curvature: along a direction the observations say nothing about it is
/// the even prior. Draws move along the eigenvectors and the axes in turn, each time to a place
/// drawn from the exact density on that line; so the sample is exact up to the correlation of
/// neighbours, and costs no evaluations.
///
/// @param centre $u^*$
/// @param gradient $g$ of the cost there; zero at a free optimum
/// @param curvature $H$
record BoxedNormal(double[] centre, double[] gradient, double[][] curvature) {
    private static final NormalDistribution STANDARD = new NormalDistribution(0, 1);
    private static final double TAIL = 5;
    private static final double EVEN = 1e-9;

    /// A sample.
    ///
    /// @param count of draws
    /// @param sweeps over all directions between two of them
    double[][] draws(int count, int sweeps, RandomGenerator random) {
        int n = centre.length;
        double[][] axes =
                new EigenDecompositionSymmetric(new Array2DRowRealMatrix(curvature, true))
                        .getVT()
                        .getData();
        double[] u = centre.clone();
        double[][] draws = new double[count][];
        int settle = 10 * sweeps;
        for (int k = -settle; k < (long) count * sweeps; k++) {
            for (double[] axis : axes) {
                move(u, axis, random);
            }
            for (int i = 0; i < n; i++) {
                double[] axis = new double[n];
                axis[i] = 1;
                move(u, axis, random);
            }
            if (k >= 0 && k % sweeps == 0) {
                draws[k / sweeps] = u.clone();
            }
        }
        return draws;
    }

    private void move(double[] u, double[] axis, RandomGenerator random) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double slope = 0;
        double bend = 0;
        for (int i = 0; i < u.length; i++) {
            if (Math.abs(axis[i]) > 1e-12) {
                double a = -u[i] / axis[i];
                double b = (1 - u[i]) / axis[i];
                low = Math.max(low, Math.min(a, b));
                high = Math.min(high, Math.max(a, b));
            }
            double pull = gradient[i];
            double turn = 0;
            for (int k = 0; k < u.length; k++) {
                pull += curvature[i][k] * (u[k] - centre[k]);
                turn += curvature[i][k] * axis[k];
            }
            slope += axis[i] * pull;
            bend += axis[i] * turn;
        }
        if (!(high > low)) {
            return;
        }
        double t = onLine(slope, Math.max(0, bend), low, high, random);
        for (int i = 0; i < u.length; i++) {
            u[i] = Math.clamp(u[i] + t * axis[i], 0.0, 1.0);
        }
    }

    /// A draw from $\exp(-s t - \tfrac12 b t^2)$ between two ends.
    static double onLine(
            double slope, double bend, double low, double high, RandomGenerator random) {
        double width = high - low;
        if (bend * width * width < EVEN) {
            return low + decaying(slope * width, random) * width;
        }
        double sd = 1 / Math.sqrt(bend);
        double middle = -slope / bend;
        double a = (low - middle) / sd;
        double b = (high - middle) / sd;
        if (a > TAIL) {
            return middle + sd * tail(a, b, random);
        }
        if (b < -TAIL) {
            return middle - sd * tail(-b, -a, random);
        }
        double from = STANDARD.cumulativeProbability(a);
        double to = STANDARD.cumulativeProbability(b);
        double p = from + (to - from) * random.nextDouble();
        return Math.clamp(middle + sd * STANDARD.inverseCumulativeProbability(p), low, high);
    }

    /// A draw from $e^{-s x}$ on the unit interval.
    private static double decaying(double s, RandomGenerator random) {
        double p = random.nextDouble();
        return Math.abs(s) < EVEN ? p : -Math.log1p(p * Math.expm1(-s)) / s;
    }

    /// A draw from the standard normal between two places far up its tail. Source: C. P. Robert,
    /// Statistics and Computing 5 (1995) 121.
    private static double tail(double a, double b, RandomGenerator random) {
        while (true) {
            double x = a + decaying(a * (b - a), random) * (b - a);
            if (random.nextDouble() <= Math.exp(-0.5 * (x - a) * (x - a))) {
                return x;
            }
        }
    }
}
