package io.github.coble.model.field;

import io.github.coble.numerics.multigrid.Box;
import io.github.coble.numerics.multigrid.BoxDiffusion;
import io.github.coble.numerics.multigrid.FaceStencil;
import io.github.coble.numerics.multigrid.Side;
import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;

/// Lithium under a stiff plate that the stack presses on (F-6): peaks carry the load; where it
/// exceeds their strength they yield and spread sideways.
final class Spreading {
    private static final double TOLERANCE = 1e-8;
    private static final int MOST_ITERATIONS = 100;
    private static final int BISECTIONS = 24;
    private static final int MOST_PASSES = 4;

    /// How far above the plate a deposit may stand when a pass is the last one.
    private static final double FLAT = 1.01;

    /// Length over which lithium that arrives at an edge is spread, so that the square grid leaves
    /// no facets [m].
    private static final double ROUNDING = 1.2e-7;

    private final FieldGrid grid;
    private final Box box;
    private final Workers workers;
    private final double load;
    private final double exponent;
    private final float[] gx;
    private final float[] gy;
    private final float[] gz;
    private final float[] diagonal;
    private final float[] surplus;
    private final float[] head;
    private final double[] gained;
    private final GaussianKernel edge;

    /// @param load stack pressure over the strength of lithium as high as the layer is thick
    /// @param exponent m, by which strength falls with height
    Spreading(FieldGrid grid, double load, double exponent, Workers workers) {
        this.grid = grid;
        this.workers = workers;
        this.load = load;
        this.exponent = exponent;
        box =
                new Box(
                        1,
                        grid.columns(),
                        grid.columns(),
                        Side.CLOSED,
                        Side.CLOSED,
                        Side.PERIODIC,
                        Side.PERIODIC,
                        Side.PERIODIC,
                        Side.PERIODIC);
        gx = new float[box.length()];
        gy = new float[box.length()];
        gz = new float[box.length()];
        diagonal = new float[box.length()];
        surplus = new float[box.length()];
        head = new float[box.length()];
        gained = new double[grid.size()];
        edge = GaussianKernel.of(grid, ROUNDING);
    }

    /// Share of the area that has to carry a plate at a height [L].
    private double carrying(double height) {
        return Math.min(1, load * Math.pow(height, exponent));
    }

    /// Height at which the plate comes to rest [L]; 0 where there is nothing to rest on.
    double rest(double[] heights) {
        double high = 0;
        for (double h : heights) {
            high = Math.max(high, h);
        }
        double low = 0;
        for (int k = 0; k < BISECTIONS && high > 0; k++) {
            double z = 0.5 * (low + high);
            if (carried(heights, z) > carrying(z)) {
                low = z;
            } else {
                high = z;
            }
        }
        return high;
    }

    /// Share of the area that carries a plate at a height once what stands above it has spread.
    private double carried(double[] heights, double z) {
        double sum =
                workers.sum(
                        heights.length,
                        8192,
                        (from, to) -> {
                            double part = 0;
                            for (int a = from; a < to; a++) {
                                part += heights[a] > z ? heights[a] / z : 0;
                            }
                            return part;
                        });
        return sum / heights.length;
    }

    /// Presses deposits down to the height at which they carry the plate; what stands higher flows
    /// sideways, as a viscous film under a plate does, to the edges. Volume is kept to round-off.
    ///
    /// @param heights one per column [L]; changed
    /// @return height of the plate [L]
    double press(double[] heights) {
        double z = 0;
        for (int k = 0; k < MOST_PASSES; k++) {
            z = pass(heights);
            double high = 0;
            for (double h : heights) {
                high = Math.max(high, h);
            }
            if (high <= FLAT * z) {
                break;
            }
        }
        return z;
    }

    private double pass(double[] heights) {
        double z = rest(heights);
        int n = grid.columns();
        Arrays.fill(gy, 0);
        Arrays.fill(gz, 0);
        Arrays.fill(diagonal, 0);
        Arrays.fill(surplus, 0);
        Arrays.fill(head, 0);
        boolean any = false;
        boolean free = false;
        for (int a = 0; a < heights.length; a++) {
            int at = box.index(0, a / n, a % n);
            boolean full = heights[a] > z;
            any |= full;
            free |= !full;
            if (full) {
                surplus[at] = (float) (heights[a] - z);
            }
            int right = a / n * n + (a + 1) % n;
            int below = (a + n) % heights.length;
            gz[at] = full && heights[right] > z ? 1 : 0;
            gy[at] = full && heights[below] > z ? 1 : 0;
            int left = a / n * n + (a + n - 1) % n;
            int above = (a + heights.length - n) % heights.length;
            if (full) {
                diagonal[at] =
                        (heights[right] > z ? 0 : 1)
                                + (heights[below] > z ? 0 : 1)
                                + (heights[left] > z ? 0 : 1)
                                + (heights[above] > z ? 0 : 1);
            }
        }
        if (!any || !free) {
            return z;
        }
        FaceStencil stencil = FaceStencil.of(box, gx, gy, gz, diagonal, workers);
        BoxDiffusion.minimise(
                stencil,
                surplus,
                0,
                head,
                new BoxDiffusion.Stop(TOLERANCE, Double.POSITIVE_INFINITY, MOST_ITERATIONS),
                workers);
        for (int a = 0; a < heights.length; a++) {
            if (heights[a] <= z) {
                head[box.index(0, a / n, a % n)] = 0;
            }
        }
        Arrays.fill(gained, 0);
        for (int a = 0; a < heights.length; a++) {
            int at = box.index(0, a / n, a % n);
            int right = a / n * n + (a + 1) % n;
            int below = (a + n) % heights.length;
            double towardsRight = (double) head[at] - head[box.index(0, right / n, right % n)];
            double towardsBelow = (double) head[at] - head[box.index(0, below / n, below % n)];
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
        return z;
    }
}
