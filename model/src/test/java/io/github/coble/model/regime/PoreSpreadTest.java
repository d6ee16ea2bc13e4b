package io.github.coble.model.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.quadrature.NormalQuadrature;
import org.junit.jupiter.api.Test;

/// Closed forms of the log-normal spread against quadrature.
class PoreSpreadTest {
    /// Digits of the error function near 1.
    private static final double ROUND_OFF = 1e-12;

    /// Error of the polynomial for the normal distribution function.
    private static final double POLYNOMIAL = 7.5e-8;

    @Test
    void meanPowerIsThatOfTheQuadrature() {
        double spread = 0.3;
        PoreSpread law = new PoreSpread(1e-7, spread);
        NormalQuadrature rule = NormalQuadrature.of(20);
        for (double n : new double[] {1, 3}) {
            double sum = 0;
            for (int k = 0; k < 20; k++) {
                double relative = Math.exp(spread * rule.nodes()[k] - spread * spread / 2);
                sum += rule.weights()[k] * Math.pow(relative, -n);
            }
            assertThat(law.meanPower(n, Double.POSITIVE_INFINITY))
                    .isCloseTo(sum, within(ROUND_OFF));
        }
    }

    @Test
    void halfOfTheAreaLiesBelowTheMedian() {
        PoreSpread law = new PoreSpread(1e-7, 0.5);
        double median = 1e-7 * Math.exp(-0.125);
        assertThat(law.shareBelow(median)).isCloseTo(0.5, within(POLYNOMIAL));
        assertThat(law.shareBelow(1e-12)).isZero();
        assertThat(law.shareBelow(1)).isEqualTo(1);
    }

    @Test
    void smallerPoresConductMore() {
        PoreSpread law = new PoreSpread(1e-7, 0.5);
        assertThat(law.meanPower(1, 5e-8)).isGreaterThan(2);
        assertThat(law.meanPower(1, 1e-7)).isBetween(1.0, law.meanPower(1, 5e-8));
        assertThat(law.meanPower(1, 1e-12)).isZero();
    }

    @Test
    void noSpreadIsOnePore() {
        PoreSpread law = new PoreSpread(1e-7, 0);
        assertThat(law.shareBelow(0.99e-7)).isZero();
        assertThat(law.shareBelow(1e-7)).isEqualTo(1);
        assertThat(law.meanPower(3, 2e-7)).isEqualTo(1);
        assertThat(law.meanPower(3, 0.5e-7)).isZero();
    }
}
