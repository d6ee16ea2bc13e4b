package io.github.coble.numerics.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalDistributionTest {
    /// Round-off of erfc over its own value, in percent.
    private static final double ROUND_OFF_PERCENT = 1e-10;

    /// Central differences with a step of 1e-5.
    private static final double DIFFERENCE = 1e-7;

    /// Tabulated (Abramowitz & Stegun, tables 26.1 and 26.2; log10 of the tail at 10 and 50).
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.841344746068543",
        "-1, 0.158655253931457",
        "-3, 0.00134989803163010",
        "2.5, 0.993790334674224"
    })
    void agreesWithTheTable(double x, double probability) {
        assertThat(NormalDistribution.below(x))
                .isCloseTo(probability, withinPercentage(ROUND_OFF_PERCENT));
        assertThat(Math.exp(NormalDistribution.logBelow(x)))
                .isCloseTo(probability, withinPercentage(ROUND_OFF_PERCENT));
    }

    /// -log10 of the upper tail, Abramowitz & Stegun table 26.2, five decimals.
    @ParameterizedTest
    @CsvSource({"5, 6.54265", "10, 23.11805", "50, 544.96634", "100, 2173.87154"})
    void agreesFarOut(double x, double minusLog10) {
        assertThat(-NormalDistribution.logBelow(-x) / Math.log(10))
                .isCloseTo(minusLog10, within(5.1e-6));
    }

    @Test
    void theTwoFormulasMeet() {
        for (double x : new double[] {-5, 0}) {
            double below = NormalDistribution.logBelow(Math.nextDown(x));
            double above = NormalDistribution.logBelow(Math.nextUp(x));
            assertThat(below).isCloseTo(above, withinPercentage(ROUND_OFF_PERCENT));
        }
    }

    /// d/dx log Φ = φ/Φ, and it falls with x: the logarithm is concave.
    @Test
    void theLogarithmRisesAndIsConcave() {
        double step = 1e-5;
        double last = Double.POSITIVE_INFINITY;
        for (double x = -40; x <= 6; x += 0.37) {
            double slope =
                    (NormalDistribution.logBelow(x + step) - NormalDistribution.logBelow(x - step))
                            / (2 * step);
            assertThat(slope).isPositive().isLessThan(last);
            if (x > -30) {
                double density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
                assertThat(slope)
                        .isCloseTo(
                                density / NormalDistribution.below(x),
                                within(DIFFERENCE * Math.max(1, -x)));
            }
            last = slope;
        }
    }

    @Test
    void nothingIsBelowMinusInfinity() {
        assertThat(NormalDistribution.logBelow(Double.POSITIVE_INFINITY)).isEqualTo(0);
        assertThat(NormalDistribution.below(Double.NEGATIVE_INFINITY)).isEqualTo(0);
        assertThat(NormalDistribution.logBelow(Double.NaN)).isNaN();
    }

    /// Back and forth; tabulated values are those of the first test.
    @ParameterizedTest
    @CsvSource({"0", "1", "-3", "2.5", "-8"})
    void quantilesInvertTheDistribution(double x) {
        assertThat(NormalDistribution.quantile(NormalDistribution.below(x)))
                .isCloseTo(x, within(1e-9));
    }
}
