package io.github.coble.numerics.complementarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// N-13, N-14, N-15: values, slopes, limits and the smoothing error stated.
class SmoothingTest {

    /// Central differences of step 1e-5 in a function whose third derivative is below 100.
    private static final double DIFFERENCE = 1e-8;

    private static final double STEP = 1e-5;

    /// A few roundings of numbers near 1.
    private static final double ROUND_OFF = 1e-15;

    @ParameterizedTest
    @ValueSource(doubles = {-2.0, -0.5, 0.5, -0.49, -0.2, 0.0, 0.1, 0.4, 0.51, 3.0})
    void plusSlopeMatchesDifferences(double x) {
        assertThat(SmoothPlus.slope(x, 0.5))
                .isCloseTo(difference(v -> SmoothPlus.value(v, 0.5), x), within(slack(x)));
    }

    /// At the joints the second derivative jumps, and the central difference is off by step / (4
    /// w).
    private static double slack(double x) {
        return Math.abs(x) == 0.5 ? STEP : DIFFERENCE;
    }

    @Test
    void plusDoesNotLeakAndIsExactOutside() {
        assertThat(SmoothPlus.value(-0.5, 0.5)).isZero();
        assertThat(SmoothPlus.value(-1e9, 0.5)).isZero();
        assertThat(SmoothPlus.slope(-0.5, 0.5)).isZero();
        assertThat(SmoothPlus.value(0.5, 0.5)).isEqualTo(0.5);
        assertThat(SmoothPlus.value(7.25, 0.5)).isEqualTo(7.25);
        assertThat(SmoothPlus.slope(7.25, 0.5)).isEqualTo(1.0);
        assertThat(SmoothPlus.value(-1.0, 0.0)).isZero();
        assertThat(SmoothPlus.value(1.0, 0.0)).isEqualTo(1.0);
    }

    @Test
    void plusErrorIsAtMostAQuarterWidth() {
        double worst = 0.0;
        for (int i = -100; i <= 100; i++) {
            double x = 0.01 * i;
            double error = SmoothPlus.value(x, 0.5) - Math.max(x, 0.0);
            assertThat(error).isGreaterThanOrEqualTo(-ROUND_OFF);
            worst = Math.max(worst, error);
        }
        assertThat(worst).isCloseTo(0.125, within(ROUND_OFF));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.0, 1.0, 1.1, 1.5, 1.9, 2.0, 3.0})
    void stepSlopeMatchesDifferences(double x) {
        assertThat(SmoothStep.slope(x, 1.0, 2.0))
                .isCloseTo(difference(v -> SmoothStep.value(v, 1.0, 2.0), x), within(DIFFERENCE));
    }

    @Test
    void stepIsExactOutsideAndSymmetricInside() {
        assertThat(SmoothStep.value(1.0, 1.0, 2.0)).isZero();
        assertThat(SmoothStep.value(2.0, 1.0, 2.0)).isEqualTo(1.0);
        assertThat(SmoothStep.slope(0.5, 1.0, 2.0)).isZero();
        for (double d = 0.0; d < 0.5; d += 0.1) {
            double sum = SmoothStep.value(1.5 - d, 1.0, 2.0) + SmoothStep.value(1.5 + d, 1.0, 2.0);
            assertThat(sum).isCloseTo(1.0, within(ROUND_OFF));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3.0, -0.1, 0.0, 0.2, 4.0})
    void fischerBurmeisterSlopesMatchDifferences(double a) {
        for (double b : new double[] {-2.0, 0.3, 5.0}) {
            double e = 0.1;
            assertThat(FischerBurmeister.slopeA(a, b, e))
                    .isCloseTo(
                            difference(v -> FischerBurmeister.value(v, b, e), a),
                            within(DIFFERENCE));
            assertThat(FischerBurmeister.slopeB(a, b, e))
                    .isCloseTo(
                            difference(v -> FischerBurmeister.value(a, v, e), b),
                            within(DIFFERENCE));
        }
    }

    @Test
    void fischerBurmeisterVanishesExactlyWhereOneIsOff() {
        assertThat(FischerBurmeister.value(3.0, 0.0, 0.0)).isZero();
        assertThat(FischerBurmeister.value(0.0, 1e-9, 0.0)).isZero();
        assertThat(FischerBurmeister.value(1.0, 1.0, 0.0)).isPositive();
        assertThat(FischerBurmeister.value(-1.0, 1.0, 0.0)).isNegative();
        assertThat(FischerBurmeister.slopeA(0.0, 0.0, 0.0))
                .isCloseTo(1.0 - Math.sqrt(0.5), within(ROUND_OFF));
    }

    /// phi = 0 where a b = e²; also for b of 1e-12, where the direct form would have lost every
    /// digit.
    @Test
    void fischerBurmeisterSmoothsToAHyperbola() {
        double e = 1e-6;
        assertThat(FischerBurmeister.value(1.0, e * e, e)).isCloseTo(0.0, within(1e-27));
        assertThat(FischerBurmeister.value(1.0, 2 * e * e, e)).isPositive();
    }

    private static double difference(DoubleUnaryOperator f, double x) {
        return (f.applyAsDouble(x + STEP) - f.applyAsDouble(x - STEP)) / (2 * STEP);
    }
}
