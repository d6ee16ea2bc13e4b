package io.github.coble.porescale.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.ReferencePacking;
import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// P-11 to P-14.
class StatisticsTest {
    /// Sums of shares.
    private static final double ROUND_OFF = 1e-12;

    /// Scatter of an estimate over realisations, in its own standard errors.
    private static final double SIGMAS = 4;

    /// What is left of a mean chord's error at a tenth of it per voxel, as a share.
    private static final double WAVES = 3e-3;

    private static PhaseMask random(Extent extent, double share, int seed) {
        Random random = new Random(seed);
        return PhaseMask.of(extent, (_, _, _) -> random.nextDouble() < share);
    }

    /// Void between spheres that overlap, centres at random in and around the image.
    private static PhaseMask overlapping(int edge, double radius, double density, int seed) {
        Random random = new Random(seed);
        double wide = edge + 2 * radius;
        boolean[] solid = new boolean[edge * edge * edge];
        Extent extent = Extent.cube(edge);
        for (int n = 0; n < (int) Math.round(density * wide * wide * wide); n++) {
            double x = random.nextDouble() * wide - radius;
            double y = random.nextDouble() * wide - radius;
            double z = random.nextDouble() * wide - radius;
            for (int i = low(x - radius); i < Math.min(edge, x + radius); i++) {
                for (int j = low(y - radius); j < Math.min(edge, y + radius); j++) {
                    for (int k = low(z - radius); k < Math.min(edge, z + radius); k++) {
                        double a = i + 0.5 - x;
                        double b = j + 0.5 - y;
                        double c = k + 0.5 - z;
                        if (a * a + b * b + c * c <= radius * radius) {
                            solid[extent.index(i, j, k)] = true;
                        }
                    }
                }
            }
        }
        return PhaseMask.of(extent, (i, j, k) -> !solid[extent.index(i, j, k)]);
    }

    private static int low(double at) {
        return Math.max(0, (int) Math.floor(at));
    }

    @ParameterizedTest
    @CsvSource({"5, 6, 7", "1, 1, 1", "3, 2, 130"})
    void profilesAreTheSharesOfLayers(int x, int y, int z) {
        PhaseMask phase = random(new Extent(x, y, z), 0.4, 1);
        for (Axis axis : Axis.values()) {
            double[] profile = Porosity.profile(phase, axis);
            assertThat(profile).hasSize(phase.extent().along(axis));
            assertThat(Arrays.stream(profile).average().orElseThrow())
                    .isCloseTo(phase.fraction(), within(ROUND_OFF));
        }
        int inFirstLayer = 0;
        for (int i = 0; i < x; i++) {
            for (int j = 0; j < y; j++) {
                inFirstLayer += phase.contains(i, j, z - 1) ? 1 : 0;
            }
        }
        assertThat(Porosity.profile(phase, Axis.Z)[z - 1])
                .isCloseTo((double) inFirstLayer / (x * y), within(ROUND_OFF));
    }

    @Test
    void theErrorOfAPorosityIsWhatItScattersBy() {
        double sum = 0;
        double errors = 0;
        int images = 30;
        double exact = Math.exp(-4 * Math.PI / 3 * 125 * 1e-3);
        for (int seed = 0; seed < images; seed++) {
            Estimate porosity = Porosity.of(overlapping(48, 5, 1e-3, seed));
            sum += (porosity.value() - exact) * (porosity.value() - exact);
            errors += porosity.error() * porosity.error();
        }
        // 30 images give a variance to a quarter; the largest of three divisions errs upwards.
        assertThat(Math.sqrt(errors / sum)).isBetween(0.6, 2.0);
        assertThat(Porosity.of(random(Extent.cube(1), 2, 1)).error()).isNaN();
        assertThat(Porosity.of(random(Extent.cube(1), 2, 1)).value()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"6, 0.05", "12, 0.02", "18, 0.015"})
    void aBallHasItsSurface(double radius, double tolerance) {
        int edge = (int) (2 * radius) + 4;
        double mean = 0;
        Random random = new Random(1);
        try (Workers workers = Workers.of(2)) {
            for (int n = 0; n < 5; n++) {
                double x = edge / 2.0 + random.nextDouble();
                double y = edge / 2.0 + random.nextDouble();
                double z = edge / 2.0 + random.nextDouble();
                PhaseMask ball =
                        PhaseMask.of(
                                Extent.cube(edge),
                                (i, j, k) ->
                                        (i - x) * (i - x) + (j - y) * (j - y) + (k - z) * (k - z)
                                                <= radius * radius);
                // A ball fills its image unevenly: lines are weighted by the whole, not by slabs.
                double value = SpecificSurface.of(ball, workers).perVolume().value();
                mean += value * ball.extent().voxels() / (4 * Math.PI * radius * radius) / 5;
            }
        }
        // Lines along diagonals are missing at the edges of the image, where the ball is not.
        assertThat(mean).isBetween(1 - tolerance, 1 + 2.0 / edge + tolerance);
    }

