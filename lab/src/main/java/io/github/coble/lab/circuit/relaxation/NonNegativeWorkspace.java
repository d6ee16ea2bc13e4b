package io.github.coble.lab.circuit.relaxation;

import java.util.Arrays;

/// Minimises xᵀHx/2 − cᵀx over x ≥ 0, H symmetric and positive definite.
///
/// Active set: the variable at zero that χ² falls fastest with is freed, and those that would
/// become negative on the way to the new minimum are put back to zero, one at a time.
///
/// Source: Lawson & Hanson, Solving Least Squares Problems, SIAM 1995, chapter 23, on the normal
/// equations.
final class NonNegativeWorkspace {
    /// Of the largest |c|, below which the sign of a slope is round-off.
    private static final double ROUND_OFF = 1e-11;

    private static final int ROUNDS_PER_VARIABLE = 10;

    private final double[][] h;
    private final int n;
    private final boolean[] free;
    private final int[] index;
    private final double[][] factor;
    private final double[] target;
    private final double[] x;

    NonNegativeWorkspace(double[][] h) {
        this.h = h;
        this.n = h.length;
        this.free = new boolean[n];
        this.index = new int[n];
        this.factor = new double[n][n];
        this.target = new double[n];
        this.x = new double[n];
    }

    /// The minimum. Begins from the last one, so that similar c take few rounds.
    double[] minimum(double[] c) {
        double small = ROUND_OFF * Arrays.stream(c).map(Math::abs).max().orElse(0);
        settle(c);
        for (int round = 0; round < ROUNDS_PER_VARIABLE * n; round++) {
            int steepest = steepest(c, small);
            if (steepest < 0) {
                break;
            }
            free[steepest] = true;
            settle(c);
        }
        return x.clone();
    }

    /// Moves to the minimum over the free variables, those that meet zero on the way given up.
    private void settle(double[] c) {
        while (true) {
            solve(c);
            double share = 1;
            int first = -1;
            for (int i = 0; i < n; i++) {
                if (free[i] && target[i] <= 0) {
                    double reach = x[i] / (x[i] - target[i]);
                    if (first < 0 || !(reach >= share)) {
                        share = x[i] > 0 ? reach : 0;
                        first = i;
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                x[i] = free[i] ? x[i] + share * (target[i] - x[i]) : 0;
            }
            if (first < 0) {
                return;
            }
            free[first] = false;
            x[first] = 0;
        }
    }

    /// The variable at zero with the most negative slope; −1 where there is none.
    private int steepest(double[] c, double small) {
        int steepest = -1;
        double most = small;
        for (int i = 0; i < n; i++) {
            if (free[i]) {
                continue;
            }
            double fall = c[i];
            for (int k = 0; k < n; k++) {
                fall -= h[i][k] * x[k];
            }
            if (fall > most) {
                most = fall;
                steepest = i;
            }
        }
        return steepest;
    }

    /// The minimum over the free variables without regard to signs, by Cholesky.
    private void solve(double[] c) {
        int m = 0;
        for (int i = 0; i < n; i++) {
            if (free[i]) {
                index[m++] = i;
            }
        }
        for (int i = 0; i < m; i++) {
            double[] row = factor[i];
            for (int j = 0; j <= i; j++) {
                double sum = h[index[i]][index[j]];
                double[] other = factor[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * other[k];
                }
                row[j] = i == j ? Math.sqrt(sum) : sum / other[j];
            }
        }
        double[] z = new double[m];
        for (int i = 0; i < m; i++) {
            double sum = c[index[i]];
            for (int k = 0; k < i; k++) {
                sum -= factor[i][k] * z[k];
            }
            z[i] = sum / factor[i][i];
        }
        for (int i = m - 1; i >= 0; i--) {
            double sum = z[i];
            for (int k = i + 1; k < m; k++) {
                sum -= factor[k][i] * target[index[k]];
            }
            target[index[i]] = sum / factor[i][i];
        }
    }
}
