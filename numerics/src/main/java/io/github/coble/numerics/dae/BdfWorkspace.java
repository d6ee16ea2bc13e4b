package io.github.coble.numerics.dae;

import java.util.Arrays;

/// History of the solution in modified divided differences, and the coefficients of the formula.
///
/// `phi[j]` is the j-th modified divided difference, so that the predictor is a plain sum (N-2).
/// Field names are those of Brenan, Campbell & Petzold, *Numerical Solution of Initial-Value
/// Problems in DAEs* (SIAM 1996), section 5.2.
final class BdfWorkspace {

    final int n;
    final double[][] phi;
    final double[] psi = new double[BdfOptions.HIGHEST_ORDER + 1];
    final double[] alpha = new double[BdfOptions.HIGHEST_ORDER + 1];
    final double[] beta = new double[BdfOptions.HIGHEST_ORDER + 1];
    final double[] sigma = new double[BdfOptions.HIGHEST_ORDER + 1];
    final double[] gamma = new double[BdfOptions.HIGHEST_ORDER + 1];
    final double[] y;
    final double[] yDot;

    /// y minus its prediction.
    final double[] correction;

    final double[] weights;

    /// End of the last accepted step, or of the step being tried [s].
    double t;

    /// Step being tried, with the sign of the direction [s].
    double h;

    /// Last accepted step [s].
    double hUsed;

    /// dy'/dy of the formula [1/s].
    double cj;

    double cjPrevious;

    /// Constant of the local error (N-5).
    double ck;

    int order;
    int orderUsed;

    /// Steps taken with the present step and order.
    int unchanged;

    BdfWorkspace(int n, int highestOrder) {
        this.n = n;
        this.phi = new double[highestOrder + 2][n];
        this.y = new double[n];
        this.yDot = new double[n];
        this.correction = new double[n];
        this.weights = new double[n];
    }

    /// Starts at order 1 with step `step`.
    void start(double time, double[] y0, double[] yDot0, double step) {
        t = time;
        h = step;
        order = 1;
        psi[0] = step;
        System.arraycopy(y0, 0, phi[0], 0, n);
        for (int i = 0; i < n; i++) {
            phi[1][i] = step * yDot0[i];
        }
        System.arraycopy(y0, 0, y, 0, n);
        System.arraycopy(yDot0, 0, yDot, 0, n);
    }

    /// Starts with the exact history of a constant step.
    void start(double time, FixedStepping fixed, double direction) {
        t = time;
        h = direction * fixed.step();
        hUsed = h;
        order = fixed.order();
        orderUsed = order;
        for (int j = 0; j <= order; j++) {
            fixed.history().at(time - j * h, phi[j]);
            psi[j] = (j + 1) * h;
        }
        for (int j = 1; j <= order; j++) {
            for (int l = order; l >= j; l--) {
                for (int i = 0; i < n; i++) {
                    phi[l][i] = phi[l - 1][i] - phi[l][i];
                }
            }
        }
    }

    /// Coefficients for the step `h` at `order`; rescales the history to it (N-2).
    void setCoefficients() {
        if (h != hUsed || order != orderUsed) {
            unchanged = 0;
        }
        unchanged = Math.min(unchanged + 1, orderUsed + 2);
        if (order + 1 >= unchanged) {
            beta[0] = 1.0;
            alpha[0] = 1.0;
            gamma[0] = 0.0;
            sigma[0] = 1.0;
            double span = h;
            for (int i = 1; i <= order; i++) {
                double old = psi[i - 1];
                psi[i - 1] = span;
                beta[i] = beta[i - 1] * span / old;
                span = old + h;
                alpha[i] = h / span;
                sigma[i] = i * sigma[i - 1] * alpha[i];
                gamma[i] = gamma[i - 1] + alpha[i - 1] / h;
            }
            psi[order] = span;
        }
        double alphaS = 0.0;
        double alpha0 = 0.0;
        for (int i = 0; i < order; i++) {
            alphaS -= 1.0 / (i + 1);
            alpha0 -= alpha[i];
        }
        cjPrevious = cj;
        cj = -alphaS / h;
        ck = Math.max(Math.abs(alpha[order] + alphaS - alpha0), alpha[order]);
        for (int j = unchanged; j <= order; j++) {
            scale(phi[j], beta[j]);
        }
    }

    /// Undoes [#setCoefficients].
    void restore() {
        for (int j = 1; j <= order; j++) {
            psi[j - 1] = psi[j] - h;
        }
        for (int j = unchanged; j <= order; j++) {
            scale(phi[j], 1.0 / beta[j]);
        }
    }

    private static void scale(double[] v, double factor) {
        for (int i = 0; i < v.length; i++) {
            v[i] *= factor;
        }
    }

    /// Overwrites y and y' by the prediction (N-2), and the correction by zero.
    void predict() {
        System.arraycopy(phi[0], 0, y, 0, n);
        Arrays.fill(yDot, 0.0);
        Arrays.fill(correction, 0.0);
        for (int j = 1; j <= order; j++) {
            double[] p = phi[j];
            double g = gamma[j];
            for (int i = 0; i < n; i++) {
                y[i] += p[i];
                yDot[i] += g * p[i];
            }
        }
    }

    /// Takes the step into the history.
    void accept(int highestOrder) {
        hUsed = h;
        orderUsed = order;
        if (order < highestOrder) {
            System.arraycopy(correction, 0, phi[order + 1], 0, n);
        }
        for (int i = 0; i < n; i++) {
            phi[order][i] += correction[i];
        }
        for (int j = order - 1; j >= 0; j--) {
            double[] p = phi[j];
            double[] q = phi[j + 1];
            for (int i = 0; i < n; i++) {
                p[i] += q[i];
            }
        }
    }

    /// Overwrites `out` by the interpolating polynomial of the last step at `time` (N-7).
    void interpolate(double time, double[] out) {
        double delta = time - t;
        double c = 1.0;
        double factor = delta / psi[0];
        System.arraycopy(phi[0], 0, out, 0, n);
        for (int j = 1; j <= orderUsed; j++) {
            c *= factor;
            factor = (delta + psi[j - 1]) / psi[j];
            double[] p = phi[j];
            for (int i = 0; i < n; i++) {
                out[i] += c * p[i];
            }
        }
    }

    /// Overwrites `out` by the derivative of the interpolating polynomial at `time` (N-7).
    void interpolateRate(double time, double[] out) {
        double delta = time - t;
        double c = 1.0;
        double d = 0.0;
        double factor = delta / psi[0];
        Arrays.fill(out, 0.0);
        for (int j = 1; j <= orderUsed; j++) {
            d = d * factor + c / psi[j - 1];
            c *= factor;
            factor = (delta + psi[j - 1]) / psi[j];
            double[] p = phi[j];
            for (int i = 0; i < n; i++) {
                out[i] += d * p[i];
            }
        }
    }
}
