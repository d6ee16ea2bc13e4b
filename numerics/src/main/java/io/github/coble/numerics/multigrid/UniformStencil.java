package io.github.coble.numerics.multigrid;

import io.github.coble.numerics.parallel.Workers;

/// Balances (N-21) with the conductance 1 between all cells that take part.
///
/// One byte per cell: the diagonal of A, zero for cells that take no part. Values of those stay
/// zero in every field, so that no face needs a conductance.
public final class UniformStencil implements Stencil {
    private final Box box;
    private final byte[] degree;

    private UniformStencil(Box box, byte[] degree) {
        this.box = box;
        this.degree = degree;
    }

    /// Tells which cells take part.
    @FunctionalInterface
    public interface Rows {
        /// Sets `into[k]` to 1 where cell (i, j, k) takes part, to 0 elsewhere; k from 0.
        void fill(int i, int j, byte[] into);
    }

    /// Memory of a stencil [bytes].
    public static long bytes(long cells) {
        return cells;
    }

    /// The balances of the cells that take part.
    public static UniformStencil of(Box box, Rows rows, Workers workers) {
        byte[] active = new byte[box.length()];
        box.forRows(
                workers,
                (from, to) -> {
                    byte[] line = new byte[box.z()];
                    for (int row = from; row < to; row++) {
                        rows.fill(row / box.y(), row % box.y(), line);
                        System.arraycopy(line, 0, active, box.row(row), box.z());
                    }
                });
        box.wrap(active);
        byte[] degree = new byte[box.length()];
        box.forRows(
                workers,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        count(box, row, active, degree);
                    }
                });
        box.wrap(degree);
        return new UniformStencil(box, degree);
    }

    private static void count(Box box, int row, byte[] active, byte[] degree) {
        int at = box.row(row);
        int sy = box.rowStride();
        int sx = box.planeStride();
        int ends = fixed(box.xLow(), row / box.y() == 0);
        ends += fixed(box.xHigh(), row / box.y() == box.x() - 1);
        ends += fixed(box.yLow(), row % box.y() == 0);
        ends += fixed(box.yHigh(), row % box.y() == box.y() - 1);
        for (int c = at; c < at + box.z(); c++) {
            int sum = ends + active[c - 1] + active[c + 1];
            sum += active[c - sy] + active[c + sy] + active[c - sx] + active[c + sx];
            degree[c] = (byte) (sum * active[c]);
        }
        int last = at + box.z() - 1;
        degree[at] += (byte) (fixed(box.zLow(), true) * active[at]);
        degree[last] += (byte) (fixed(box.zHigh(), true) * active[last]);
    }

    private static int fixed(Side side, boolean there) {
        return there && side == Side.FIXED ? 2 : 0;
    }

    @Override
    public Box box() {
        return box;
    }

    private void around(int at, float[] u, double[] t) {
        RowLoops.setFour(u, at - 1, at + 1, at - box.rowStride(), at + box.rowStride(), t);
        RowLoops.addTwo(u, at - box.planeStride(), at + box.planeStride(), t);
    }

    @Override
    public void applyRow(int at, float[] p, double[] t, float[] q) {
        around(at, p, t);
        for (int k = 0; k < t.length; k++) {
            float d = degree[at + k];
            q[at + k] = Math.min(d, 1f) * (d * p[at + k] - (float) t[k]);
        }
    }

    @Override
    public void addResidual(int at, float[] u, float[] b, double[] t, double[] sum) {
        around(at, u, t);
        for (int k = 0; k < t.length; k++) {
            float d = degree[at + k];
            sum[k] += b[at + k] - Math.min(d, 1f) * (d * u[at + k] - (float) t[k]);
        }
    }

    @Override
    public void smoothRow(int at, float w, float[] u, float[] b, double[] t, float[] out) {
        around(at, u, t);
        float keep = 1 - w;
        for (int k = 0; k < t.length; k++) {
            float d = degree[at + k];
            out[at + k] = keep * u[at + k] + w * (b[at + k] + (float) t[k]) * inverse(d);
        }
    }

    @Override
    public void relaxRow(int at, float w, float[] r, float[] z) {
        for (int c = at; c < at + box.z(); c++) {
            float d = degree[c];
            z[c] = w * r[c] * inverse(d);
        }
    }

    /// 1/d, and 0 for 0. Minima and maxima of floats would cost several instructions each; values
    /// are zero outside, so that a factor of zero keeps them so.
    private static float inverse(float d) {
        return d / (d * d + Float.MIN_NORMAL);
    }

    @Override
    public void addRow(int at, double[] e, float[] u) {
        for (int k = 0; k < e.length; k++) {
            float d = degree[at + k];
            u[at + k] += Math.min(d, 1f) * (float) e[k];
        }
    }

    @Override
    public double ramp(Direction direction, float[] r, Workers workers) {
        int length = box.along(direction);
        double halves =
                box.sumOverRows(
                        workers, (from, to) -> rampRows(direction, 1f / length, from, to, r));
        return 0.5 * halves / ((double) length * length);
    }

    /// r for some rows; returns the number of their open half faces along the direction.
    private double rampRows(Direction direction, float fall, int from, int to, float[] r) {
        int step = box.stride(direction);
        int end = box.along(direction) - 1;
        double halves = 0;
        for (int row = from; row < to; row++) {
            int at = box.row(row);
            int rowPlace = box.place(direction, row, 0);
            for (int k = 0; k < box.z(); k++) {
                int c = at + k;
                // Without branches: whether a cell takes part cannot be foreseen.
                int own = Math.min(degree[c], 1);
                int place = direction == Direction.Z ? k : rowPlace;
                int low = place == 0 ? 1 : Math.min(degree[c - step], 1);
                int high = place == end ? 1 : Math.min(degree[c + step], 1);
                // Half faces at the ends conduct twice as well over half the distance.
                r[c] = fall * (own * (low - high));
                halves += own * (low + high);
            }
        }
        return halves;
    }

    @Override
    public FaceStencil halved(Workers workers) {
        return FaceStencil.halved(box, box.halved(), this, workers);
    }

    @Override
    public float face(int c, int step) {
        return Math.min(degree[c], 1) * Math.min(degree[c + step], 1);
    }

    @Override
    public float diagonal(int c) {
        return degree[c];
    }
}
