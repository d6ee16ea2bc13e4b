package io.github.coble.model.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import org.junit.jupiter.api.Test;

/// F-1: mean 0, variance 1, correlation exp(−r²/ξ²), periodic, seeded.
class RandomFieldTest {
    private static final FieldGrid GRID = new FieldGrid(64, 32e-6, 4);
    private static final double CORRELATION = 2e-6;
    private static final int FIELDS = 60;

    /// Independent patches of a field, of area π ξ²/2 (integral of the squared correlation).
    private static final double PATCHES =
            GRID.width() * GRID.width() / (Math.PI * CORRELATION * CORRELATION / 2);

    /// Four standard errors of a mean of products of standard normal numbers, whose variance is at
    /// most 2, over all fields.
    private static final double STATISTICAL = 4 * Math.sqrt(2 / (PATCHES * FIELDS));

    private static double[] field(long seed) {
        try (Workers workers = Workers.of(1)) {
            return RandomField.of(GRID, CORRELATION, seed, workers);
        }
    }

    private static double meanOfProducts(double[] g, int right, int down) {
        int n = GRID.columns();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum += g[i * n + j] * g[(i + down) % n * n + (j + right) % n];
            }
        }
        return sum / g.length;
    }

    @Test
    void correlatesAsAGaussianOverDistance() {
        int[][] apart = {
            {0, 0}, {1, 0}, {0, 2}, {2, 2}, {4, 0}, {0, 6}, {62, 0}, {0, 60}, {20, 20}
        };
        double mean = 0;
        double[] found = new double[apart.length];
        for (int seed = 0; seed < FIELDS; seed++) {
            double[] g = field(seed);
            mean += FieldLedger.mean(g) / FIELDS;
            for (int k = 0; k < apart.length; k++) {
                found[k] += meanOfProducts(g, apart[k][0], apart[k][1]) / FIELDS;
            }
        }
        assertThat(mean).isCloseTo(0, within(STATISTICAL));
        for (int k = 0; k < apart.length; k++) {
            // Over the joined sides the shorter way counts.
            double x = Math.min(apart[k][0], GRID.columns() - apart[k][0]) * GRID.spacing();
            double y = Math.min(apart[k][1], GRID.columns() - apart[k][1]) * GRID.spacing();
            double expected = Math.exp(-(x * x + y * y) / (CORRELATION * CORRELATION));
            assertThat(found[k])
                    .as("%s columns right, %s down", apart[k][0], apart[k][1])
                    .isCloseTo(expected, within(STATISTICAL));
        }
    }

    @Test
    void theSeedDecides() {
        assertThat(field(1)).isEqualTo(field(1));
        double same = 0;
        double[] a = field(1);
        double[] b = field(2);
        for (int k = 0; k < a.length; k++) {
            same += a[k] * b[k] / a.length;
        }
        assertThat(same).isCloseTo(0, within(STATISTICAL * Math.sqrt(FIELDS)));
    }
}
