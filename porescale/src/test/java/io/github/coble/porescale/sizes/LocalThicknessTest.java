package io.github.coble.porescale.sizes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.ReferencePacking;
import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// P-3 to P-6.
class LocalThicknessTest {
    /// Square roots.
    private static final double ROUND_OFF = 1e-12;

    /// The reference gives three digits.
    private static final double DIGITS = 5e-4;

    private static SizeMap thickness(PhaseMask phase, int threads) {
        try (Workers workers = Workers.of(threads)) {
            return LocalThickness.of(DistanceMap.of(phase, workers), workers);
        }
    }

    private static PhaseMask random(Extent extent, double share, int seed) {
        Random random = new Random(seed);
        return PhaseMask.of(extent, (_, _, _) -> random.nextDouble() < share);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 2, 0.5",
        "9, 7, 5, 0.9",
        "11, 13, 12, 0.99",
        "15, 4, 66, 0.997",
        "17, 18, 15, 0.999"
    })
    void aVoxelIsAsWideAsTheLargestBallOverIt(int x, int y, int z, double share) {
        Extent extent = new Extent(x, y, z);
        for (int seed = 1; seed <= 4; seed++) {
            PhaseMask phase = random(extent, share, seed);
            if (phase.count() == extent.voxels()) {
                continue;
            }
            try (Workers workers = Workers.of(2)) {
                DistanceMap map = DistanceMap.of(phase, workers);
                SizeMap sizes = LocalThickness.of(map, workers);
                for (int i = 0; i < x; i++) {
                    for (int j = 0; j < y; j++) {
                        for (int k = 0; k < z; k++) {
                            assertThat(sizes.diameterAt(i, j, k))
                                    .isEqualTo(2 * Math.sqrt(largestOver(map, i, j, k)));
                        }
                    }
                }
            }
        }
    }

    private static int largestOver(DistanceMap map, int i, int j, int k) {
        Extent extent = map.extent();
        int largest = 0;
        for (int x = 0; x < extent.x(); x++) {
            for (int y = 0; y < extent.y(); y++) {
                for (int z = 0; z < extent.z(); z++) {
                    int f = map.squared(x, y, z);
                    int d = (x - i) * (x - i) + (y - j) * (y - j) + (z - k) * (z - k);
                    largest = d < f ? Math.max(largest, f) : largest;
                }
            }
        }
        return largest;
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void aSlitIsAsWideAsItIs(Axis axis) {
        for (int width = 1; width <= 12; width++) {
            int w = width;
            Extent extent =
                    switch (axis) {
                        case X -> new Extent(w + 4, 9, 9);
                        case Y -> new Extent(9, w + 4, 9);
                        case Z -> new Extent(9, 9, w + 4);
                    };
            PhaseMask phase =
                    PhaseMask.of(
                            extent,
                            (i, j, k) -> {
                                int n = axis == Axis.X ? i : axis == Axis.Y ? j : k;
                                return n >= 2 && n < w + 2;
                            });
            SizeMap sizes = thickness(phase, 1);
            assertThat(sizes.correctedDistribution().sizes()).containsExactly(w);
            assertThat(sizes.distribution().sizes()).containsExactly(w + w % 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 17", "7, 50", "10, 101"})
    void aCylinderHasOneSize(int radius, int squared) {
        int c = radius + 2;
        PhaseMask phase =
                PhaseMask.of(
                        new Extent(6, 2 * c + 1, 2 * c + 1),
                        (_, j, k) -> (j - c) * (j - c) + (k - c) * (k - c) <= radius * radius);
        assertThat(thickness(phase, 2).distribution().sizes())
                .containsExactly(2 * Math.sqrt(squared));
    }

    @Test
    void aBallHasOneSize() {
        PhaseMask phase =
                PhaseMask.of(
                        Extent.cube(25),
                        (i, j, k) -> square(i - 12) + square(j - 12) + square(k - 12) <= 100);
        SizeDistribution sizes = thickness(phase, 2).distribution();
        assertThat(sizes.sizes()).containsExactly(2 * Math.sqrt(101));
        assertThat(sizes.voxels()).isEqualTo(4169);
    }

    private static int square(int n) {
        return n * n;
    }

    /// In tilted slits twice the distance is too wide by 0.45 voxels (mean over widths), the
    /// corrected diameter by less than a quarter.
    @Test
    void tiltedSlitsAreNearlyUnbiasedOnceCorrected() {
        double conventional = 0;
        double corrected = 0;
        Random random = new Random(5);
        int count = 0;
        for (double width = 4; width <= 10; width += 0.5) {
            for (int n = 0; n < 4; n++) {
                SizeMap sizes = thickness(tilted(width, random), 2);
                int c = sizes.extent().x() / 2;
                conventional += sizes.diameterAt(c, c, c) - width;
                corrected += sizes.correctedAt(c, c, c) - width;
                count++;
            }
        }
        assertThat(conventional / count).isBetween(0.3, 0.6);
        assertThat(Math.abs(corrected / count)).isLessThan(0.25);
    }

    private static PhaseMask tilted(double width, Random random) {
        double x = random.nextGaussian();
        double y = random.nextGaussian();
        double z = random.nextGaussian();
        double length = Math.sqrt(x * x + y * y + z * z);
        double shift = random.nextDouble() - 0.5;
        int edge = (int) (2 * width) + 9;
        int c = edge / 2;
        return PhaseMask.of(
                Extent.cube(edge),
                (i, j, k) ->
                        Math.abs(((i - c) * x + (j - c) * y + (k - c) * z) / length - shift)
                                <= width / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256})
    void aPackingIsAsWideAsTheReferenceSays(int edge) {
        SizeDistribution sizes = thickness(ReferencePacking.pores(edge), 2).distribution();
        if (edge == 128) {
            assertThat(sizes.mean()).isCloseTo(7.782, within(DIGITS));
            assertThat(sizes.quantile(0.1)).isCloseTo(3.464, within(DIGITS));
            assertThat(sizes.quantile(0.5)).isCloseTo(7.483, within(DIGITS));
            assertThat(sizes.quantile(0.9)).isCloseTo(12.166, within(DIGITS));
        } else {
            // The reference has 25 sizes only, each standing for what is up to 10 % above it.
            assertThat(sizes.mean() / 7.259).isBetween(1.0, 1.1);
            assertThat(sizes.quantile(0.5) / 6.85).isBetween(1.0, 1.1);
            assertThat(sizes.meanError()).isBetween(0.01, 0.15);
        }
    }

    @Test
    void turningMirroringAndThreadsChangeNoBit() {
        PhaseMask phase = random(new Extent(22, 30, 26), 0.985, 3);
        SizeMap sizes = thickness(phase, 1);
        PhaseMask turned =
                PhaseMask.of(new Extent(26, 22, 30), (i, j, k) -> phase.contains(j, 29 - k, i));
        for (SizeMap other : new SizeMap[] {thickness(phase, 3), thickness(turned, 2)}) {
            assertSame(sizes.distribution(), other.distribution());
            assertSame(sizes.correctedDistribution(), other.correctedDistribution());
        }
    }

    private static void assertSame(SizeDistribution a, SizeDistribution b) {
        assertThat(a.sizes()).isEqualTo(b.sizes());
        assertThat(a.cumulative()).isEqualTo(b.cumulative());
        assertThat(a.mean()).isEqualTo(b.mean());
        assertThat(a.meanError()).isEqualTo(b.meanError());
        assertThat(a.quantileError(0.5)).isEqualTo(b.quantileError(0.5));
    }

    @Test
    void rowsOfDiametersAreThoseOfTheVoxels() {
        SizeMap sizes = thickness(random(new Extent(9, 9, 9), 0.9, 2), 1);
        float[] row = new float[9];
        float[] corrected = new float[9];
        int at = sizes.extent().index(4, 5, 0);
        sizes.copyDiameters(at, 9, row);
        sizes.copyCorrected(at, 9, corrected);
        for (int k = 0; k < 9; k++) {
            assertThat(row[k]).isEqualTo((float) sizes.diameterAt(4, 5, k));
            assertThat(corrected[k]).isEqualTo((float) sizes.correctedAt(4, 5, k));
        }
    }

    @Test
    void aDistributionGivesSharesAndQuantiles() {
        long[][] counts = {{0, 1, 2}, {0, 0, 1}};
        SizeDistribution sizes = SizeDistribution.of(new double[] {0, 2, 4}, counts, 1);
        assertThat(sizes.mean()).isCloseTo(3.5, within(ROUND_OFF));
        assertThat(sizes.cumulative()).containsExactly(0.25, 1);
        assertThat(sizes.shareUpTo(3)).isEqualTo(0.25);
        assertThat(sizes.quantile(0.25)).isEqualTo(2);
        assertThat(sizes.quantile(0.26)).isEqualTo(4);
        // Without the first part the mean is 4, without the second 10/3.
        assertThat(sizes.meanError()).isCloseTo(1 / 3.0, within(ROUND_OFF));
        assertThat(sizes.resolution()).isEqualTo(1);
        SizeDistribution none = SizeDistribution.of(new double[] {0}, new long[2][1], 1);
        assertThat(none.mean()).isNaN();
        assertThat(none.quantile(0.5)).isNaN();
        assertThat(none.meanError()).isNaN();
    }

    @Test
    void aPhaseWithoutWallHasNoSizeAndAnEmptyOneNoVoxels() {
        Extent extent = Extent.cube(3);
        assertThatThrownBy(() -> thickness(PhaseMask.of(extent, (_, _, _) -> true), 1))
                .hasMessageContaining("no wall");
        assertThat(thickness(PhaseMask.of(extent, (_, _, _) -> false), 1).distribution().voxels())
                .isZero();
        assertThat(LocalThickness.bytes(Extent.cube(256), 12)).isLessThan(195_000_000);
    }
}
