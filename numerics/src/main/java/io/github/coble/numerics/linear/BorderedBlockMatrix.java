package io.github.coble.numerics.linear;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Equal diagonal blocks with a border: every block couples to itself and to the border only.
///
/// ```text
///   | A_0           B_0 |     A_b: m x m   (m = blockSize)
///   |     A_1       B_1 |     B_b: m x k   (k = border)          (N-8)
///   |         ...       |     C_b: k x m
///   | C_0 C_1  ...   D  |     D:   k x k
/// ```
///
/// Unknown `i` of block `b` has index `b * m + i`; the border comes last. The factors are LU of
/// every `A_b` and of the Schur complement `S = D - sum_b C_b A_b^-1 B_b`; the cost is O(blocks (m³
/// + m² k + m k²) + k³). A block that is singular by itself (an unknown fixed by a border row only)
///   makes the matrix fall back to a dense LU of everything.
///
/// Source: docs/theory/numerics.md, N-8; Golub & Van Loan, *Matrix Computations*, 4th ed., section
/// 3.2.11.
public final class BorderedBlockMatrix implements IterationMatrix {

    /// A block whose equilibrated pivot is below this has lost about 13 of 16 digits: use the dense
    /// factors.
    private static final double WEAK_BLOCK = 1e-13;

    private final int blocks;
    private final int m;
    private final int k;
    private final int edge;
    private final double[] a;
    private final double[] b;

    /// C_block(i, j) at i * edge + block * m + j: one long row per border row.
    private final double[] c;

    private final double[] d;
    private final double[] lu;
    private final double[] w;
    private final double[] wColumns;
    private final double[] schur;
    private final double[] scratch;
    private final int[] pivot;

    // Border unknowns that no block sees, and border rows that see no block, cost nothing: which
    // these are may change from one assembly to the next.
    private final boolean[] columnUsed;
    private final boolean[] rowUsed;
    private final int[] columns;
    private final int[] rows;
    private int columnCount;
    private int rowCount;

    private @Nullable DenseMatrix dense;
    private boolean denseInUse;

    /// A zero matrix of `blocks` diagonal blocks of `blockSize` unknowns each, and `border` border
    /// unknowns.
    public BorderedBlockMatrix(int blocks, int blockSize, int border) {
        this.blocks = blocks;
        this.m = blockSize;
        this.k = border;
        this.edge = blocks * blockSize;
        this.a = new double[blocks * m * m];
        this.b = new double[blocks * m * k];
        this.c = new double[blocks * m * k];
        this.d = new double[k * k];
        this.lu = new double[a.length];
        this.w = new double[b.length];
        this.wColumns = new double[b.length];
        this.schur = new double[d.length];
        this.scratch = new double[2 * Math.max(m, k)];
        this.pivot = new int[edge + k];
        this.columnUsed = new boolean[k];
        this.rowUsed = new boolean[k];
        this.columns = new int[k];
        this.rows = new int[k];
    }

    @Override
    public int size() {
        return edge + k;
    }

    @Override
    public void clear() {
        Arrays.fill(a, 0.0);
        Arrays.fill(b, 0.0);
        Arrays.fill(c, 0.0);
        Arrays.fill(d, 0.0);
        Arrays.fill(columnUsed, false);
        Arrays.fill(rowUsed, false);
    }

    @Override
    public void add(int row, int column, double value) {
        if (row < 0 || column < 0 || row >= size() || column >= size()) {
            throw new IndexOutOfBoundsException(
                    "element (" + row + ", " + column + ") of a matrix of size " + size());
        }
        if (row >= edge) {
            if (column >= edge) {
                addCorner(row - edge, column - edge, value);
            } else {
                addBorderRow(column / m, row - edge, column % m, value);
            }
        } else if (column >= edge) {
            addBorderColumn(row / m, row % m, column - edge, value);
        } else if (row / m == column / m) {
            addBlock(row / m, row % m, column % m, value);
        } else {
            throw new IndexOutOfBoundsException(
                    "element (" + row + ", " + column + ") couples two different blocks");
        }
    }

    /// Element (`row`, `column`) as assembled; 0 outside the structure.
    public double get(int row, int column) {
        if (row >= edge) {
            return column >= edge
                    ? d[(row - edge) * k + column - edge]
                    : c[(row - edge) * edge + column];
        }
        if (column >= edge) {
            return b[row * k + column - edge];
        }
        return row / m == column / m ? a[row * m + column % m] : 0.0;
    }

    /// Adds to `A_block(i, j)`.
    public void addBlock(int block, int i, int j, double value) {
        a[(block * m + i) * m + j] += value;
    }

