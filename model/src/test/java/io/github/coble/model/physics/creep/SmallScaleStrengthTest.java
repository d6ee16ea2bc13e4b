package io.github.coble.model.physics.creep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.ParkCells;
import org.junit.jupiter.api.Test;

/// Against the strengths of lithium pillars in Xu et al., PNAS 114, 57 (2017).
class SmallScaleStrengthTest {
    private static final double MPA = 1e6;
    private static final double ROOM = 298.15;
    private static final double HOT = 363.15;

    /// The activation energy has three digits.
    private static final double DIGITS = 0.1 * MPA;

    @Test
    void aMicrometreHasTheMeasuredStrength() {
        assertThat(at(ROOM, 1e-6)).isCloseTo(105 * MPA, within(DIGITS));
        assertThat(at(HOT, 1e-6)).isCloseTo(35 * MPA, within(DIGITS));
    }

    /// 10^−0.68 of it at ten micrometres, at every temperature.
    @Test
    void strengthFallsWithSize() {
        assertThat(at(ROOM, 10e-6)).isCloseTo(21.94 * MPA, within(DIGITS));
        assertThat(at(HOT, 10e-6)).isCloseTo(7.31 * MPA, within(DIGITS));
    }

    private static double at(double temperature, double size) {
        return SmallScaleStrength.of(ParkCells.LITHIUM, temperature).at(size);
    }
}
