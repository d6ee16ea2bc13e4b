package io.github.coble.porescale.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The value and the error from views that are given (P-24, P-25).
class StaircaseTest {
    /// Cause: round-off.
    private static final double ROUND_OFF = 1e-12;

    private static double[] of(double... views) {
        return views;
    }

    /// 1/H of 1, 0.9, 0.7 at h, 2h, 4h lies on a line: nothing but the share of the correction.
    @Test
    void viewsOnALineHaveTheErrorOfTheCorrectionOnly() {
        Staircase found = Staircase.of(2, of(2 / 0.9, 2 / 0.9), of(2 / 0.7), 0, 1);
        assertThat(found.value()).isCloseTo(1.8, within(ROUND_OFF));
        assertThat(found.error()).isCloseTo(1.8 * 0.15 * -Math.log(0.9), within(ROUND_OFF));
        assertThat(found.corrected()).isTrue();
    }

    /// With 0.6 in place of 0.7 a parabola has 0.1 / 3 less at h = 0.
    @Test
    void viewsOffTheLineAddWhatAParabolaWould() {
        double line = Staircase.of(2, of(2 / 0.9), of(2 / 0.7), 0, 1).error();
        double bent = Staircase.of(2, of(2 / 0.9), of(2 / 0.6), 0, 1).error();
        assertThat(bent - line).isCloseTo(1.8 * 0.65 * 0.1 / 3, within(ROUND_OFF));
        double shut = Staircase.of(2, of(2 / 0.9), of(Double.POSITIVE_INFINITY), 0, 1).error();
        assertThat(shut - line).isCloseTo(1.8 * 0.65 * 0.7 / 3, within(ROUND_OFF));
    }

    /// 1/H of 0.8 and 1: mean 0.9, one standard deviation 0.1 √2.
    @Test
    void viewsThatScatterAddTheirScatter() {
        double alike = Staircase.of(2, of(2 / 0.9, 2 / 0.9), of(2 / 0.7), 0, 1).error();
        double apart = Staircase.of(2, of(2 / 0.8, 2), of(2 / 0.7), 0, 1).error();
        assertThat(apart - alike)
                .isCloseTo(1.8 * 0.25 * 0.1 * Math.sqrt(2) / 0.9, within(ROUND_OFF));
    }

    /// 1/H of 1, 1.1, 1.3: the coarser the better joined.
    @Test
    void correctionsOfJointsAreTrustedLess() {
        Staircase found = Staircase.of(2, of(2 / 1.1), of(2 / 1.3), 0, 1);
        assertThat(found.value()).isCloseTo(2.2, within(ROUND_OFF));
        assertThat(found.error()).isCloseTo(2.2 * 0.75 * Math.log(1.1), within(ROUND_OFF));
    }

    @Test
    void aViewThatIsShutLeavesTheVoxels() {
        Staircase found = Staircase.of(3, of(3, Double.POSITIVE_INFINITY), of(3), 0.01, 1);
        assertThat(found.value()).isEqualTo(3);
        assertThat(found.error()).isCloseTo(2 + 0.03, within(ROUND_OFF));
        assertThat(found.corrected()).isFalse();
    }

    @Test
    void noValueIsBelowTheLeast() {
        Staircase found = Staircase.of(1.05, of(1.2), of(1.5), 0, 1);
        assertThat(found.value()).isEqualTo(1);
        assertThat(found.error()).isGreaterThan(0);
    }
}
