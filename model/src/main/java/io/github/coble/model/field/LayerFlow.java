package io.github.coble.model.field;

import io.github.coble.numerics.multigrid.Box;
import io.github.coble.numerics.multigrid.BoxDiffusion;
import io.github.coble.numerics.multigrid.RepeatedDiffusion;
import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Flow of lithium between the nodes of the filled pores (F-2, F-3), and what solves it.
///
/// Where a column is filled no deeper than node `top`, the nodes behind take no part.
final class LayerFlow {
    private static final int MOST_ITERATIONS = 200;

    private final FieldGrid grid;
    private final Box box;
    private final Workers workers;
    private final double[] flow;
    private final double slot;
    private final float[] towardsRight;
    private final float[] towardsBelow;
    private final float[] gx;
    private final float[] gy;
    private final float[] gz;
    private @Nullable RepeatedDiffusion equations;

    /// @param flow k of each column [s^-1 MPa^-1]
    /// @param aspect thickness of the layer over side of a column; 0 keeps columns apart
    /// @param slot what a crevice adds to a torn column's k [s^-1 MPa^-1]
    LayerFlow(FieldGrid grid, double[] flow, double aspect, double slot, Workers workers) {
        this.grid = grid;
        this.box = grid.nodes();
        this.workers = workers;
        this.flow = flow;
        this.slot = slot;
        this.gx = new float[box.length()];
        this.gy = new float[box.length()];
        this.gz = new float[box.length()];
        towardsRight = new float[grid.size()];
        towardsBelow = new float[grid.size()];
        double sideways = aspect * aspect;
        for (int c = 0; c < grid.size(); c++) {
            towardsRight[c] = (float) (sideways * mean(c, grid.right(c)));
            towardsBelow[c] = (float) (sideways * mean(c, grid.below(c)));
        }
    }

    private double mean(int a, int b) {
        return 2 / (1 / flow[a] + 1 / flow[b]);
    }

    /// Sets which nodes lithium has reached and which columns are torn.
    void reach(byte[] top, byte[] torn) {
        int n = grid.columns();
        int depth = grid.depth();
        workers.forEach(
                (depth + 1) * n,
                16,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        int m = row / n;
                        int i = row % n;
                        int below = (i + 1) % n * n;
                        float slab = (float) grid.slab(m);
                        double interval = m < depth ? grid.interval(m) : 1;
                        int at = box.index(m, i, 0);
                        for (int j = 0; j < n; j++, at++) {
                            int c = i * n + j;
                            int right = j + 1 == n ? i * n : c + 1;
                            boolean here = m <= top[c];
                            double down = torn[c] == 0 ? flow[c] : flow[c] + slot;
                            gx[at] = m < top[c] ? (float) (down / interval) : 0;
                            gy[at] = here && m <= top[below + j] ? slab * towardsBelow[c] : 0;
                            gz[at] = here && m <= top[right] ? slab * towardsRight[c] : 0;
                        }
                    }
                });
        equations = new RepeatedDiffusion(box, gx, gy, gz, workers);
    }

    /// out ← what flows into each node from its neighbours [s^-1], and the same in single
    /// precision.
    void inflow(double[] p, double[] out, float[] single) {
        box.wrap(p);
        int sx = box.planeStride();
        int sy = box.rowStride();
        int n = grid.columns();
        workers.forEach(
                (grid.depth() + 1) * n,
                16,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        int at = box.index(row / n, row % n, 0);
                        for (int c = at; c < at + n; c++) {
                            double here = p[c];
                            double in =
                                    gx[c] * (p[c + sx] - here)
                                            + gx[c - sx] * (p[c - sx] - here)
                                            + gy[c] * (p[c + sy] - here)
                                            + gy[c - sy] * (p[c - sy] - here)
                                            + gz[c] * (p[c + 1] - here)
                                            + gz[c - 1] * (p[c - 1] - here);
                            out[c] = in;
                            single[c] = (float) in;
                        }
                    }
                });
    }

    /// Solves for the change of pressures that answers a surplus at each node.
    ///
    /// @param surplus what is left over [s^-1]; overwritten
    /// @param slope what more leaves each node per pressure [s^-1 MPa^-1]
    /// @param change overwritten by the change [MPa]
    /// @param tolerance of the energy, relative: the square of that of the change
    void solve(float[] surplus, float[] slope, float[] change, double tolerance) {
        Arrays.fill(change, 0);
        Objects.requireNonNull(equations)
                .minimise(
                        slope,
                        surplus,
                        change,
                        new BoxDiffusion.Stop(
                                tolerance, Double.POSITIVE_INFINITY, MOST_ITERATIONS));
    }
}