    @Test
    void hardSpheresHaveTheirSurface() {
        try (Workers workers = Workers.of(2)) {
            SpecificSurface surface = SpecificSurface.of(ReferencePacking.pores(128), workers);
            double exact = 6 * (1 - 0.40079) / 20;
            // Gaps between spheres that touch are narrower than a step: single steps miss 6 %.
            assertThat(surface.perVolume().value() / exact).isBetween(0.97, 1.02);
            assertThat(surface.counted().value() / exact).isBetween(0.91, 0.96);
            assertThat(surface.perVolume().error() / exact).isBetween(1e-3, 0.03);
            assertThat(surface.fromFaces().value() / exact).isBetween(0.93, 1.02);
        }
    }

    @Test
    void surfaceTurnsWithTheImageAndDoesNotDependOnThreads() {
        PhaseMask phase = random(new Extent(20, 20, 20), 0.5, 3);
        PhaseMask turned = PhaseMask.of(phase.extent(), (i, j, k) -> phase.contains(j, 19 - k, i));
        try (Workers one = Workers.of(1);
                Workers three = Workers.of(3)) {
            SpecificSurface a = SpecificSurface.of(phase, one);
            assertThat(SpecificSurface.of(phase, three)).isEqualTo(a);
            assertThat(SpecificSurface.of(turned, one).perVolume().value())
                    .isCloseTo(a.perVolume().value(), within(ROUND_OFF));
            PhaseMask full = random(Extent.cube(5), 2, 1);
            assertThat(SpecificSurface.of(full, one).perVolume().value()).isZero();
            PhaseMask voxel = random(Extent.cube(1), 2, 1);
            assertThat(SpecificSurface.of(voxel, one).perVolume().value()).isNaN();
        }
    }

    @Test
    void overlappingSpheresAreCorrelatedAsTheyShould() {
        double r0 = 6;
        double n = 9e-4;
        double volume = 4 * Math.PI / 3 * r0 * r0 * r0;
        try (Workers workers = Workers.of(2)) {
            TwoPointCorrelation s2 =
                    TwoPointCorrelation.of(overlapping(96, r0, n, 11), 20, workers);
            assertThat(s2.points()).hasSize(21);
            for (TwoPointCorrelation.Point point : s2.points()) {
                double r = point.distance() / r0;
                double union = r < 2 ? 1 + 3 * r / 4 - r * r * r / 16 : 2;
                double exact = Math.exp(-n * volume * union);
                assertThat(point.probability().value())
                        .isCloseTo(exact, within(SIGMAS * point.probability().error()));
                assertThat(point.probability().error()).isLessThan(0.03);
            }
        }
    }

    @Test
    void correlationsAreCountedPairByPair() {
        PhaseMask phase = random(new Extent(5, 6, 70), 0.6, 4);
        PairCounts pairs = new PairCounts(phase);
        for (int[] v : new int[][] {{0, 0, 3}, {1, -2, 64}, {2, 3, -5}, {0, 1, -66}, {3, 0, 0}}) {
            long both = 0;
            long differing = 0;
            long possible = 0;
            for (int i = 0; i < 5; i++) {
                both += pairs.onPage(i, v[0], v[1], v[2], PairCounts.Kind.BOTH);
                differing += pairs.onPage(i, v[0], v[1], v[2], PairCounts.Kind.DIFFERING);
                possible += PairCounts.possible(phase.extent(), i, v[0], v[1], v[2]);
            }
            long[] expected = pairByPair(phase, v);
            assertThat(new long[] {both, differing, possible}).isEqualTo(expected);
        }
    }

    private static long[] pairByPair(PhaseMask phase, int[] v) {
        long[] found = new long[3];
        Extent extent = phase.extent();
        for (int i = 0; i + v[0] < extent.x(); i++) {
            for (int j = Math.max(0, -v[1]); j < Math.min(extent.y(), extent.y() - v[1]); j++) {
                int last = Math.min(extent.z(), extent.z() - v[2]);
                for (int k = Math.max(0, -v[2]); k < last; k++) {
                    boolean a = phase.contains(i, j, k);
                    boolean b = phase.contains(i + v[0], j + v[1], k + v[2]);
                    found[0] += a && b ? 1 : 0;
                    found[1] += a != b ? 1 : 0;
                    found[2]++;
                }
            }
        }
        return found;
    }

    @Test
    void chordsOfOverlappingSpheresAreAsLongAsTheyShould() {
        double r0 = 8;
        double n = 4e-4;
        PhaseMask phase = overlapping(96, r0, n, 5);
        double exact = 1 / (n * Math.PI * r0 * r0);
        for (Axis axis : Axis.values()) {
            Chords chords = Chords.of(phase, axis);
            // Chords between these spheres are exponential: a share of 1/(2 mean) is missed.
            assertThat(chords.missed()).isCloseTo(1 / (2 * exact), within(0.015));
            assertThat(chords.meanWithMissed() / exact).isBetween(0.94, 1.06);
            assertThat(chords.meanWhole()).isLessThan(chords.mean());
        }
    }

