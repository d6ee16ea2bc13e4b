package io.github.coble.numerics.multigrid;

import io.github.coble.numerics.parallel.Workers;

/// Balances (N-21) with a conductance for every face, 20 bytes per cell.
public final class FaceStencil implements Stencil {
    /// A direction conducts well from this share of what the best one conducts.
    private static final double STRONG = 0.25;

    private static final FaceRows ROWS = FaceRows.fastest();

    private final Box box;
    final float[] gx;
    final float[] gy;
    final float[] gz;
    final float[] diagonal;
    final float[] inverse;

    /// Arrays of conductances towards the next cell along x, y and z, and of the diagonal.
    private FaceStencil(Box box, float[] gx, float[] gy, float[] gz, float[] diagonal) {
        this.box = box;
        this.gx = gx;
        this.gy = gy;
        this.gz = gz;
        this.diagonal = diagonal;
        this.inverse = new float[box.length()];
    }

    private FaceStencil(Box box) {
        this(
                box,
                new float[box.length()],
                new float[box.length()],
                new float[box.length()],
                new float[box.length()]);
    }

    /// Tells what cells conduct.
    @FunctionalInterface
    public interface Rows {
        /// Sets `into[k]` to the conductivity of cell (i, j, k), zero where it takes no part.
        void fill(int i, int j, float[] into);
    }

