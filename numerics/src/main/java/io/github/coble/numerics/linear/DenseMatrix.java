package io.github.coble.numerics.linear;

import java.util.Arrays;
import java.util.Objects;

/// A dense [IterationMatrix], element (i, j) at `i * size + j`.
public final class DenseMatrix implements IterationMatrix {

    private final int n;
    private final double[] a;
    private final double[] lu;
    private final double[] scratch;
    private final int[] pivot;

    /// A zero matrix of `n` rows and columns.
    public DenseMatrix(int n) {
        this.n = n;
        this.a = new double[n * n];
        this.lu = new double[n * n];
        this.scratch = new double[2 * n];
        this.pivot = new int[n];
    }

    @Override
    public int size() {
        return n;
    }

    @Override
    public void clear() {
        Arrays.fill(a, 0.0);
    }

    @Override
    public void add(int row, int column, double value) {
        a[Objects.checkIndex(row, n) * n + Objects.checkIndex(column, n)] += value;
    }

    /// Element (`row`, `column`) as assembled.
    public double get(int row, int column) {
        return a[Objects.checkIndex(row, n) * n + Objects.checkIndex(column, n)];
    }

    @Override
    public boolean factor() {
        System.arraycopy(a, 0, lu, 0, a.length);
        return DenseLu.factor(lu, 0, n, pivot, 0, scratch) > 0.0;
    }

    @Override
    public void solve(double[] b) {
        DenseLu.solve(lu, 0, n, pivot, 0, b, 0);
    }
}
