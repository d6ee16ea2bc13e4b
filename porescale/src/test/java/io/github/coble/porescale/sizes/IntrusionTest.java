package io.github.coble.porescale.sizes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.ReferencePacking;
import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Face;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.porosimetry.Mercury;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// P-7 to P-9, and the porosimeter's curve.
class IntrusionTest {
    /// Digits of the expected share.
    private static final double DIGITS = 1e-3;

    /// Products and quotients.
    private static final double ROUND_OFF = 1e-12;

    /// The bottle: a ball of radius 12 and a neck of radius 4 to face 0.
    private static PhaseMask bottle() {
        return PhaseMask.of(
                Extent.cube(41),
                (i, j, k) -> {
                    int across = (j - 20) * (j - 20) + (k - 20) * (k - 20);
                    return across + (i - 20) * (i - 20) <= 144 || (i < 20 && across <= 16);
                });
    }

    private static Intrusion intrude(PhaseMask phase, Set<Face> inlets, int threads) {
        try (Workers workers = Workers.of(threads)) {
            return Intrusion.of(DistanceMap.of(phase, workers), inlets, workers);
        }
    }

    @Test
    void aBottleFillsThroughItsNeckAndKeepsItsBelly() {
        try (Workers workers = Workers.of(2)) {
            DistanceMap map = DistanceMap.of(bottle(), workers);
            SizeMap thickness = LocalThickness.of(map, workers);
            assertThat(thickness.diameterAt(20, 20, 20)).isEqualTo(2 * Math.sqrt(145));
            assertThat(thickness.diameterAt(0, 20, 20)).isEqualTo(2 * Math.sqrt(17));
            assertThat(thickness.distribution().voxels()).isEqualTo(7593);
            assertThat(1 - thickness.distribution().shareUpTo(24)).isCloseTo(0.942, within(DIGITS));
            Intrusion intrusion = Intrusion.of(map, Set.of(Face.X_LOW), workers);
            SizeDistribution sizes = intrusion.sizes().distribution();
            assertThat(intrusion.unreached()).isZero();
            assertThat(sizes.quantile(0.5)).isEqualTo(2 * Math.sqrt(17));
            assertThat(intrusion.sizes().diameterAt(20, 20, 20)).isEqualTo(2 * Math.sqrt(17));
            assertThat(1 - sizes.shareUpTo(8)).isCloseTo(0.9916, within(1e-4));
            Withdrawal out = Withdrawal.of(thickness, intrusion, Withdrawal.MARGIN, workers);
            // The belly, and the shoulder where the neck opens by more than a voxel.
            double wide = 1 - thickness.distribution().shareUpTo(2 * Math.sqrt(17) + 1);
            assertThat(out.trapped()).isCloseTo(wide, within(ROUND_OFF)).isBetween(0.942, 0.955);
            assertThat(out.leaving().quantile(0.5)).isEqualTo(2 * Math.sqrt(17));
            assertThat(out.leaving().quantile(1)).isLessThan(2 * Math.sqrt(17) + 1);
            assertThat(Withdrawal.of(thickness, intrusion, 100, workers).trapped()).isZero();
        }
    }

    @Test
    void aBottleWithoutAMouthIsNotReached() {
        Intrusion intrusion = intrude(bottle(), Set.of(Face.X_HIGH, Face.Y_LOW), 1);
        assertThat(intrusion.unreached()).isEqualTo(1);
        assertThat(intrusion.sizes().distribution().voxels()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "11, 9, 12, 0.9, 1",
        "13, 12, 10, 0.97, 2",
        "16, 3, 15, 0.98, 3",
        "1, 9, 1, 0.9, 4"
    })
    void aVoxelIsReachedAtTheWidestOpeningOnTheWay(int x, int y, int z, double share, int seed) {
        Extent extent = new Extent(x, y, z);
        Random random = new Random(seed);
        PhaseMask phase = PhaseMask.of(extent, (_, _, _) -> random.nextDouble() < share);
        try (Workers workers = Workers.of(2)) {
            DistanceMap map = DistanceMap.of(phase, workers);
            Intrusion intrusion = Intrusion.of(map, Set.of(Face.X_LOW, Face.Z_HIGH), workers);
            int[] expected = byStepping(map, intrusion.inlets());
            for (int i = 0; i < x; i++) {
                for (int j = 0; j < y; j++) {
                    for (int k = 0; k < z; k++) {
                        assertThat(intrusion.sizes().diameterAt(i, j, k))
                                .isEqualTo(2 * Math.sqrt(expected[extent.index(i, j, k)]));
                    }
                }
            }
        }
    }

    /// For every squared radius, descending: centres connected to the inlets, and balls on them.
    private static int[] byStepping(DistanceMap map, Set<Face> inlets) {
        Extent extent = map.extent();
        int[] sizes = new int[(int) extent.voxels()];
        for (int f = map.maxSquared(); f > 0; f--) {
            boolean[] in = connected(map, inlets, f);
            for (int n = 0; n < in.length; n++) {
                for (int m = 0; m < in.length && sizes[n] == 0; m++) {
                    if (in[m] && squared(extent, n, m) < f) {
                        sizes[n] = f;
                    }
                }
            }
        }
        return sizes;
    }

