package io.github.coble.numerics.dae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// N-3: with constant step, the formula of order k converges with order k in the largest error, in
/// differential and algebraic unknowns.
class OrderOfConvergenceTest {

    /// The next term of the error expansion, at the steps used.
    private static final double ORDER_SLACK = 0.15;

    private static final double T_END = 2.0;

    /// y0' = -2 (y0 - cos t) - sin t + y1 - sin t, 0 = 3 y1 + y0 - 3 sin t - cos t; solution (cos
    /// t, sin t).
    private static final DaeSystem LINEAR =
            StiffProblem.semiExplicit(
                    2,
                    1,
                    (t, y, f) -> {
                        f[0] = -2.0 * (y[0] - Math.cos(t)) + y[1] - 2.0 * Math.sin(t);
                        f[1] = 3.0 * y[1] + y[0] - 3.0 * Math.sin(t) - Math.cos(t);
                    },
                    List.of());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void observedOrder(int order) {
        int steps = order < 4 ? 160 : 40; // fine enough for the leading term, above round-off
        double[] coarse = errors(order, steps);
        double[] fine = errors(order, 2 * steps);
        for (int i = 0; i < 2; i++) {
            double observed = Math.log(coarse[i] / fine[i]) / Math.log(2.0);
            assertThat(observed).as("unknown %d", i).isCloseTo(order, within(ORDER_SLACK));
        }
    }

    private static double[] errors(int order, int steps) {
        SolutionFunction exact =
                (t, y) -> {
                    y[0] = Math.cos(t);
                    y[1] = Math.sin(t);
                };
        BdfOptions options =
                BdfOptions.of(Tolerances.uniform(2, 1e-13, 1e-13))
                        .withFixedStepping(new FixedStepping(order, T_END / steps, exact));
        DaeState start = new DaeState(0.0, new double[] {1, 0}, new double[] {0, 1});
        double[] worst = new double[2];
        double[] y = new double[2];
        double[] z = new double[2];
        StepObserver observer =
                step -> {
                    step.interpolate(step.time(), y);
                    exact.at(step.time(), z);
                    for (int i = 0; i < 2; i++) {
                        worst[i] = Math.max(worst[i], Math.abs(y[i] - z[i]));
                    }
                };
        Ending ending =
                new BdfIntegrator(options).integrate(LINEAR, start, T_END, List.of(), observer);
        assertThat(ending.statistics().steps()).isEqualTo(steps);
        return worst;
    }
}