    /// The balances of cells in which the conductivity is even: faces have the harmonic mean of
    /// their sides, as two half cells in series.
    public static FaceStencil of(Box box, Rows rows, Workers workers) {
        FaceStencil made = new FaceStencil(box);
        float[] conductivity = new float[box.length()];
        box.forRows(
                workers,
                (from, to) -> {
                    float[] line = new float[box.z()];
                    for (int row = from; row < to; row++) {
                        rows.fill(row / box.y(), row % box.y(), line);
                        System.arraycopy(line, 0, conductivity, box.row(row), box.z());
                    }
                });
        box.wrap(conductivity);
        box.forRows(
                workers,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        made.connect(row, conductivity);
                    }
                });
        made.wrapFaces();
        box.forRows(
                workers,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        made.sumFaces(row, conductivity);
                        made.invert(row);
                    }
                });
        return made;
    }

    /// The balances of cells with given conductances of their faces; a direction in which they
    /// conduct much better than in the others is coarsened first.
    ///
    /// @param alongX from each cell to the next along x, on the fields of the box; kept
    /// @param alongY along y
    /// @param alongZ along z
    /// @param given conductance from each cell to a given value
    public static FaceStencil of(
            Box box,
            float[] alongX,
            float[] alongY,
            float[] alongZ,
            float[] given,
            Workers workers) {
        FaceStencil made = new FaceStencil(box, alongX, alongY, alongZ, new float[box.length()]);
        made.wrapFaces();
        made.give(made.faces(workers), given, workers);
        return made;
    }

    /// The same faces with other conductances to given values.
    ///
    /// @param faces sums of the conductances of each cell's faces
    void give(float[] faces, float[] given, Workers workers) {
        box.forRows(
                workers,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        int at = box.row(row);
                        for (int c = at; c < at + box.z(); c++) {
                            diagonal[c] = faces[c] + given[c];
                        }
                        invert(row);
                    }
                });
    }

    /// Sums of the conductances of each cell's faces.
    float[] faces(Workers workers) {
        float[] sums = new float[box.length()];
        box.forRows(
                workers,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        int at = box.row(row);
                        for (int c = at; c < at + box.z(); c++) {
                            sums[c] = (float) around(c);
                        }
                    }
                });
        return sums;
    }

    /// A row of 1/diagonal, 0 for 0.
    private void invert(int row) {
        int at = box.row(row);
        for (int c = at; c < at + box.z(); c++) {
            inverse[c] = diagonal[c] > 0 ? 1 / diagonal[c] : 0;
        }
    }

    private void connect(int row, float[] conductivity) {
        int at = box.row(row);
        for (int c = at; c < at + box.z(); c++) {
            float own = conductivity[c];
            gx[c] = series(own, conductivity[c + box.planeStride()]);
            gy[c] = series(own, conductivity[c + box.rowStride()]);
            gz[c] = series(own, conductivity[c + 1]);
        }
    }

    private static float series(float a, float b) {
        return a > 0 && b > 0 ? 2 / (1 / a + 1 / b) : 0;
    }

    private void wrapFaces() {
        box.wrap(gx);
        box.wrap(gy);
        box.wrap(gz);
    }

    private void sumFaces(int row, float[] conductivity) {
        int at = box.row(row);
        int i = row / box.y();
        int j = row % box.y();
        double ends = fixed(box.xLow(), i == 0) + fixed(box.xHigh(), i == box.x() - 1);
        ends += fixed(box.yLow(), j == 0) + fixed(box.yHigh(), j == box.y() - 1);
        for (int k = 0; k < box.z(); k++) {
            double all = ends + fixed(box.zLow(), k == 0) + fixed(box.zHigh(), k == box.z() - 1);
            diagonal[at + k] = (float) (around(at + k) + all * conductivity[at + k]);
        }
    }

    private double around(int c) {
        double along = (double) gx[c - box.planeStride()] + gx[c];
        double across = (double) gy[c - box.rowStride()] + gy[c];
        return along + across + gz[c - 1] + gz[c];
    }

    private static double fixed(Side side, boolean there) {
        return there && side == Side.FIXED ? 2 : 0;
    }

    /// Sums over blocks (N-23). A coarse face is what its fine faces conduct side by side.
    static FaceStencil halved(Box fine, Box coarse, Stencil stencil, Workers workers) {
        FaceStencil made = new FaceStencil(coarse);
        made.box.forRows(
                workers,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        made.sumBlocks(row, fine, stencil);
                        made.invert(row);
                    }
                });
        made.wrapFaces();
        return made;
    }

    private void sumBlocks(int row, Box fine, Stencil stencil) {
        int stepX = box.x() == fine.x() ? 1 : 2;
        int stepY = box.y() == fine.y() ? 1 : 2;
        int stepZ = box.z() == fine.z() ? 1 : 2;
        int i0 = stepX * (row / box.y());
        int j0 = stepY * (row % box.y());
        int i1 = Math.min(i0 + stepX, fine.x()) - 1;
        int j1 = Math.min(j0 + stepY, fine.y()) - 1;
        int sx = fine.planeStride();
        int sy = fine.rowStride();
        for (int block = 0; block < box.z(); block++) {
            int k0 = stepZ * block;
            int k1 = Math.min(k0 + stepZ, fine.z()) - 1;
            float x = 0;
            float y = 0;
            float z = 0;
            double sum = 0;
            for (int i = i0; i <= i1; i++) {
                for (int j = j0; j <= j1; j++) {
                    int c = fine.index(i, j, k0);
                    for (int k = k0; k <= k1; k++, c++) {
                        float fx = stencil.face(c, sx);
                        float fy = stencil.face(c, sy);
                        float fz = stencil.face(c, 1);
                        x += i == i1 ? fx : 0;
                        y += j == j1 ? fy : 0;
                        z += k == k1 ? fz : 0;
                        sum += stencil.diagonal(c);
                        sum -= 2.0 * ((i < i1 ? fx : 0) + (j < j1 ? fy : 0) + (k < k1 ? fz : 0));
                    }
                }
            }
            int at = box.row(row) + block;
            gx[at] = x;
            gy[at] = y;
            gz[at] = z;
            diagonal[at] = (float) sum;
        }
    }

    @Override
    public Box box() {
        return box;
    }

    @Override
    public void applyRow(int at, float[] p, double[] t, float[] q) {
        ROWS.apply(this, at, p, t, q);
    }

    @Override
    public void addResidual(int at, float[] u, float[] b, double[] t, double[] sum) {
        ROWS.addResidual(this, at, u, b, t, sum);
    }

    @Override
    public void smoothRow(int at, float w, float[] u, float[] b, double[] t, float[] out) {
        ROWS.smooth(this, at, w, u, b, t, out);
    }

    @Override
    public void relaxRow(int at, float w, float[] r, float[] z) {
        for (int c = at; c < at + box.z(); c++) {
            z[c] = w * r[c] * inverse[c];
        }
    }

    @Override
    public void addRow(int at, double[] e, float[] u) {
        for (int k = 0; k < e.length; k++) {
            u[at + k] += (float) e[k];
        }
    }

    @Override
    public double ramp(Direction direction, float[] r, Workers workers) {
        double fall = 1.0 / box.along(direction);
        double halves =
                box.sumOverRows(workers, (from, to) -> rampRows(direction, fall, from, to, r));
        return 0.5 * halves * fall * fall;
    }

    private double rampRows(Direction direction, double fall, int from, int to, float[] r) {
        float[] faces =
                switch (direction) {
                    case X -> gx;
                    case Y -> gy;
                    case Z -> gz;
                };
        int step = box.stride(direction);
        int end = box.along(direction) - 1;
        double halves = 0;
        for (int row = from; row < to; row++) {
            for (int k = 0; k < box.z(); k++) {
                int c = box.row(row) + k;
                int place = box.place(direction, row, k);
                double low = faces[c - step];
                double high = faces[c];
                // Half faces at the ends: twice the conductance over half the distance.
                double own = place == 0 || place == end ? diagonal[c] - around(c) : 0;
                low = place == 0 ? own / (end == 0 ? 4 : 2) : low;
                high = place == end ? own / (end == 0 ? 4 : 2) : high;
                r[c] = (float) (fall * (low - high));
                halves += low + high;
            }
        }
        return halves;
    }

    @Override
    public FaceStencil halved(Workers workers) {
        double x = mean(gx, workers);
        double y = mean(gy, workers);
        double z = mean(gz, workers);
        // Blocks go along the strong couplings, which a sweep does not smooth across (N-23).
        double bar = STRONG * Math.max(x, Math.max(y, z));
        boolean halveX = x >= bar && box.x() > 1;
        boolean halveY = y >= bar && box.y() > 1;
        boolean halveZ = z >= bar && box.z() > 1;
        Box coarse = halveX || halveY || halveZ ? box.halved(halveX, halveY, halveZ) : box.halved();
        return halved(box, coarse, this, workers);
    }

    private double mean(float[] faces, Workers workers) {
        return box.sumOverRows(
                workers,
                (from, to) -> {
                    double sum = 0;
                    for (int row = from; row < to; row++) {
                        int at = box.row(row);
                        for (int c = at; c < at + box.z(); c++) {
                            sum += faces[c];
                        }
                    }
                    return sum;
                });
    }

    @Override
    public float face(int c, int stride) {
        return stride == 1 ? gz[c] : stride == box.rowStride() ? gy[c] : gx[c];
    }

    @Override
    public float diagonal(int c) {
        return diagonal[c];
    }
}
