package io.github.coble.numerics.newton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Scalar roots inside a bracket.
class ScalarRootTest {

    private static final double TOLERANCE = 1e-13;

    @Test
    void findsRootsToTheToleranceAsked() {
        double root = ScalarRoot.between(x -> x * x - 2.0, 0.0, 2.0, TOLERANCE);
        assertThat(root).isCloseTo(Math.sqrt(2.0), within(2 * TOLERANCE));
    }

    @Test
    void theUnitOfTheFunctionDoesNotMatter() {
        double root = ScalarRoot.between(x -> 1e-200 * (x * x - 2.0), 0.0, 2.0, TOLERANCE);
        assertThat(root).isCloseTo(Math.sqrt(2.0), within(2 * TOLERANCE));
    }

    @Test
    void rootsAtTheEndsAreFound() {
        assertThat(ScalarRoot.between(x -> x, 0.0, 1.0, TOLERANCE)).isZero();
        assertThat(ScalarRoot.between(x -> x - 1.0, 0.0, 1.0, TOLERANCE)).isEqualTo(1.0);
    }

    @Test
    void refusesABracketWithoutSignChange() {
        assertThatThrownBy(() -> ScalarRoot.between(x -> x, 1.0, 2.0, TOLERANCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("widen the bracket");
        assertThatThrownBy(() -> ScalarRoot.between(_ -> Double.NaN, 1.0, 2.0, TOLERANCE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