    /// Adds to `B_block(i, j)`: row `i` of the block, border unknown `j`.
    public void addBorderColumn(int block, int i, int j, double value) {
        b[(block * m + i) * k + j] += value;
        columnUsed[j] |= value != 0.0;
    }

    /// Adds to `C_block(i, j)`: border row `i`, unknown `j` of the block.
    public void addBorderRow(int block, int i, int j, double value) {
        c[i * edge + block * m + j] += value;
        rowUsed[i] |= value != 0.0;
    }

    /// Adds to `D(i, j)`.
    public void addCorner(int i, int j, double value) {
        d[i * k + j] += value;
    }

    @Override
    public boolean factor() {
        denseInUse = false;
        System.arraycopy(a, 0, lu, 0, a.length);
        System.arraycopy(d, 0, schur, 0, d.length);
        columnCount = collect(columnUsed, columns);
        rowCount = collect(rowUsed, rows);
        for (int row = 0; row < edge; row++) {
            for (int j = 0; j < columnCount; j++) {
                w[row * columnCount + j] = b[row * k + columns[j]];
            }
        }
        for (int block = 0; block < blocks; block++) {
            int at = block * m * m;
            int wAt = block * m * columnCount;
            if (!(DenseLu.factor(lu, at, m, pivot, block * m, scratch) > WEAK_BLOCK)) {
                return factorDense();
            }
            DenseLu.solveColumns(lu, at, m, pivot, block * m, w, wAt, columnCount);
            subtractProduct(block * m, wAt);
        }
        transposeW();
        return k == 0 || DenseLu.factor(schur, 0, k, pivot, edge, scratch) > 0.0;
    }

    /// Overwrites `list` by the ascending indices at which `used` is true.
    ///
    /// @return how many there are
    private static int collect(boolean[] used, int[] list) {
        int count = 0;
        for (int i = 0; i < used.length; i++) {
            if (used[i]) {
                list[count++] = i;
            }
        }
        return count;
    }

    /// schur <- schur - C_block W_block.
    private void subtractProduct(int cAt, int wAt) {
        for (int r = 0; r < rowCount; r++) {
            int i = rows[r];
            for (int l = 0; l < m; l++) {
                double cil = c[i * edge + cAt + l];
                if (cil != 0.0) {
                    int from = wAt + l * columnCount;
                    for (int j = 0; j < columnCount; j++) {
                        schur[i * k + columns[j]] -= cil * w[from + j];
                    }
                }
            }
        }
    }

    @Override
    public void solve(double[] x) {
        if (denseInUse && dense != null) {
            dense.solve(x);
            return;
        }
        for (int block = 0; block < blocks; block++) {
            DenseLu.solve(lu, block * m * m, m, pivot, block * m, x, block * m);
        }
        for (int r = 0; r < rowCount; r++) {
            x[edge + rows[r]] -= productWithBorderRow(rows[r], x);
        }
        if (k > 0) {
            DenseLu.solve(schur, 0, k, pivot, edge, x, edge);
        }
        for (int j = 0; j < columnCount; j++) {
            double z = x[edge + columns[j]];
            int at = j * edge;
            for (int row = 0; row < edge; row++) {
                x[row] -= wColumns[at + row] * z;
            }
        }
    }

    /// Four partial sums in a fixed order, so that additions do not wait for each other.
    private double productWithBorderRow(int i, double[] x) {
        int at = i * edge;
        double s0 = 0.0;
        double s1 = 0.0;
        double s2 = 0.0;
        double s3 = 0.0;
        int row = 0;
        for (; row + 3 < edge; row += 4) {
            s0 += c[at + row] * x[row];
            s1 += c[at + row + 1] * x[row + 1];
            s2 += c[at + row + 2] * x[row + 2];
            s3 += c[at + row + 3] * x[row + 3];
        }
        for (; row < edge; row++) {
            s0 += c[at + row] * x[row];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /// Stores W column by column, so that the last loop of [#solve] is a long one.
    private void transposeW() {
        for (int row = 0; row < edge; row++) {
            for (int j = 0; j < columnCount; j++) {
                wColumns[j * edge + row] = w[row * columnCount + j];
            }
        }
    }

    private boolean factorDense() {
        DenseMatrix whole = dense;
        if (whole == null) {
            whole = new DenseMatrix(size());
            dense = whole;
        }
        whole.clear();
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < m; i++) {
                int row = block * m + i;
                for (int j = 0; j < m; j++) {
                    whole.add(row, block * m + j, a[row * m + j]);
                }
                for (int j = 0; j < k; j++) {
                    whole.add(row, edge + j, b[row * k + j]);
                    whole.add(edge + j, row, c[j * edge + row]);
                }
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                whole.add(edge + i, edge + j, d[i * k + j]);
            }
        }
        denseInUse = whole.factor();
        return denseInUse;
    }
}
