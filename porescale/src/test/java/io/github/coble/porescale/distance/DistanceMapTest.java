package io.github.coble.porescale.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.ReferencePacking;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// P-1, P-2: against the definition, exact shapes, and another program's map of a packing.
class DistanceMapTest {
    /// The other program works in single precision and prints six decimals.
    private static final double DIGITS = 1e-5;

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 0.5",
        "1, 1, 129, 0.95",
        "7, 5, 3, 0.5",
        "13, 11, 9, 0.97",
        "5, 70, 67, 0.999",
        "70, 3, 5, 0.995",
        "2, 150, 3, 0.999",
        "150, 2, 3, 0.999",
        "90, 95, 2, 0.9998",
        "300, 2, 3, 0.9995",
        "3, 290, 2, 0.9995",
        "2, 2, 280, 0.9995"
    })
    void theDistanceIsThatToTheNearestVoxelOutside(int x, int y, int z, double share) {
        Extent extent = new Extent(x, y, z);
        for (int seed = 0; seed < 4; seed++) {
            PhaseMask phase = random(extent, share, seed);
            if (phase.count() == extent.voxels()) {
                continue;
            }
            assertMatchesDefinition(phase);
        }
    }

    private static void assertMatchesDefinition(PhaseMask phase) {
        Extent extent = phase.extent();
        int[] outside = outside(phase);
        int max = 0;
        double sum = 0;
        int[] row = new int[extent.z()];
        try (Workers workers = Workers.of(2)) {
            DistanceMap map = DistanceMap.of(phase, workers);
            for (int i = 0; i < extent.x(); i++) {
                for (int j = 0; j < extent.y(); j++) {
                    map.copy(extent.index(i, j, 0), extent.z(), row);
                    for (int k = 0; k < extent.z(); k++) {
                        int expected = phase.contains(i, j, k) ? nearest(outside, i, j, k) : 0;
                        assertThat(map.squared(i, j, k)).isEqualTo(expected);
                        assertThat(row[k]).isEqualTo(expected);
                        max = Math.max(max, expected);
                        sum += Math.sqrt(expected);
                    }
                }
            }
            assertThat(map.unbounded()).isFalse();
            assertThat(map.maxSquared()).isEqualTo(max);
            if (phase.count() > 0) {
                assertThat(map.mean(workers)).isCloseTo(sum / phase.count(), within(DIGITS));
            }
        }
    }

    private static int[] outside(PhaseMask phase) {
        Extent extent = phase.extent();
        int[] found = new int[3 * (int) (extent.voxels() - phase.count())];
        int n = 0;
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                for (int k = 0; k < extent.z(); k++) {
                    if (!phase.contains(i, j, k)) {
                        found[n++] = i;
                        found[n++] = j;
                        found[n++] = k;
                    }
                }
            }
        }
        return found;
    }

    private static int nearest(int[] outside, int i, int j, int k) {
        int nearest = Integer.MAX_VALUE;
        for (int n = 0; n < outside.length; n += 3) {
            int x = outside[n] - i;
            int y = outside[n + 1] - j;
            int z = outside[n + 2] - k;
            nearest = Math.min(nearest, x * x + y * y + z * z);
        }
        return nearest;
    }

    private static PhaseMask random(Extent extent, double share, int seed) {
        Random random = new Random(seed);
        return PhaseMask.of(extent, (_, _, _) -> random.nextDouble() < share);
    }

    @Test
    void theMapDoesNotDependOnTheNumberOfThreads() {
        PhaseMask phase = random(new Extent(37, 41, 300), 0.99, 1);
        try (Workers one = Workers.of(1);
                Workers three = Workers.of(3)) {
            DistanceMap a = DistanceMap.of(phase, one);
            DistanceMap b = DistanceMap.of(phase, three);
            for (int n = 0; n < phase.extent().voxels(); n++) {
                assertThat(a.squared(n)).isEqualTo(b.squared(n));
            }
            assertThat(a.mean(one)).isEqualTo(b.mean(three));
        }
    }

    @Test
    void aPhaseWithoutEndHasNoDistances() {
        Extent extent = new Extent(2, 3, 70);
        try (Workers workers = Workers.of(1)) {
            DistanceMap full = DistanceMap.of(PhaseMask.of(extent, (_, _, _) -> true), workers);
            assertThat(full.unbounded()).isTrue();
            assertThat(full.squared(1, 2, 3)).isEqualTo(Integer.MAX_VALUE);
            assertThat(full.mean(workers)).isInfinite();
            int[] row = new int[2];
            full.copy(0, 2, row);
            assertThat(row).containsOnly(Integer.MAX_VALUE);
            DistanceMap empty = DistanceMap.of(PhaseMask.of(extent, (_, _, _) -> false), workers);
            assertThat(empty.unbounded()).isFalse();
            assertThat(empty.maxSquared()).isZero();
            assertThat(empty.mean(workers)).isNaN();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 5", "5, 26", "10, 101", "12, 145"})
    void aCylinderIsAsWideAsTheNextSumOfTwoSquares(int radius, int expected) {
        int c = radius + 2;
        Extent extent = new Extent(5, 2 * c + 1, 2 * c + 1);
        PhaseMask phase =
                PhaseMask.of(
                        extent,
                        (_, j, k) -> (j - c) * (j - c) + (k - c) * (k - c) <= radius * radius);
        try (Workers workers = Workers.of(1)) {
            assertThat(DistanceMap.of(phase, workers).maxSquared()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"128, 9.110434, 1.925762", "256, 9.695360, 1.905583"})
    void anotherProgramFindsTheSameInAPacking(int edge, double max, double mean) {
        try (Workers workers = Workers.of(2)) {
            DistanceMap map = DistanceMap.of(ReferencePacking.pores(edge), workers);
            assertThat(Math.sqrt(map.maxSquared())).isCloseTo(max, within(DIGITS));
            assertThat(map.mean(workers)).isCloseTo(mean, within(DIGITS));
        }
    }

    @Test
    void memoryIsKnownBeforehandAndWhatIsTooLargeIsRefused() {
        assertThat(DistanceMap.bytes(Extent.cube(256), 20, 2)).isLessThan(43_000_000);
        assertThat(DistanceMap.bytes(Extent.cube(256), 300, 2)).isGreaterThan(6L << 24);
        PhaseMask large = new PhaseMask.Builder(new Extent(1300, 1300, 1300)).build();
        PhaseMask longish = new PhaseMask.Builder(new Extent(1, 1, 20_000)).build();
        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(() -> DistanceMap.of(large, workers)).hasMessageContaining("crop");
            assertThatThrownBy(() -> DistanceMap.of(longish, workers)).hasMessageContaining("crop");
        }
    }
}
