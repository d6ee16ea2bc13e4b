package io.github.coble.numerics.linear;

/// LU factors with partial pivoting of a small dense matrix stored row by row in a flat array.
///
/// Pivots are compared after dividing each row by its largest element, so that rows in different
/// units do not decide the order. Kernels: nothing is allocated. Source: Golub & Van Loan, *Matrix
/// Computations*, 4th ed., algorithm 3.4.1.
public final class DenseLu {

    private DenseLu() {}

    /// Overwrites the `n` by `n` matrix at `a[at]` by its factors; the diagonal holds the inverse
    /// pivots.
    ///
    /// @param pivot overwritten from `pivotAt` on: the row exchanged with row `k` in elimination
    ///   step `k`
    /// @param scratch at least `2 n` long, overwritten
    /// @return the smallest pivot relative to the row- and column-equilibrated matrix; 0 when the
    ///   matrix is singular or not finite, and then the factors must not be used
    public static double factor(
            double[] a, int at, int n, int[] pivot, int pivotAt, double[] scratch) {
        if (!equilibrate(a, at, n, scratch)) {
            return 0.0;
        }
        double smallest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            int p = k;
            double best = -1.0;
            for (int i = k; i < n; i++) {
                double v = Math.abs(a[at + i * n + k]) * scratch[i];
                if (v > best) {
                    best = v;
                    p = i;
                }
            }
            if (!(best > 0.0 && best < Double.POSITIVE_INFINITY)) {
                return 0.0;
            }
            smallest = Math.min(smallest, best / scratch[n + k]);
            pivot[pivotAt + k] = p;
            if (p != k) {
                swapRows(a, at + p * n, at + k * n, n);
                scratch[p] = scratch[k];
            }
            eliminate(a, at, n, k);
        }
        return smallest;
    }

    private static void eliminate(double[] a, int at, int n, int k) {
        int rowK = at + k * n;
        double inverse = 1.0 / a[rowK + k];
        a[rowK + k] = inverse;
        for (int i = k + 1; i < n; i++) {
            int rowI = at + i * n;
            double l = a[rowI + k];
            if (l != 0.0) {
                l *= inverse;
                a[rowI + k] = l;
                for (int j = k + 1; j < n; j++) {
                    a[rowI + j] -= l * a[rowK + j];
                }
            }
        }
    }

    /// scratch[i] <- 1 / (largest element of row i); scratch[n + j] <- largest row-scaled element
    /// of column j.
    private static boolean equilibrate(double[] a, int at, int n, double[] scratch) {
        for (int j = 0; j < n; j++) {
            scratch[n + j] = 0.0;
        }
        for (int i = 0; i < n; i++) {
            int row = at + i * n;
            double largest = 0.0;
            for (int j = 0; j < n; j++) {
                largest = Math.max(largest, Math.abs(a[row + j]));
            }
            if (!(largest > 0.0 && largest < Double.POSITIVE_INFINITY)) {
                return false;
            }
            double scale = 1.0 / largest;
            scratch[i] = scale;
            for (int j = 0; j < n; j++) {
                scratch[n + j] = Math.max(scratch[n + j], Math.abs(a[row + j]) * scale);
            }
        }
        for (int j = 0; j < n; j++) {
            if (!(scratch[n + j] > 0.0)) {
                return false;
            }
        }
        return true;
    }

    private static void swapRows(double[] a, int p, int q, int n) {
        for (int j = 0; j < n; j++) {
            double v = a[p + j];
            a[p + j] = a[q + j];
            a[q + j] = v;
        }
    }

    /// Overwrites the vector at `b[bAt]` by the solution, with the factors left by [#factor].
    public static void solve(
            double[] lu, int at, int n, int[] pivot, int pivotAt, double[] b, int bAt) {
        for (int k = 0; k < n; k++) {
            int p = pivot[pivotAt + k];
            double v = b[bAt + p];
            b[bAt + p] = b[bAt + k];
            b[bAt + k] = v;
        }
        // By columns: the updates of one column do not wait for each other.
        for (int j = 0; j < n - 1; j++) {
            double v = b[bAt + j];
            for (int i = j + 1; i < n; i++) {
                b[bAt + i] -= lu[at + i * n + j] * v;
            }
        }
        for (int j = n - 1; j >= 0; j--) {
            double v = b[bAt + j] * lu[at + j * n + j];
            b[bAt + j] = v;
            for (int i = 0; i < j; i++) {
                b[bAt + i] -= lu[at + i * n + j] * v;
            }
        }
    }

    /// Overwrites the `n` by `k` row-major matrix at `b[bAt]` by the solutions of its `k` columns.
    public static void solveColumns(
            double[] lu, int at, int n, int[] pivot, int pivotAt, double[] b, int bAt, int k) {
        for (int i = 0; i < n; i++) {
            int p = pivot[pivotAt + i];
            if (p != i) {
                swapRows(b, bAt + p * k, bAt + i * k, k);
            }
        }
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < i; j++) {
                subtractMultiple(lu[at + i * n + j], b, bAt + j * k, bAt + i * k, k);
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                subtractMultiple(lu[at + i * n + j], b, bAt + j * k, bAt + i * k, k);
            }
            double inverse = lu[at + i * n + i];
            for (int c = 0; c < k; c++) {
                b[bAt + i * k + c] *= inverse;
            }
        }
    }

    private static void subtractMultiple(double l, double[] b, int from, int to, int k) {
        if (l != 0.0) {
            for (int c = 0; c < k; c++) {
                b[to + c] -= l * b[from + c];
            }
        }
    }
}
