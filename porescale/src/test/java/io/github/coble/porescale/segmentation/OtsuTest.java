package io.github.coble.porescale.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Histogram;
import io.github.coble.porescale.image.MemoryImage;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtsuTest {
    /// Sums in another order.
    private static final double ROUND_OFF = 1e-12;

    private static Histogram random(Random random, int bins) {
        long[] counts = new long[bins];
        for (int b = 0; b < bins; b++) {
            counts[b] = random.nextInt(3) == 0 ? 0 : random.nextInt(1000);
        }
        counts[0] = 1;
        counts[bins - 1] = 1;
        return Histogram.of(counts);
    }

    /// The sum of P-60, straight from its definition.
    private static double between(Histogram histogram, double... thresholds) {
        double sum = 0;
        for (int c = 0; c <= thresholds.length; c++) {
            double low = c == 0 ? Double.NEGATIVE_INFINITY : thresholds[c - 1];
            double high = c == thresholds.length ? Double.POSITIVE_INFINITY : thresholds[c];
            double w = 0;
            double m = 0;
            for (int b = 0; b < histogram.bins(); b++) {
                if (histogram.value(b) > low && histogram.value(b) <= high) {
                    w += histogram.count(b);
                    m += histogram.count(b) * (histogram.value(b) - histogram.mean());
                }
            }
            sum += w == 0 ? 0 : m * m / w;
        }
        return sum;
    }

    @Test
    void noThresholdIsBetter() {
        Random random = new Random(1);
        for (int trial = 0; trial < 20; trial++) {
            Histogram histogram = random(random, 256);
            double found = between(histogram, Otsu.threshold(histogram).values());
            double best = 0;
            for (int t = 0; t < 255; t++) {
                best = Math.max(best, between(histogram, t));
            }
            assertThat(found).isCloseTo(best, within(ROUND_OFF * best));
        }
    }

    @Test
    void noPairAndNoTripleIsBetter() {
        Random random = new Random(2);
        for (int trial = 0; trial < 6; trial++) {
            Histogram histogram = random(random, 24);
            double two = between(histogram, Otsu.thresholds(histogram, 2).values());
            double three = between(histogram, Otsu.thresholds(histogram, 3).values());
            double bestTwo = 0;
            double bestThree = 0;
            for (int a = 0; a < 24; a++) {
                for (int b = a + 1; b < 24; b++) {
                    bestTwo = Math.max(bestTwo, between(histogram, a, b));
                    for (int c = b + 1; c < 24; c++) {
                        bestThree = Math.max(bestThree, between(histogram, a, b, c));
                    }
                }
            }
            assertThat(two).isCloseTo(bestTwo, within(ROUND_OFF * bestTwo));
            assertThat(three).isCloseTo(bestThree, within(ROUND_OFF * bestThree));
        }
    }

    /// With as many classes as values, every value is a class.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void valuesApartHaveThresholdsHalfway(int number) {
        long[] counts = new long[65536];
        for (int c = 0; c <= number; c++) {
            counts[1000 + 10000 * c] = 7L + c;
        }
        double[] values = Otsu.thresholds(Histogram.of(counts), number).values();
        for (int t = 0; t < number; t++) {
            assertThat(values[t]).isEqualTo(6000 + 10000 * t);
        }
    }

    @Test
    void sixteenBitsHaveTheirThresholdBetweenTheBells() {
        Random random = new Random(3);
        short[] values = new short[100 * 1000];
        for (int n = 0; n < values.length; n++) {
            double centre = n % 3 == 0 ? 10000 : n % 3 == 1 ? 30000 : 50000;
            values[n] = (short) Math.round(centre + 4000 * random.nextGaussian());
        }
        Histogram histogram =
                Histogram.of(
                        MemoryImage.of(new Extent(10, 100, 100), OptionalDouble.empty(), values));
        double[] found = Otsu.thresholds(histogram, 2).values();
        // Equal bells: halfway, to the error of the means of a third of the voxels each.
        double error = 5 * 4000 / Math.sqrt(values.length / 3.0);
        assertThat(found[0]).isCloseTo(20000, within(error));
        assertThat(found[1]).isCloseTo(40000, within(error));
    }

    @Test
    void floatsAreParted() {
        float[] values = new float[2000];
        for (int n = 0; n < values.length; n++) {
            values[n] = n < 500 ? -1.5f + n * 1e-4f : 2.5f + n * 1e-4f;
        }
        MemoryImage image = MemoryImage.of(new Extent(2, 10, 100), OptionalDouble.empty(), values);
        Thresholds thresholds = Otsu.threshold(Histogram.of(image));
        assertThat(thresholds.values()[0]).isBetween(-1.45, 2.5);
        assertThat(thresholds.phase(0).maskOf(image).count()).isEqualTo(500);
        assertThat(thresholds.phase(1).maskOf(image).count()).isEqualTo(1500);
    }

    @Test
    void classesAreDisjointAndComplete() {
        Thresholds thresholds = Thresholds.of(50, 120.5);
        assertThat(thresholds.classes()).isEqualTo(3);
        for (int value = 0; value < 256; value++) {
            int in = 0;
            for (int c = 0; c < 3; c++) {
                in += thresholds.phase(c).contains(value) ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
        assertThat(thresholds.phase(0).contains(50)).isTrue();
        assertThat(thresholds)
                .isEqualTo(Thresholds.of(50, 120.5))
                .hasSameHashCodeAs(Thresholds.of(50, 120.5))
                .hasToString("[50.0, 120.5]");
    }

    @Test
    void whatCannotBePartedIsRefused() {
        Histogram two = Histogram.of(new long[] {5, 0, 5});
        assertThatThrownBy(() -> Otsu.thresholds(two, 2)).hasMessageContaining("no 3 classes");
        assertThatThrownBy(() -> Otsu.thresholds(two, 5)).hasMessageContaining("between 1 and 4");
        assertThatThrownBy(() -> Thresholds.of(2, 1)).hasMessageContaining("increasing");
        assertThatThrownBy(() -> Thresholds.of(Double.NaN)).hasMessageContaining("increasing");
        assertThatThrownBy(() -> Thresholds.of(1).phase(2)).hasMessageContaining("0 to 1");
    }
}
