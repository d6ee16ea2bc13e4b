package io.github.coble.numerics.dae;

/// Sizes and signs of finite-difference increments, and the perturbed copies they are applied to.
///
/// ```text
///   d_j = ± sqrt(eps) max(|y_j| + absolute_j / relative, |h y'_j|),   the sign that of h y'_j          (N-10)
/// ```
///
/// absolute / relative is the size from which an unknown matters. Rounded so that y_j + d_j - y_j
/// is d_j exactly. Source: Brenan, Campbell & Petzold (1996), section 5.2.
final class IncrementWorkspace {

    private static final double ROOT_EPSILON = Math.sqrt(Math.ulp(1.0));

    final double[] y;
    final double[] yDot;
    private final boolean[] differential;

    private double cj;
    private double h;
    private boolean hold;

    IncrementWorkspace(DaeSystem system) {
        int n = system.size();
        y = new double[n];
        yDot = new double[n];
        differential = new boolean[n];
        for (int i = 0; i < n; i++) {
            differential[i] = system.isDifferential(i);
        }
    }

    /// Copies the point to be perturbed.
    void at(double cj, double h, double[] y, double[] yDot, boolean holdDifferential) {
        this.cj = cj;
        this.h = h;
        this.hold = holdDifferential;
        System.arraycopy(y, 0, this.y, 0, y.length);
        System.arraycopy(yDot, 0, this.yDot, 0, y.length);
    }

    /// Perturbs unknown `j` and returns the increment.
    double perturb(int j, double inverseSize) {
        double rate = h * yDot[j];
        double d = Math.max(1.0 / inverseSize, Math.abs(rate));
        boolean rateOnly = hold && differential[j];
        if (!rateOnly) {
            d *= ROOT_EPSILON; // derivatives enter linearly as a rule: the larger their
            // increment the better
        }
        if (rate < 0.0) {
            d = -d;
        }
        d = (y[j] + d) - y[j];
        if (!rateOnly) {
            y[j] += d;
        }
        if (!hold || differential[j]) {
            yDot[j] += cj * d;
        }
        return d;
    }

    /// Puts unknown `j` back.
    void restore(int j, double[] yBase, double[] yDotBase) {
        y[j] = yBase[j];
        yDot[j] = yDotBase[j];
    }
}
