package io.github.coble.model.field;

import io.github.coble.numerics.multigrid.Box;
import io.github.coble.numerics.multigrid.BoxDiffusion;
import io.github.coble.numerics.multigrid.FaceStencil;
import io.github.coble.numerics.multigrid.Minimum;
import io.github.coble.numerics.parallel.Workers;

/// Flow of lithium between the nodes of the filled pores (F-2), and what solves it.
///
/// Node m of a column conducts to its neighbours over the share of the depth it stands for, a half
/// interval at both ends. Where a column is filled no deeper than node `top`, the nodes behind take
/// no part.
final class LayerFlow {
    private final FieldGrid grid;
    private final Box box;
    private final Workers workers;
    private final double[] flow;
    private final float[] gx;
    private final float[] gy;
    private final float[] gz;
    private final double sideways;
    long iterations;
    long solves;

    /// @param flow k of each column [s^-1 MPa^-1]
    /// @param thickness L [m]
    LayerFlow(FieldGrid grid, double[] flow, double thickness, Workers workers) {
        this.grid = grid;
        this.box = grid.nodes();
        this.workers = workers;
        this.flow = flow;
        this.gx = new float[box.length()];
        this.gy = new float[box.length()];
        this.gz = new float[box.length()];
        double aspect = thickness / grid.spacing();
        this.sideways = aspect * aspect / grid.depth();
    }

    /// Sets which nodes lithium has reached.
    void reach(int[] top) {
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
                        double slab = sideways * (m == 0 || m == depth ? 0.5 : 1);
                        for (int j = 0; j < n; j++) {
                            int c = i * n + j;
                            int at = box.index(m, i, j);
                            int right = i * n + (j + 1) % n;
                            int down = below + j;
                            boolean here = m <= top[c];
                            gx[at] = (float) (m < top[c] ? flow[c] * depth : 0);
                            gy[at] = (float) (here && m <= top[down] ? slab * mean(c, down) : 0);
                            gz[at] = (float) (here && m <= top[right] ? slab * mean(c, right) : 0);
                        }
                    }
                });
        wrap();
    }

    private double mean(int a, int b) {
        return 2 / (1 / flow[a] + 1 / flow[b]);
    }

    private void wrap() {
        box.wrap(gx);
        box.wrap(gy);
        box.wrap(gz);
    }

    /// out ← what flows into each node from its neighbours [s^-1].
    void inflow(double[] p, double[] out) {
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
                            out[c] =
                                    gx[c] * (p[c + sx] - here)
                                            + gx[c - sx] * (p[c - sx] - here)
                                            + gy[c] * (p[c + sy] - here)
                                            + gy[c - sy] * (p[c - sy] - here)
                                            + gz[c] * (p[c + 1] - here)
                                            + gz[c - 1] * (p[c - 1] - here);
                        }
                    }
                });
    }

    /// Solves for the change of pressures that answers a surplus at each node.
    ///
    /// @param surplus what is left over [s^-1]; overwritten
    /// @param slope what more leaves each node per pressure [s^-1 MPa^-1]; overwritten
    /// @param change overwritten by the change [MPa]
    void solve(float[] surplus, float[] slope, float[] change, double tolerance) {
        java.util.Arrays.fill(change, 0);
        FaceStencil stencil = FaceStencil.of(box, gx, gy, gz, slope, workers);
        Minimum least =
                BoxDiffusion.minimise(
                        stencil,
                        surplus,
                        0,
                        change,
                        new BoxDiffusion.Stop(tolerance, Double.POSITIVE_INFINITY, 100),
                        workers);
        iterations += least.iterations();
        solves++;
        if (!least.converged()) {
            throw new IllegalStateException(
                    "flow through the layer is not solved after " + least.iterations() + " steps");
        }
    }
}