    @Test
    void chordsOfHardSpheresAreTheReferences() {
        PhaseMask phase = ReferencePacking.pores(128);
        for (Axis axis : Axis.values()) {
            Chords chords = Chords.of(phase, axis);
            assertThat(chords.mean()).isBetween(9.2, 9.5);
            assertThat(chords.meanWithMissed()).isCloseTo(8.918, within(0.15));
        }
    }

    /// Slabs as wide as their gaps that a line meets at every phase: a line of N voxels sees N − 1
    /// walls for every 4 of its length, whatever N is.
    @ParameterizedTest
    @CsvSource({"8", "24", "64"})
    void chordsDoNotDependOnTheLengthOfTheLines(int length) {
        PhaseMask slabs = PhaseMask.of(new Extent(1, 8, length), (_, j, k) -> (j + k) % 8 < 4);
        assertThat(Chords.of(slabs, Axis.Z).meanWithMissed()).isCloseTo(4, within(ROUND_OFF));
    }

    /// Chords and gaps of a density a + b l up to three voxels at every place against the voxels:
    /// (P-13) is exact for them.
    @ParameterizedTest
    @CsvSource({"1, 0", "0, 1", "2, 3"})
    void whatVoxelsMissIsExactForALinearDensity(int a, int b) {
        // Runs that a + b l leaves, in units of a sixth: see Chords.
        long[] runs = {0, 6L * (a + b), 6L * (a + 2 * b), 0, 0};
        long lost = 3L * a + b;
        Chords inside = new Chords(Axis.X, runs, new long[5], 0, 2000, 4000);
        assertThat(inside.missed()).isCloseTo(lost / (1000.0 + lost), within(ROUND_OFF));
        Chords both = new Chords(Axis.X, runs, runs, 0, 2000, 4000);
        assertThat(both.missed()).isCloseTo(2 * lost / (1000.0 + 2 * lost), within(ROUND_OFF));
    }

    /// A smooth wall, the sum of six waves, on voxels of 1, 1/2 and 1/4.
    @Test
    void chordsOfASmoothWallHoldAsVoxelsGetFiner() {
        Chords[] found = new Chords[3];
        for (int n = 0; n < 3; n++) {
            double h = 1.0 / (1 << n);
            found[n] =
                    Chords.of(
                            PhaseMask.of(
                                    Extent.cube(32 << n),
                                    (i, j, k) ->
                                            waves((i + 0.5) * h, (j + 0.5) * h, (k + 0.5) * h)),
                            Axis.Z);
        }
        double finest = found[2].meanWithMissed() / 4;
        for (int n = 0; n < 2; n++) {
            double mean = found[n].meanWithMissed() / (1 << n);
            assertThat(mean / finest).isCloseTo(1, within(WAVES));
        }
    }

    private static boolean waves(double x, double y, double z) {
        double sum = 0;
        for (int w = 1; w <= 6; w++) {
            sum +=
                    Math.cos(
                            w
                                    + 0.5 * x * Math.cos(2.4 * w)
                                    + 0.5 * y * Math.sin(2.4 * w)
                                    + 0.3 * z * (w - 3.5));
        }
        return sum > 0;
    }

    @Test
    void chordsAreRunsBetweenWalls() {
        boolean[] line = {true, false, true, true, false, true, false, true, true};
        PhaseMask along = PhaseMask.of(new Extent(1, 1, 9), (_, _, k) -> line[k]);
        PhaseMask across = PhaseMask.of(new Extent(1, 9, 2), (_, j, k) -> k == 0 && line[j]);
        PhaseMask pages = PhaseMask.of(new Extent(9, 1, 2), (i, _, k) -> k == 1 && line[i]);
        for (Chords chords :
                new Chords[] {
                    Chords.of(along, Axis.Z), Chords.of(across, Axis.Y), Chords.of(pages, Axis.X)
                }) {
            assertThat(chords.counts()).containsExactly(0, 1, 1, 0, 0, 0, 0, 0, 0, 0);
            assertThat(chords.whole()).isEqualTo(2);
            assertThat(chords.cut()).isEqualTo(2);
            assertThat(chords.between()).containsExactly(0, 3, 0, 0, 0, 0, 0, 0, 0, 0);
            // Six voxels and six walls, of which a line of nine has eight places.
            assertThat(chords.mean()).isEqualTo(2.0 * 8 / 9);
            assertThat(chords.meanWhole()).isEqualTo(1.5);
        }
        Chords open = Chords.of(along, Axis.X);
        assertThat(open.mean()).isInfinite();
        assertThat(open.meanWhole()).isNaN();
    }
}