    private static boolean[] connected(DistanceMap map, Set<Face> inlets, int f) {
        Extent extent = map.extent();
        boolean[] in = new boolean[(int) extent.voxels()];
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int n = 0; n < in.length; n++) {
                if (!in[n] && map.squared(n) >= f && starts(extent, inlets, in, n)) {
                    in[n] = true;
                    grown = true;
                }
            }
        }
        return in;
    }

    private static boolean starts(Extent extent, Set<Face> inlets, boolean[] in, int n) {
        int[] v = voxel(extent, n);
        if (inlets.stream().anyMatch(face -> face.touches(extent, v[0], v[1], v[2]))) {
            return true;
        }
        for (int m = 0; m < in.length; m++) {
            if (in[m] && squared(extent, n, m) == 1) {
                return true;
            }
        }
        return false;
    }

    private static int[] voxel(Extent extent, int n) {
        return new int[] {
            n / (extent.y() * extent.z()), n / extent.z() % extent.y(), n % extent.z()
        };
    }

    private static int squared(Extent extent, int n, int m) {
        int[] a = voxel(extent, n);
        int[] b = voxel(extent, m);
        int sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            sum += (a[axis] - b[axis]) * (a[axis] - b[axis]);
        }
        return sum;
    }

    /// The reference stands for what is up to 10 % above each of its 25 sizes, and its faces
    /// connect also what lies one voxel behind them.
    @Test
    void aPackingFillsAsTheReferenceSays() {
        Intrusion intrusion = intrude(ReferencePacking.pores(128), Face.all(), 2);
        SizeDistribution sizes = intrusion.sizes().distribution();
        assertThat(sizes.quantile(0.1) / 3.17).isBetween(1.0, 1.1);
        assertThat(sizes.quantile(0.5) / 5.51).isBetween(1.0, 1.1);
        assertThat(sizes.quantile(0.9) / 9.57).isBetween(1.0, 1.1);
        assertThat(sizes.mean() / 6.114).isBetween(1.0, 1.1);
        assertThat(1 - intrusion.unreached()).isCloseTo(0.99893, within(2e-4));
    }

    @Test
    void turningAndThreadsChangeNoBit() {
        Random random = new Random(7);
        PhaseMask phase =
                PhaseMask.of(new Extent(22, 30, 26), (_, _, _) -> random.nextDouble() < 0.97);
        PhaseMask turned =
                PhaseMask.of(new Extent(26, 22, 30), (i, j, k) -> phase.contains(j, 29 - k, i));
        Intrusion one = intrude(phase, Face.all(), 1);
        for (Intrusion other :
                List.of(intrude(phase, Face.all(), 3), intrude(turned, Face.all(), 2))) {
            assertThat(other.unreached()).isEqualTo(one.unreached());
            assertThat(other.sizes().distribution().cumulative())
                    .isEqualTo(one.sizes().distribution().cumulative());
            assertThat(other.sizes().correctedDistribution().cumulative())
                    .isEqualTo(one.sizes().correctedDistribution().cumulative());
        }
    }

    @Test
    void aCurveEndsWithAllThatGotIn() {
        PhaseMask phase = bottle();
        SizeDistribution sizes = intrude(phase, Set.of(Face.X_LOW), 1).sizes().distribution();
        long solid = phase.extent().voxels() - phase.count();
        List<PorosimeterCurve.Point> points =
                PorosimeterCurve.of(sizes, solid, 1e-8, Mercury.usual(), 20).points();
        double volume = 0;
        for (int n = 0; n < points.size(); n++) {
            volume += points.get(n).logDifferential() / 20;
            assertThat(points.get(n).volume()).isCloseTo(volume, within(ROUND_OFF));
            if (n > 0) {
                assertThat(points.get(n).pressure()).isGreaterThan(points.get(n - 1).pressure());
            }
        }
        assertThat(points.getFirst().share()).isZero();
        assertThat(points.getLast().share()).isEqualTo(1);
        assertThat(points.getLast().volume())
                .isCloseTo((double) phase.count() / solid, within(ROUND_OFF));
    }

    @Test
    void withoutAnInletThereIsNoIntrusionAndWithoutPoresNoCurve() {
        assertThatThrownBy(() -> intrude(bottle(), Set.of(), 1)).hasMessageContaining("face");
        PhaseMask none = PhaseMask.of(Extent.cube(2), (_, _, _) -> false);
        Intrusion intrusion = intrude(none, Face.all(), 1);
        assertThat(intrusion.unreached()).isNaN();
        Mercury mercury = Mercury.usual();
        SizeDistribution sizes = intrusion.sizes().distribution();
        assertThat(PorosimeterCurve.of(sizes, 8, 1, mercury, 10).points()).isEmpty();
        assertThat(Intrusion.bytes(Extent.cube(256), 12, 0.4))
                .isBetween(100_000_000L, 112_000_000L);
    }
}
