package io.github.coble.numerics.dae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.dae.IntegrationException.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/// N-12: algebraic unknowns and derivatives from poor guesses.
class ConsistentStartTest {

    private static final Tolerances TOLERANCES = Tolerances.uniform(2, 1e-6, 1e-9);

    /// The last correction is below 1e-3 of the tolerance, and convergence is quadratic.
    private static final double CONVERGED = 1e-9;

    /// y0' = -y1, 0 = sinh(y1) - y0: the exponential growth that asks for damping.
    private static DaeSystem sinh(double left) {
        return StiffProblem.semiExplicit(
                2,
                1,
                (_, y, f) -> {
                    f[0] = -y[1];
                    f[1] = Math.sinh(y[1]) - left * y[0];
                },
                List.of());
    }

    @Test
    void keepsDifferentialUnknownsAndFindsTheRest() {
        DaeState guess = new DaeState(3.0, new double[] {1e4, -30}, new double[2]);
        DaeState start = ConsistentStart.solve(sinh(1), guess, TOLERANCES, 1.0);
        double exact = Math.log(1e4 + Math.sqrt(1e8 + 1));
        assertThat(start.time()).isEqualTo(3.0);
        assertThat(start.y(0)).isEqualTo(1e4);
        assertThat(start.y(1)).isCloseTo(exact, within(CONVERGED * exact));
        assertThat(start.yDot(0)).isCloseTo(-exact, within(CONVERGED * exact));
    }

    /// A derivative 14 orders above its unknown over the time scale.
    @Test
    void findsDerivativesOfAnySize() {
        DaeSystem fast = StiffProblem.semiExplicit(1, 1, (_, _, f) -> f[0] = 1e9, List.of());
        DaeState guess = new DaeState(0.0, new double[1], new double[1]);
        DaeState start =
                ConsistentStart.solve(fast, guess, Tolerances.uniform(1, 1e-6, 1e-12), 10.0);
        assertThat(start.yDot(0)).isCloseTo(1e9, within(1e9 * CONVERGED));
    }

    @Test
    void blocksAreStartedToo() {
        ReactionNetwork network = new ReactionNetwork(5, 4, 6, 4, 3L, true);
        DaeState start = network.start(Tolerances.uniform(network.size(), 1e-8, 1e-10));
        double[] r = new double[network.size()];
        network.residual(0.0, start.y(), start.yDot(), r);
        double largest = 0.0;
        for (double v : start.yDot()) {
            largest = Math.max(largest, Math.abs(v));
        }
        for (double v : r) {
            assertThat(v).isCloseTo(0.0, within(CONVERGED * largest));
        }
    }

    @Test
    void saysWhichUnknownHasNoConsistentValue() {
        DaeSystem impossible =
                StiffProblem.semiExplicit(
                        2,
                        1,
                        (_, y, f) -> {
                            f[0] = -y[1];
                            f[1] = 1.0 + y[1] * y[1];
                        },
                        List.of());
        DaeState guess = new DaeState(0.0, new double[] {1, 1}, new double[2]);
        assertThatThrownBy(() -> ConsistentStart.solve(impossible, guess, TOLERANCES, 1.0))
                .isInstanceOfSatisfying(
                        IntegrationException.class,
                        e -> {
                            assertThat(e.reason()).isEqualTo(Reason.INCONSISTENT_START);
                            assertThat(e.lastGood()).isEqualTo(guess);
                        });
    }

    @Test
    void refusesAZeroWeightAndANegativeTimeScale() {
        DaeState zero = new DaeState(0.0, new double[2], new double[2]);
        Tolerances relativeOnly = Tolerances.uniform(2, 1e-6, 0.0);
        assertThatThrownBy(() -> ConsistentStart.solve(sinh(1), zero, relativeOnly, 1.0))
                .isInstanceOfSatisfying(
                        IntegrationException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.ZERO_WEIGHT));
        assertThatThrownBy(() -> ConsistentStart.solve(sinh(1), zero, TOLERANCES, -1.0))
                .hasMessageContaining("timeScale -1.0 s");
    }
}
