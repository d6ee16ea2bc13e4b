package io.github.coble.study.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ParetoSmoothingTest {
    private static final int DRAWS = 4000;

    /// Of a shape fitted to some 190 draws, after the pull of the prior towards 1/2.
    private static final double SHAPE_ERROR = 0.25;

    @Test
    void theShapeOfAParetoTailIsFound() {
        RandomGenerator random = Toys.random(1);
        for (double shape : new double[] {0.2, 0.5, 0.9}) {
            double[] logs = new double[DRAWS];
            for (int k = 0; k < DRAWS; k++) {
                logs[k] = -shape * Math.log(random.nextDouble());
            }
            assertThat(ParetoSmoothing.of(logs).shape()).isEqualTo(shape, within(SHAPE_ERROR));
        }
    }

    @Test
    void aSmallShiftIsReweightedAndALargeOneRefused() {
        RandomGenerator random = Toys.random(2);
        double[] x = random.doubles(DRAWS).toArray();
        Arrays.setAll(x, k -> random.nextGaussian());
        // From N(0, 1) to N(m, 1): weight e^(m x).
        ParetoSmoothing small = ParetoSmoothing.of(Arrays.stream(x).map(v -> 0.5 * v).toArray());
        assertThat(small.reliable()).isTrue();
        assertThat(small.mean(x)).isEqualTo(0.5, within(0.1));
        assertThat(small.effectiveDraws()).isBetween(0.5 * DRAWS, 1.0 * DRAWS);
        // To a normal five times narrower, far out: hardly a draw is there.
        double[] far = Arrays.stream(x).map(v -> 0.5 * v * v - 12.5 * (v - 4) * (v - 4)).toArray();
        assertThat(ParetoSmoothing.of(far).reliable()).isFalse();
    }

    @Test
    void weightsThatAreAllAlikeStayAlike() {
        ParetoSmoothing even = ParetoSmoothing.of(new double[100]);
        assertThat(even.weights()).containsOnly(0.01);
        assertThat(even.reliable()).isTrue();
    }

    @Test
    void tooFewDrawsAreNotReliedOn() {
        assertThat(ParetoSmoothing.of(new double[] {0, 1, 2}).reliable()).isFalse();
    }

    @Test
    void forgettingAnObservationAgreesWithCalibratingWithoutIt() {
        // One unknown, four numbers seen: the posterior mean is their mean.
        double[] seen = {0.45, 0.5, 0.52, 0.57};
        Problem problem =
                Toys.residuals(
                        Toys.box(1, 0, 1),
                        4,
                        x -> Arrays.stream(seen).map(s -> (x[0] - s) / 0.05).toArray());
        boolean[] last = {false, false, false, true};
        try (Evaluator evaluator = Toys.evaluator(problem)) {
            Effort effort = Effort.quick(30, 60, 1);
            Calibrated all = Calibration.run(evaluator, effort, Monitor.none());
            ParetoSmoothing weights = all.forgetting(last);
            assertThat(weights.reliable()).isTrue();
            double byWeights = weights.mean(all.draws().valuesOf(0));
            Calibrated again = Calibration.without(evaluator, last, all.best().u(), effort);
            assertThat(again.values()[0]).isEqualTo(0.49, within(1e-4));
            assertThat(byWeights).isEqualTo(0.49, within(0.005));
            assertThat(Quantiles.mean(all.draws().valuesOf(0))).isEqualTo(0.51, within(0.005));
        }
    }
}
