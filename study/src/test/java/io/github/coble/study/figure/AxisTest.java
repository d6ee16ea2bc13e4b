package io.github.coble.study.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Axes: round ticks, and no range that breaks them.
class AxisTest {
    @Test
    void ticksAreRound() {
        assertThat(Axis.nice("x", -0.137, 0.99).ticks(5))
                .extracting(Axis.Tick::text)
                .containsExactly("−0.25", "0.00", "0.25", "0.50", "0.75", "1.00");
        assertThat(Axis.exact("x", 0, 240).ticks(5))
                .extracting(Axis.Tick::text)
                .containsExactly("0", "50", "100", "150", "200");
        assertThat(Axis.exact("x", 0, 1).ticks(4))
                .extracting(Axis.Tick::text)
                .containsExactly("0.00", "0.25", "0.50", "0.75", "1.00");
    }

    @Test
    void niceCoversItsRange() {
        for (double scale = 1e-9; scale < 1e9; scale *= 3.7) {
            Axis axis = Axis.nice("x", -0.3 * scale, 1.234 * scale);
            assertThat(axis.low()).isLessThanOrEqualTo(-0.3 * scale);
            assertThat(axis.high()).isGreaterThanOrEqualTo(1.234 * scale);
            assertThat(axis.ticks(5)).hasSizeBetween(3, 8);
        }
    }

    @Test
    void decadesAreLabelled() {
        assertThat(Axis.log("x", 0.01, 100).ticks(6))
                .extracting(Axis.Tick::text)
                .containsExactly("0.01", "0.1", "1", "10", "100");
    }

    @Test
    void emptyRangesOpenUp() {
        assertThat(Axis.exact("x", 3, 3).position(3)).isEqualTo(0.5);
        assertThat(Axis.exact("x", 0, 0).position(0)).isEqualTo(0.5);
        assertThat(Axis.exact("x", Double.NaN, 1).position(0)).isEqualTo(0.5);
        assertThatThrownBy(() -> Axis.log("x", 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
