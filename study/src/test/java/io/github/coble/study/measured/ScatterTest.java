package io.github.coble.study.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScatterTest {
    private static final int LENGTH = 50;

    /// Autoregressive noise of unit variance, in curves that do not know of each other.
    private static double[] noise(int curves, double memory, long seed) {
        var random = new SplittableRandom(seed);
        double[] e = new double[curves * LENGTH];
        for (int k = 0; k < e.length; k++) {
            double fresh = random.nextGaussian();
            e[k] =
                    k % LENGTH == 0
                            ? fresh
                            : memory * e[k - 1] + Math.sqrt(1 - memory * memory) * fresh;
        }
        return e;
    }

    private static int[] lengths(int curves) {
        return IntStream.range(0, curves).map(_ -> LENGTH).toArray();
    }

    private static VoltageCurves curves(int halves, OptionalDouble stated) {
        List<HalfCycle> list =
                IntStream.range(0, halves)
                        .mapToObj(h ->
                                new HalfCycle(
                                        1 + h / 2,
                                        h % 2 == 0,
                                        new double[] {0, 1},
                                        new double[] {0, 0}))
                        .toList();
        return new VoltageCurves("a", "a.csv", stated, list);
    }

    @Test
    void pointsErrTogetherAsTheirMemorySays() {
        // O-15: powers of the memory, less what lies beyond the end of a curve.
        int n = 4000;
        for (double m : new double[] {0, 0.5, 0.8}) {
            double expected = 1;
            for (int lag = 1; lag < LENGTH; lag++) {
                expected += 2 * Math.pow(m, lag) * (LENGTH - lag) / LENGTH;
            }
            // 200 000 numbers; twice the standard error of a sum over 50 lags, 3 % of it.
            assertThat(Scatter.together(noise(n, m, 1), lengths(n)))
                    .isEqualTo(expected, within(0.06 * expected));
        }
    }

    @Test
    void aConstantShiftIsOnePointPerCurve() {
        double[] shift = new double[4 * LENGTH];
        Arrays.fill(shift, 1e-3);
        // The sum of 1 − m/50 on both sides is 50, within each curve.
        assertThat(Scatter.together(shift, lengths(4))).isEqualTo(LENGTH, within(1e-9));
    }

    @Test
    void theScaleIsThatOfTheDifferences() {
        double[] e = Arrays.stream(noise(20, 0, 4)).map(x -> 3e-3 * x).toArray();
        Scatter found = Scatter.of(curves(20, OptionalDouble.empty()), e, 3);
        assertThat(found.estimated()).isTrue();
        // 1000 numbers: 2.2 % of the scale.
        assertThat(found.sigma()).isEqualTo(3e-3, within(3e-4));
        assertThat(found.width())
                .isEqualTo(found.sigma() * Math.sqrt(found.together()), within(1e-15));
    }

    @Test
    void fewIndependentPointsWidenTheScale() {
        double[] shift = new double[4 * LENGTH];
        Arrays.fill(shift, 2e-3);
        Scatter found = Scatter.of(curves(4, OptionalDouble.empty()), shift, 3);
        // O-16: four independent points, ν = 4, σ² = 4/2 of the mean square.
        assertThat(found.sigma()).isEqualTo(2e-3 * Math.sqrt(2), within(1e-9));
    }

    @Test
    void whatIsStatedStays() {
        double[] e = noise(4, 0, 5);
        Scatter found = Scatter.of(curves(4, OptionalDouble.of(0.25)), e, 3);
        assertThat(found.sigma()).isEqualTo(0.25);
        assertThat(found.estimated()).isFalse();
    }

    @Test
    void fewNumbersAndNoDifferencesSayNothing() {
        CycleNumbers two =
                new CycleNumbers(
                        "a",
                        "a.csv",
                        Use.EFFICIENCY,
                        OptionalDouble.empty(),
                        List.of(new CycledCharge(1, 2, 1), new CycledCharge(2, 2, 1.5)));
        assertThat(Scatter.of(two, new double[] {0.1, 0.2}, 1).sigma())
                .isEqualTo(Use.EFFICIENCY.usual());
        assertThat(Scatter.of(two, new double[] {Double.NaN, 0.2}, 1))
                .isEqualTo(Scatter.assumed(two));
        double[] none = new double[4 * LENGTH];
        assertThat(Scatter.of(curves(4, OptionalDouble.empty()), none, 1).sigma())
                .isEqualTo(Use.VOLTAGE.least());
    }
}
