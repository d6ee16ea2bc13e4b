package io.github.coble.porescale.representative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepresentativeVolumeTest {
    private static final long SEED = 7;

    /// Standard errors that a fit may be off.
    private static final double SIGMAS = 3;

    private static PhaseMask noise(int edge, int grain, double fraction, long seed) {
        int coarse = edge / grain;
        Random random = new Random(seed);
        boolean[] in = new boolean[coarse * coarse * coarse];
        for (int n = 0; n < in.length; n++) {
            in[n] = random.nextDouble() < fraction;
        }
        return PhaseMask.of(
                Extent.cube(edge),
                (i, j, k) -> in[((i / grain) * coarse + j / grain) * coarse + k / grain]);
    }

    private static Representativeness.Found found(PhaseMask image) {
        try (Workers workers = Workers.of(2)) {
            return (Representativeness.Found) RepresentativeVolume.ofFraction(image, workers);
        }
    }

    @Test
    void uncorrelatedGrainsScatterWithTheRootOfTheVolume() {
        double p = 0.4;
        int grain = 2;
        int edge = 128;
        Representativeness.Found result = found(noise(edge, grain, p, SEED));
        assertThat(result.exponent()).isCloseTo(0.5, within(SIGMAS * result.exponentError()));
        // independent cubes: one value in each grain's volume; 8 blocks know their scatter to 25 %
        assertThat(result.integralRange()).isCloseTo(8, within(SIGMAS * 0.5 * 8));
        double exact = Math.sqrt((1 - p) / p * Math.pow(grain, 3)) / Math.pow(edge, 1.5);
        assertThat(result.relativeError())
                .isCloseTo(exact, within(SIGMAS * result.relativeErrorError()));
        assertThat(result.levels().getFirst().edge()).isEqualTo(8);
        assertThat(result.levels().getLast().blocks()).isEqualTo(8);
    }

    @Test
    void theErrorStatedIsThatOfManyImages() {
        double p = 0.4;
        double[] fractions =
                IntStream.range(0, 40)
                        .mapToDouble(n -> noise(64, 4, p, 100 + n).fraction())
                        .toArray();
        double mean = IntStream.range(0, 40).mapToDouble(n -> fractions[n]).average().orElseThrow();
        double squares = 0;
        for (double f : fractions) {
            squares += (f - mean) * (f - mean) / 39;
        }
        Representativeness.Found one = found(noise(64, 4, p, SEED));
        double seen = Math.sqrt(squares) / mean;
        // 40 images know their scatter to 11 %
        assertThat(one.relativeError())
                .isCloseTo(seen, within(SIGMAS * (one.relativeErrorError() + 0.11 * seen)));
    }

    @Test
    void blocksSmallerThanTheGrainsAreLeftOut() {
        int grain = 16;
        double p = 0.4;
        Representativeness.Found result = found(noise(192, grain, p, SEED));
        assertThat(result.smallestFitted()).isGreaterThan(grain);
        double exact = Math.sqrt((1 - p) / p * Math.pow(grain, 3)) / Math.pow(192, 1.5);
        assertThat(result.relativeError())
                .isCloseTo(exact, within(SIGMAS * result.relativeErrorError()));
    }

    @Test
    void theEdgeForAnErrorInvertsTheFit() {
        Representativeness.Found result = found(noise(128, 4, 0.4, SEED));
        double volume = Math.pow(128, 3);
        assertThat(result.edgeFor(result.relativeError(), volume)).isCloseTo(128, within(1e-9));
        assertThat(result.edgeFor(0.01, volume)).isGreaterThan(result.edgeFor(0.05, volume));
    }

    @Test
    void aQuantityWithoutValueInSomeBlocksSaysInHowMany() {
        try (Workers workers = Workers.of(1)) {
            PhaseMask image = noise(64, 4, 0.4, SEED);
            Representativeness result =
                    RepresentativeVolume.of(
                            image,
                            block -> block.contains(0, 0, 0) ? block.fraction() : Double.NaN,
                            workers);
            Level smallest = result.levels().getFirst();
            assertThat(smallest.without()).isPositive();
            assertThat(smallest.blocks() + smallest.without()).isEqualTo(512);
            Representativeness nothing = RepresentativeVolume.of(image, _ -> Double.NaN, workers);
            assertThat(nothing).isInstanceOf(Representativeness.Undetermined.class);
        }
    }

    @Test
    void whatCannotBeToldIsNotTold() {
        try (Workers workers = Workers.of(1)) {
            PhaseMask small = noise(16, 2, 0.4, SEED);
            assertThat(RepresentativeVolume.ofFraction(small, workers))
                    .isInstanceOfSatisfying(
                            Representativeness.Undetermined.class,
                            u -> assertThat(u.reason()).contains("at least 64 voxels"));
            PhaseMask full = PhaseMask.of(Extent.cube(64), (_, _, _) -> true);
            assertThat(RepresentativeVolume.ofFraction(full, workers))
                    .isInstanceOfSatisfying(
                            Representativeness.Undetermined.class,
                            u -> assertThat(u.reason()).contains("the same"));
            PhaseMask half = PhaseMask.of(Extent.cube(64), (i, _, _) -> i < 32);
            assertThat(
                            RepresentativeVolume.of(
                                    half, b -> b.extent().x() * (1 + b.fraction()), workers))
                    .isInstanceOfSatisfying(
                            Representativeness.Undetermined.class,
                            u -> assertThat(u.reason()).contains("no less"));
        }
    }

    @Test
    void threadsDoNotChangeTheResult() {
        PhaseMask image = noise(64, 2, 0.3, SEED);
        try (Workers one = Workers.of(1);
                Workers three = Workers.of(3)) {
            assertThat(RepresentativeVolume.ofFraction(image, three))
                    .isEqualTo(RepresentativeVolume.ofFraction(image, one));
        }
    }
}
