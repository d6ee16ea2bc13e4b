package io.github.coble.numerics.multigrid;

/// Arithmetic on one row of fields, from offset `at`. Sums are kept per column in double precision:
/// the compiler can then work on several columns at once.
final class RowLoops {
    private RowLoops() {}

    /// t ← the sum of four rows of u.
    static void setFour(float[] u, int one, int two, int three, int four, double[] t) {
        for (int k = 0; k < t.length; k++) {
            t[k] = u[one + k] + u[two + k] + (u[three + k] + u[four + k]);
        }
    }

    /// t ← t + two rows of u.
    static void addTwo(float[] u, int one, int two, double[] t) {
        for (int k = 0; k < t.length; k++) {
            t[k] += u[one + k] + u[two + k];
        }
    }

    /// sum ← sum + a row of a field.
    static void addRow(int at, int n, float[] field, double[] sum) {
        for (int k = 0; k < n; k++) {
            sum[k] += field[at + k];
        }
    }

    /// sum ← sum + a b.
    static void addProducts(int at, float[] a, float[] b, double[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += a[at + k] * b[at + k];
        }
    }

    /// r ← r − alpha q; sum ← sum + r.
    static void subtract(int at, float alpha, float[] q, float[] r, double[] sum) {
        for (int k = 0; k < sum.length; k++) {
            float value = r[at + k] - alpha * q[at + k];
            r[at + k] = value;
            sum[k] += value;
        }
    }

    /// p ← z + beta p.
    static void turn(int at, int n, float beta, float[] z, float[] p) {
        for (int c = at; c < at + n; c++) {
            p[c] = z[c] + beta * p[c];
        }
    }

    /// x ← x + alpha p.
    static void add(int at, int n, float alpha, float[] p, float[] x) {
        for (int c = at; c < at + n; c++) {
            x[c] += alpha * p[c];
        }
    }

    static double total(double[] sum) {
        double total = 0;
        for (double part : sum) {
            total += part;
        }
        return total;
    }
}
