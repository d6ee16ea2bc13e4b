package io.github.coble.model.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.multigrid.Box;
import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Flow between the nodes of filled pores (F-2, F-3) against exact solutions.
class LayerFlowTest {
    private static final double FLOW = 0.37;

    /// The solver works in single precision.
    private static final double SINGLE = 2e-5;

    /// Energy to which the solver goes: its root is that of the solution.
    private static final double ENERGY = 1e-11;

    private static final double ROUND_OFF = 1e-12;

    /// Conductances are kept in single precision.
    private static final double ROUNDED = 1e-7;

    private static double[] constant(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }

    private static byte[] top(FieldGrid grid, int node) {
        byte[] top = new byte[grid.size()];
        Arrays.fill(top, (byte) node);
        return top;
    }

    /// A column alone has the resistance 1/k at every number of nodes, of which each interval has
    /// its share; a crevice adds its conductance.
    @Test
    void aColumnIsASeriesOfResistances() {
        try (Workers workers = Workers.of(1)) {
            for (int depth : new int[] {1, 3, 8}) {
                FieldGrid grid = new FieldGrid(4, 2e-6, depth);
                Box box = grid.nodes();
                double slot = 0.11;
                LayerFlow flow = new LayerFlow(grid, constant(16, FLOW), 2, slot, workers);
                byte[] torn = new byte[16];
                flow.reach(top(grid, depth), torn);
                double[] p = new double[box.length()];
                double[] in = new double[box.length()];
                for (int m = 0; m <= depth; m++) {
                    for (int a = 0; a < 16; a++) {
                        p[box.index(m, a / 4, a % 4)] = 1 - grid.at(m);
                    }
                }
                flow.inflow(p, in, new float[in.length]);
                for (int a = 0; a < 16; a++) {
                    assertThat(in[box.index(0, a / 4, a % 4)]).isCloseTo(-FLOW, within(ROUNDED));
                    assertThat(in[box.index(depth, a / 4, a % 4)]).isCloseTo(FLOW, within(ROUNDED));
                    for (int m = 1; m < depth; m++) {
                        assertThat(in[box.index(m, a / 4, a % 4)]).isCloseTo(0, within(ROUNDED));
                    }
                }
                Arrays.fill(torn, (byte) 1);
                flow.reach(top(grid, depth), torn);
                flow.inflow(p, in, new float[in.length]);
                assertThat(in[box.index(depth, 1, 2)]).isCloseTo(FLOW + slot, within(ROUNDED));
            }
        }
    }

    /// Of unequal columns, what leaves one arrives in another, for all fillings.
    @Test
    void nothingIsLostBetweenNodes() {
        FieldGrid grid = new FieldGrid(8, 4e-6, 4);
        Box box = grid.nodes();
        Random random = new Random(5);
        double[] k = random.doubles(grid.size(), 0.1, 1).toArray();
        byte[] top = new byte[grid.size()];
        byte[] torn = new byte[grid.size()];
        for (int a = 0; a < top.length; a++) {
            top[a] = (byte) random.nextInt(5);
            torn[a] = (byte) random.nextInt(2);
        }
        double[] p = random.doubles(box.length(), -1, 1).toArray();
        double[] in = new double[box.length()];
        try (Workers workers = Workers.of(2)) {
            LayerFlow flow = new LayerFlow(grid, k, 10, 0.2, workers);
            flow.reach(top, torn);
            flow.inflow(p, in, new float[in.length]);
        }
        double sum = 0;
        double size = 0;
        for (int a = 0; a < top.length; a++) {
            for (int m = 0; m <= 4; m++) {
                double flown = in[box.index(m, a / 8, a % 8)];
                sum += flown;
                size += Math.abs(flown);
                if (m > top[a]) {
                    assertThat(flown).isEqualTo(0);
                }
            }
        }
        assertThat(size).isGreaterThan(1);
        assertThat(sum / size).isCloseTo(0, within(ROUND_OFF));
    }

    /// A wave of pressure at the collector, where flow converges on outlets, decays into the layer
    /// as cosh(q z): it takes in q tanh q, per k and pressure. Waves longer than the layer are met
    /// to 5 %, half as long to 13 %.
    @Test
    void flowConvergesOnTheCollector() {
        double aspect = 10;
        for (int waves : new int[] {1, 2, 4, 8}) {
            double q = 2 * aspect * Math.sin(Math.PI * waves / COLUMNS);
            double intake = wave(aspect, waves, FieldOptions.STANDARD.grid().depth());
            assertThat(intake / (q * Math.tanh(q)))
                    .as("q = %s", q)
                    .isBetween(1.0, q < 4 ? 1.05 : 1.13);
        }
    }

    private static final int COLUMNS = 64;

    /// Sets what the recursion over the nodes says that the crest of a wave of unit pressure at the
    /// collector takes in, checks that the solver answers with that wave, and returns it.
    private static double wave(double aspect, int waves, int depth) {
        FieldGrid grid = new FieldGrid(COLUMNS, 32e-6, depth);
        Box box = grid.nodes();
        double q = 2 * aspect * Math.sin(Math.PI * waves / COLUMNS);
        double[] height = new double[depth + 1];
        height[0] = 1;
        double rising = grid.slab(0) * q * q;
        for (int m = 1; m <= depth; m++) {
            height[m] = height[m - 1] + rising * grid.interval(m - 1);
            rising += grid.slab(m) * q * q * height[m];
        }
        double intake = rising / height[depth];
        float[] surplus = new float[box.length()];
        float[] slope = new float[box.length()];
        float[] change = new float[box.length()];
        for (int a = 0; a < grid.size(); a++) {
            int at = box.index(depth, a / COLUMNS, a % COLUMNS);
            // The second part flows through the slope, without which a closed layer has no mean.
            double crest = FLOW * (intake + 1);
            surplus[at] = (float) (crest * Math.cos(2 * Math.PI * waves * (a % COLUMNS) / COLUMNS));
            slope[at] = (float) FLOW;
        }
        try (Workers workers = Workers.of(1)) {
            LayerFlow flow = new LayerFlow(grid, constant(grid.size(), FLOW), aspect, 0, workers);
            flow.reach(top(grid, depth), new byte[grid.size()]);
            flow.solve(surplus, slope, change, ENERGY);
        }
        for (int m = 0; m <= depth; m++) {
            for (int j = 0; j < COLUMNS; j++) {
                double cosine = Math.cos(2 * Math.PI * waves * j / COLUMNS);
                assertThat((double) change[box.index(m, 3, j)])
                        .as("node %s, column %s", m, j)
                        .isCloseTo(height[m] / height[depth] * cosine, within(SINGLE));
            }
        }
        return intake;
    }
}
