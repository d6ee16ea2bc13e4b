package io.github.coble.study.figure.micrograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UpsamplingTest {
    /// Single precision.
    private static final float ROUND_OFF = 1e-6f;

    private static float[] peak(int n) {
        float[] field = new float[n * n];
        field[0] = 1;
        return field;
    }

    private static double sum(float[] field) {
        double sum = 0;
        for (float f : field) {
            sum += f;
        }
        return sum;
    }

    @Test
    void theMeanStaysAndNothingOvershoots() {
        for (int pixels : new int[] {4, 16, 64, 80}) {
            float[] fine = Upsampling.plane(peak(16), 16, pixels);
            assertThat(sum(fine) / (pixels * pixels)).isCloseTo(1.0 / 256, within(1e-3 / 256));
            for (float f : fine) {
                assertThat(f).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void aWaveStaysAWave() {
        int n = 32;
        int pixels = 96;
        float[] field = new float[n * n];
        for (int c = 0; c < field.length; c++) {
            field[c] = (float) Math.sin(2 * Math.PI * (c % n + 0.5) / n);
        }
        float[] fine = Upsampling.plane(field, n, pixels);
        // The splines of sampled values damp a wave by (2 + cos h) / 3, h its phase per column.
        double damped = (2 + Math.cos(2 * Math.PI / n)) / 3;
        for (int x = 0; x < pixels; x++) {
            double exact = damped * Math.sin(2 * Math.PI * (x + 0.5) / pixels);
            // Between columns the splines are off by h⁴ / 384 and less.
            assertThat((double) fine[x]).isCloseTo(exact, within(2e-5));
        }
    }

    @Test
    void onlyColumnsThatCountCount() {
        int n = 8;
        float[] field = new float[n * n];
        float[] weight = new float[n * n];
        for (int c = 0; c < n * n; c++) {
            weight[c] = c % 3 == 0 ? 1 : 0;
            field[c] = c % 3 == 0 ? 5 : -100;
        }
        float[] share = Upsampling.plane(weight, n, 40);
        for (float f : Upsampling.plane(field, weight, share, n, 40)) {
            assertThat(f).isEqualTo(5, within(5 * ROUND_OFF));
        }
    }

    @Test
    void aLineIsARowOfThePlane() {
        int n = 8;
        float[] field = peak(n);
        // One pixel per column: pixel rows lie on the middles of rows.
        float[] plane = Upsampling.plane(field, n, n);
        float[] row = new Upsampling.Line(0, 1, n, n).of(field);
        // A row takes the columns of its own; the plane also the rows beside it: 2/3 of it.
        for (int x = 0; x < n; x++) {
            assertThat(plane[x]).isEqualTo(row[x] * 2 / 3, within(ROUND_OFF));
        }
    }
}
