package io.github.coble.study.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Whether intervals hold the truth as often as they say: truths drawn from the prior, observations
/// drawn from the truths, numbers, words and censored lives among them.
class CoverageTest {
    private static final double NOMINAL = 0.9;

    /// Standard errors of a binomial share within which a share may lie: three, as 9 are tested.
    private static final double ERRORS = 3;

    @Test
    void ninetyPercentIntervalsOfTheNormalApproximationHoldNinetyPercent() {
        int[] hits = coverage(200, Effort.quick(120, 200, 7), 11);
        assertCovered(hits, 200);
    }

    @Test
    void ninetyPercentIntervalsOfTheEnsembleHoldNinetyPercent() {
        int[] hits = coverage(100, new Effort(120, 200, 1e-3, 16, 200, 7), 12);
        assertCovered(hits, 100);
    }

    private static int[] coverage(int draws, Effort effort, long seed) {
        RandomGenerator random = Toys.random(seed);
        int[] hits = new int[Toys.FADING.size()];
        for (int draw = 0; draw < draws; draw++) {
            double[] truth = Toys.drawFromPrior(Toys.FADING, random);
            Problem problem = Toys.fadingProblem(Toys.seen(truth, random));
            try (Evaluator evaluator = Toys.evaluator(problem)) {
                Draws found = Calibration.run(evaluator, effort, Monitor.none()).draws();
                for (int i = 0; i < hits.length; i++) {
                    double[] values = found.valuesOf(i);
                    boolean inside =
                            truth[i] >= Quantiles.of(values, 0.05)
                                    && truth[i] <= Quantiles.of(values, 0.95);
                    hits[i] += inside ? 1 : 0;
                }
            }
        }
        System.out.println("coverage of " + draws + ": " + java.util.Arrays.toString(hits));
        return hits;
    }

    private static void assertCovered(int[] hits, int draws) {
        double error = Math.sqrt(NOMINAL * (1 - NOMINAL) / draws);
        for (int hit : hits) {
            assertThat((double) hit / draws)
                    .isBetween(NOMINAL - ERRORS * error, NOMINAL + ERRORS * error);
        }
    }
}
