package io.github.coble.numerics.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// N-16: exact moments of the standard normal variable.
class NormalQuadratureTest {

    /// Relative; node values carry a few units in the last place, raised to powers up to 2 n - 1.
    private static final double ROUND_OFF = 1e-11;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 15, 32})
    void momentsUpToDegreeTwoNMinusOneAreExact(int n) {
        NormalQuadrature rule = NormalQuadrature.of(n);
        double exact = 1.0;
        for (int degree = 0; degree <= 2 * n - 1; degree += 2) {
            if (degree > 0) {
                exact *= degree - 1;
            }
            assertThat(moment(rule, degree)).isCloseTo(exact, within(ROUND_OFF * exact));
            if (degree + 1 <= 2 * n - 1) {
                assertThat(moment(rule, degree + 1)).isCloseTo(0.0, within(ROUND_OFF * exact));
            }
        }
    }

    @Test
    void theNextEvenMomentIsNotExact() {
        assertThat(moment(NormalQuadrature.of(3), 6)).isNotCloseTo(15.0, within(1.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9, 21, 39})
    void oddCountsHoldZeroAndMirrorImages(int n) {
        double[] nodes = NormalQuadrature.of(n).nodes();
        assertThat(nodes[n / 2]).isZero();
        for (int i = 0; i < n; i++) {
            assertThat(nodes[i]).isEqualTo(-nodes[n - 1 - i]);
        }
        assertThat(nodes).isSorted();
    }

    /// E[exp(s Z)] = exp(s² / 2).
    @Test
    void theMeanOfALogNormalVariable() {
        NormalQuadrature rule = NormalQuadrature.of(21);
        double s = 0.5;
        double sum = 0.0;
        for (int i = 0; i < 21; i++) {
            sum += rule.weights()[i] * Math.exp(s * rule.nodes()[i]);
        }
        assertThat(sum).isCloseTo(Math.exp(0.5 * s * s), within(ROUND_OFF));
    }

    @Test
    void refusesImpossibleRules() {
        assertThatThrownBy(() -> NormalQuadrature.of(0)).hasMessageContaining("0 nodes");
        assertThatThrownBy(() -> NormalQuadrature.of(41)).hasMessageContaining("41");
        assertThatThrownBy(() -> new NormalQuadrature(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double moment(NormalQuadrature rule, int degree) {
        double sum = 0.0;
        double[] nodes = rule.nodes();
        double[] weights = rule.weights();
        for (int i = 0; i < nodes.length; i++) {
            sum += weights[i] * Math.pow(nodes[i], degree);
        }
        return sum;
    }
}
