package io.github.coble.numerics.multigrid;

import io.github.coble.numerics.linear.DenseLu;
import java.util.Arrays;

/// The last level of a cycle, solved by elimination.
final class DirectWorkspace {
    private static final int LARGEST = 64;

    private final Box box;
    private final double[] factors;
    private final int[] pivot;
    private final double[] values;

    static boolean fits(Box box) {
        return (long) box.rows() * box.z() <= LARGEST;
    }

    DirectWorkspace(FaceStencil stencil) {
        this.box = stencil.box();
        int n = box.rows() * box.z();
        this.factors = new double[n * n];
        this.pivot = new int[n];
        this.values = new double[n];
        factor(stencil);
    }

    /// Factors the balances of a stencil on the same box.
    void factor(FaceStencil stencil) {
        int n = values.length;
        Arrays.fill(factors, 0);
        for (int m = 0; m < n; m++) {
            int c = place(m);
            if (!(stencil.diagonal(c) > 0)) {
                factors[m * n + m] = 1;
                continue;
            }
            factors[m * n + m] += stencil.diagonal(c);
            connect(stencil, m, 0);
            connect(stencil, m, 1);
            connect(stencil, m, 2);
        }
        DenseLu.factor(factors, 0, n, pivot, 0, new double[2 * n]);
    }

    private int place(int m) {
        return box.row(m / box.z()) + m % box.z();
    }

    /// Takes the face towards the next cell along a direction off the matrix, on both sides.
    private void connect(FaceStencil stencil, int m, int direction) {
        int i = m / box.z() / box.y();
        int j = m / box.z() % box.y();
        int k = m % box.z();
        int stride =
                switch (direction) {
                    case 0 -> box.planeStride();
                    case 1 -> box.rowStride();
                    default -> 1;
                };
        float g = stencil.face(place(m), stride);
        if (g == 0) {
            return;
        }
        int ni = direction == 0 ? (i + 1) % box.x() : i;
        int nj = direction == 1 ? (j + 1) % box.y() : j;
        int nk = direction == 2 ? (k + 1) % box.z() : k;
        int other = (ni * box.y() + nj) * box.z() + nk;
        int n = values.length;
        factors[m * n + other] -= g;
        factors[other * n + m] -= g;
    }

    void solve(float[] b, float[] x) {
        int n = values.length;
        for (int m = 0; m < n; m++) {
            values[m] = b[place(m)];
        }
        DenseLu.solve(factors, 0, n, pivot, 0, values, 0);
        for (int m = 0; m < n; m++) {
            x[place(m)] = (float) values[m];
        }
    }
}
