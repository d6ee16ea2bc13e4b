package io.github.coble.numerics.multigrid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.numerics.multigrid.BoxDiffusion.Stop;
import io.github.coble.numerics.parallel.Workers;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is kept from one solution to the next changes nothing.
class RepeatedDiffusionTest {
    private static final Box BOX = Box.layers(5, 24, 19);

    /// Cause: single precision, summed over the neighbours of a cell.
    private static final float ROUND_OFF = 2e-5f;

    private static final Stop TIGHT = new Stop(1e-12, Double.POSITIVE_INFINITY, 100);

    private static float[] random(Random random, double low, double high) {
        float[] field = new float[BOX.length()];
        for (int row = 0; row < BOX.rows(); row++) {
            for (int k = 0; k < BOX.z(); k++) {
                field[BOX.row(row) + k] = (float) random.nextDouble(low, high);
            }
        }
        return field;
    }

    private static float[] faces(Random random, int planes) {
        float[] field = random(random, 0.1, 1);
        for (int at = BOX.index(planes - 1, -1, -1); at < field.length; at++) {
            field[at] = 0;
        }
        return field;
    }

    /// Few cells conduct to given values, others at each solution.
    private static float[] given(Random random) {
        float[] field = random(random, -0.95, 0.05);
        for (int c = 0; c < field.length; c++) {
            field[c] = Math.max(field[c], 0);
        }
        return field;
    }

    private static float[] imbalance(
            float[] gx, float[] gy, float[] gz, float[] given, float[] b, float[] u) {
        BOX.wrap(u);
        int x = BOX.planeStride();
        int y = BOX.rowStride();
        float[] left = new float[u.length];
        for (int row = 0; row < BOX.rows(); row++) {
            for (int c = BOX.row(row); c < BOX.row(row) + BOX.z(); c++) {
                double sum = b[c] - given[c] * u[c];
                sum += gx[c] * (u[c + x] - u[c]) + gx[c - x] * (u[c - x] - u[c]);
                sum += gy[c] * (u[c + y] - u[c]) + gy[c - y] * (u[c - y] - u[c]);
                sum += gz[c] * (u[c + 1] - u[c]) + gz[c - 1] * (u[c - 1] - u[c]);
                left[c] = (float) sum;
            }
        }
        return left;
    }

    @Test
    void eachSolutionBalances() {
        Random random = new Random(8);
        float[] gx = faces(random, BOX.x());
        float[] gy = random(random, 0.1, 1);
        float[] gz = random(random, 0.1, 1);
        try (Workers workers = Workers.of(2)) {
            var equations = new RepeatedDiffusion(BOX, gx, gy, gz, workers);
            for (int k = 0; k < 3; k++) {
                float[] given = given(random);
                float[] b = random(random, -1, 1);
                float[] u = new float[BOX.length()];
                Minimum least = equations.minimise(given, b.clone(), u, TIGHT);
                assertThat(least.converged()).isTrue();
                for (float left : imbalance(gx, gy, gz, given, b, u)) {
                    assertThat(Math.abs(left)).isLessThan(ROUND_OFF * largest(u));
                }
            }
        }
    }

    private static float largest(float[] u) {
        float most = 1;
        for (float v : u) {
            most = Math.max(most, Math.abs(v));
        }
        return most;
    }

    @Test
    void whatWasSolvedBeforeDoesNotMatter() {
        Random random = new Random(9);
        float[] gx = faces(random, BOX.x());
        float[] gy = random(random, 0.1, 1);
        float[] gz = random(random, 0.1, 1);
        float[] given = given(random);
        float[] b = random(random, -1, 1);
        try (Workers workers = Workers.of(1)) {
            var used = new RepeatedDiffusion(BOX, gx, gy, gz, workers);
            used.minimise(given(random), random(random, -1, 1), new float[b.length], TIGHT);
            float[] later = new float[b.length];
            used.minimise(given, b.clone(), later, TIGHT);
            float[] first = new float[b.length];
            new RepeatedDiffusion(BOX, gx, gy, gz, workers)
                    .minimise(given, b.clone(), first, TIGHT);
            assertThat(later).isEqualTo(first);
        }
    }
}
