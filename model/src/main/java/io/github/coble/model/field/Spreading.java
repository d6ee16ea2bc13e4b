package io.github.coble.model.field;

import io.github.coble.numerics.multigrid.Box;
import io.github.coble.numerics.multigrid.BoxDiffusion;
import io.github.coble.numerics.multigrid.FaceStencil;
import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;

/// Lithium under a stiff plate that the stack presses on (F-6): peaks carry the load; where it
/// exceeds their strength they yield and spread sideways.
final class Spreading {
    private static final double TOLERANCE = 1e-8;
    private static final int MOST_ITERATIONS = 100;
    private static final int MOST_PASSES = 20;

    /// How far above the plate a deposit may stand, relative; what is no further below touches it.
    private static final double FLAT = 0.01;

    /// Length over which lithium that arrives at an edge is spread, so that the square grid leaves
    /// no facets [m].
    private static final double ROUNDING = 1.2e-7;

    private final FieldGrid grid;
    private final Box box;
    private final Workers workers;
    private final RestingPlate plate;
    private final float[] gx;
    private final float[] gy;
    private final float[] gz;
    private final float[] diagonal;
    private final float[] surplus;
    private final float[] head;
    private final double[] gained;
    private final GaussianKernel edge;

    Spreading(FieldGrid grid, RestingPlate plate, Workers workers) {
        this.grid = grid;
        this.workers = workers;
        this.plate = plate;
        box = grid.box(1);
        gx = new float[box.length()];
        gy = new float[box.length()];
        gz = new float[box.length()];
        diagonal = new float[box.length()];
        surplus = new float[box.length()];
        head = new float[box.length()];
        gained = new double[grid.size()];
        edge = GaussianKernel.of(grid, ROUNDING);
    }

    /// Presses deposits down to the height at which they carry the plate; what stands higher flows
    /// sideways, as a viscous film under a plate does, to the edges. Volume is kept to round-off.
    ///
    /// @param heights one per column [L]; changed
    /// @return height of the plate [L]
    double press(double[] heights) {
        double z = plate.height(heights);
        for (int k = 0; k < MOST_PASSES && highest(heights) > (1 + FLAT) * z; k++) {
            spread(heights, z);
            z = plate.height(heights);
        }
        return z;
    }

    private static double highest(double[] heights) {
        double high = 0;
        for (double h : heights) {
            high = Math.max(high, h);
        }
        return high;
    }

    private void spread(double[] heights, double z) {
        double touching = (1 - FLAT) * z;
        if (!connect(heights, touching, z)) {
            Arrays.fill(heights, Arrays.stream(heights).sum() / heights.length);
            return;
        }
        FaceStencil stencil = FaceStencil.of(box, gx, gy, gz, diagonal, workers);
        BoxDiffusion.minimise(
                stencil,
                surplus,
                0,
                head,
                new BoxDiffusion.Stop(TOLERANCE, Double.POSITIVE_INFINITY, MOST_ITERATIONS),
                workers);
        Arrays.fill(gained, 0);
        for (int a = 0; a < heights.length; a++) {
            double own = head(heights, a, touching);
            int right = grid.right(a);
            int below = grid.below(a);
            double towardsRight = own - head(heights, right, touching);
            double towardsBelow = own - head(heights, below, touching);
            gained[a] -= towardsRight + towardsBelow;
            gained[right] += towardsRight;
            gained[below] += towardsBelow;
        }
        // What arrives at an edge rounds it; what is lost is lost where it stood.
        for (int a = 0; a < heights.length; a++) {
            double loss = Math.min(gained[a], 0);
            heights[a] += loss;
            gained[a] -= loss;
        }
        double[] rounded = edge.average(gained, workers);
        for (int a = 0; a < heights.length; a++) {
            heights[a] += rounded[a];
        }
    }

    /// Lets what touches the plate flow from column to column, and out where its neighbour does not
    /// touch.
    ///
    /// @return whether there is any way out
    private boolean connect(double[] heights, double touching, double z) {
        int n = grid.columns();
        boolean leads = false;
        Arrays.fill(head, 0);
        for (int a = 0; a < heights.length; a++) {
            int at = box.index(0, a / n, a % n);
            boolean pressed = heights[a] > touching;
            boolean right = heights[grid.right(a)] > touching;
            boolean below = heights[grid.below(a)] > touching;
            surplus[at] = pressed ? (float) (heights[a] - z) : 0;
            gz[at] = pressed && right ? 1 : 0;
            gy[at] = pressed && below ? 1 : 0;
            int out = right ? 0 : 1;
            out += below ? 0 : 1;
            out += heights[grid.left(a)] > touching ? 0 : 1;
            out += heights[grid.above(a)] > touching ? 0 : 1;
            diagonal[at] = pressed ? out : 0;
            leads |= pressed && out > 0;
        }
        return leads;
    }

    /// Never negative: nothing is drawn in from where the plate does not press.
    private double head(double[] heights, int a, double touching) {
        int n = grid.columns();
        return heights[a] > touching ? Math.max(head[box.index(0, a / n, a % n)], 0) : 0;
    }
}
