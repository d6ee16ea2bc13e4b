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
                        p[box.index(m, a / 4, a % 4)] = 1 - (double) m / depth;
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

    /// A wave of pressure at the electrolyte that the closed far side reflects falls as cosh(q (1 −
    /// z)) into the layer. On the grid, q of nodes and columns: 2 n² (cosh(q/n) − 1) = 4 (L/Δ)²
    /// sin²(π/columns).
    @Test
    void aWaveDecaysIntoTheLayerAsAHyperbolicCosine() {
        int columns = 32;
        int depth = 8;
        FieldGrid grid = new FieldGrid(columns, 32e-6, depth);
        double aspect = 5;
        Box box = grid.nodes();
        double s = Math.sin(Math.PI / columns);
        double ratio = 1 + 2 * aspect * aspect * s * s / (depth * depth);
        double q = depth * Math.log(ratio + Math.sqrt(ratio * ratio - 1));
        float[] surplus = new float[box.length()];
        float[] slope = new float[box.length()];
        float[] change = new float[box.length()];
        // What the wave's crest takes in for one unit of pressure; the second part flows through
        // the slope, without which a closed layer has no mean.
        double intake = FLOW * depth * Math.sinh(q / depth) * Math.tanh(q) + FLOW;
        for (int a = 0; a < grid.size(); a++) {
            int at = box.index(0, a / columns, a % columns);
            surplus[at] = (float) (intake * Math.cos(2 * Math.PI * (a % columns) / columns));
            slope[at] = (float) FLOW;
        }
        try (Workers workers = Workers.of(1)) {
            LayerFlow flow = new LayerFlow(grid, constant(grid.size(), FLOW), aspect, 0, workers);
            flow.reach(top(grid, depth), new byte[grid.size()]);
            flow.solve(surplus, slope, change, ENERGY);
            assertThat(flow.solves()).isEqualTo(1);
            assertThat(flow.iterations()).isBetween(1L, 60L);
        }
        double decayed = 1 / Math.cosh(q);
        assertThat(decayed).isBetween(0.5, 0.95);
        for (int m = 0; m <= depth; m++) {
            double height = Math.cosh(q * (1 - (double) m / depth)) / Math.cosh(q);
            for (int j = 0; j < columns; j++) {
                assertThat((double) change[box.index(m, 3, j)])
                        .as("node %s, column %s", m, j)
                        .isCloseTo(height * Math.cos(2 * Math.PI * j / columns), within(SINGLE));
            }
        }
    }
}
