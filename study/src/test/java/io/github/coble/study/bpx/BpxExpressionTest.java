package io.github.coble.study.bpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BpxExpressionTest {
    /// The library's functions and the test's round differently in the last digits.
    private static final double ROUND_OFF = 1e-12;

    @ParameterizedTest
    @CsvSource({
        "1 + 2 * 3, 7",
        "' 2 - 3 - 4 ', -5",
        "12 / 3 / 2, 2",
        "2 ** 3 ** 2, 512",
        "-x ** 2, -9",
        "2 ** -1, 0.5",
        "(1 + x) * -2, -8",
        "1.5e1 * .5 - 1E-1, 7.4",
        "exp(x - 3), 1",
        "tanh(0.5) / 0.46211715726000975, 1",
        "cosh(0), 1",
        "--x, 3",
    })
    void valuesFollowThePrecedenceOfPython(String text, double expected) {
        assertThat(BpxExpression.value(text, 3)).isCloseTo(expected, within(ROUND_OFF));
    }

    @Test
    void functionsThatBpxDoesNotHaveAreNoNumber() {
        assertThat(BpxExpression.value("1 + erf(x)", 3)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1 +", "(1", "1)", "y", "2 x", "exp", "1 ** ", "* 2", "this is not"})
    void whatIsNoExpressionIsRefused(String text) {
        assertThatThrownBy(() -> BpxExpression.value(text, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expressions of BPX have");
    }

    @Test
    void nestingHasAnEnd() {
        assertThatThrownBy(() -> BpxExpression.value("(".repeat(100_000), 3))
                .hasMessageContaining("nested deeper");
        assertThat(BpxExpression.value("1" + "+1".repeat(100_000), 3)).isEqualTo(100_001);
    }
}
