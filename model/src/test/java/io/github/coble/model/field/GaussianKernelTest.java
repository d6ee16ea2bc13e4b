package io.github.coble.model.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import org.junit.jupiter.api.Test;

/// Averages over surroundings: exact on constants and waves, symmetric, periodic.
class GaussianKernelTest {
    private static final FieldGrid GRID = new FieldGrid(48, 24e-6, 4);

    private static final double ROUND_OFF = 1e-13;

    /// Weights end at 4σ.
    private static final double CUT_OFF = 2 * Math.exp(-8);

    private static double[] average(double[] values, double sigma) {
        try (Workers workers = Workers.of(2)) {
            return GaussianKernel.of(GRID, sigma).average(values, workers);
        }
    }

    private static double wave(int across, int along, int a) {
        int n = GRID.columns();
        return Math.cos(2 * Math.PI * (across * (a % n) + along * (a / n)) / n);
    }

    /// A wave of wave number k is damped by exp(−k²σ²/2).
    @Test
    void dampsWavesExactly() {
        double sigma = 1.5e-6;
        for (int[] waves : new int[][] {{0, 0}, {1, 0}, {0, 2}, {3, 1}, {2, 4}}) {
            double[] values = new double[GRID.size()];
            for (int a = 0; a < values.length; a++) {
                values[a] = wave(waves[0], waves[1], a);
            }
            double[] found = average(values, sigma);
            double k = 2 * Math.PI / GRID.width() * Math.hypot(waves[0], waves[1]);
            double damped = Math.exp(-0.5 * k * k * sigma * sigma);
            for (int a = 0; a < values.length; a++) {
                assertThat(found[a]).isCloseTo(damped * values[a], within(CUT_OFF));
            }
        }
    }

    @Test
    void aPointSpreadsAlikeInAllDirectionsOverJoinedSides() {
        int n = GRID.columns();
        double[] point = new double[GRID.size()];
        point[0] = 1;
        double[] spread = average(point, 1e-6);
        double sum = 0;
        double squares = 0;
        for (double v : spread) {
            sum += v;
            squares += v * v;
        }
        assertThat(sum).isCloseTo(1, within(ROUND_OFF));
        assertThat(Math.sqrt(squares))
                .isCloseTo(GaussianKernel.of(GRID, 1e-6).rootOfSquares(), within(ROUND_OFF));
        for (int k = 1; k < n / 2; k++) {
            double right = spread[k];
            assertThat(spread[n - k]).isCloseTo(right, within(ROUND_OFF));
            assertThat(spread[k * n]).isCloseTo(right, within(ROUND_OFF));
            assertThat(spread[(n - k) * n]).isCloseTo(right, within(ROUND_OFF));
        }
        assertThat(spread[2] / spread[0]).isCloseTo(Math.exp(-0.5), within(ROUND_OFF));
    }

    @Test
    void withoutWidthNothingIsAveraged() {
        double[] values = new double[GRID.size()];
        for (int a = 0; a < values.length; a++) {
            values[a] = wave(5, 7, a);
        }
        assertThat(average(values, 0)).containsExactly(values, within(ROUND_OFF));
    }
}
