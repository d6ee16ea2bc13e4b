package io.github.coble.numerics.newton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.linear.DenseMatrix;
import io.github.coble.numerics.linear.IterationMatrix;
import org.junit.jupiter.api.Test;

/// N-17: damping, domain limits and failure of the Newton iteration.
class DampedNewtonTest {

    /// The iteration converges quadratically: one step after 1e-6 only round-off is left.
    private static final double CONVERGED = 1e-12;

    private static final DampedNewton NEWTON = new DampedNewton(1e-6, 50, 1e-8);

    /// Undamped Newton for atan(x) diverges from |x| > 1.3917.
    @Test
    void dampingReachesTheRootOfTheArcTangent() {
        double[] x = {20.0};
        NewtonOutcome outcome = solve((v, r) -> r[0] = Math.atan(v[0]), v -> 1 / (1 + v * v), x);
        assertThat(outcome.converged()).isTrue();
        assertThat(x[0]).isCloseTo(0.0, within(CONVERGED));
    }

    @Test
    void turnsBackAtTheEdgeOfTheDomain() {
        double[] x = {8.0};
        NewtonOutcome outcome =
                solve(
                        (v, r) -> {
                            if (v[0] <= 0.0) {
                                throw new ArithmeticException("log of " + v[0]);
                            }
                            r[0] = Math.log(v[0]);
                        },
                        v -> 1 / v,
                        x);
        assertThat(outcome.converged()).isTrue();
        assertThat(x[0]).isCloseTo(1.0, within(CONVERGED));
    }

    @Test
    void saysWhenThereIsNoRoot() {
        double[] x = {3.0};
        NewtonOutcome outcome = solve((v, r) -> r[0] = 1 + v[0] * v[0], v -> 2 * v, x);
        assertThat(outcome.converged()).isFalse();
        assertThat(x[0]).isFinite();
    }

    @Test
    void saysWhereTheGuessHasNoValue() {
        assertThat(solve((_, r) -> r[0] = Double.NaN, _ -> 1.0, new double[] {1.0}).converged())
                .isFalse();
    }

    @Test
    void refusesLimitsThatAreNotPositive() {
        assertThatThrownBy(() -> new DampedNewton(Double.NaN, 1, 1.0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private interface Residual {
        void at(double[] x, double[] r);
    }

    private static NewtonOutcome solve(
            Residual residual, java.util.function.DoubleUnaryOperator slope, double[] x) {
        NonlinearSystem system =
                new NonlinearSystem() {
                    @Override
                    public int size() {
                        return 1;
                    }

                    @Override
                    public void residual(double[] v, double[] r) {
                        residual.at(v, r);
                    }

                    @Override
                    public void weights(double[] v, double[] weights) {
                        weights[0] = 1.0;
                    }

                    @Override
                    public void jacobian(double[] v, double[] r, IterationMatrix matrix) {
                        matrix.add(0, 0, slope.applyAsDouble(v[0]));
                    }
                };
        return NEWTON.solve(system, new DenseMatrix(1), x);
    }
}
