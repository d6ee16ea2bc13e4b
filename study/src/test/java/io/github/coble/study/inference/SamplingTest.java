package io.github.coble.study.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Draws have the moments of the densities they are drawn from.
class SamplingTest {
    /// Standard errors within which a moment may lie: the tests compare some twenty.
    private static final double ERRORS = 4;

    @Test
    void theNormalInTheBoxHasItsCovariance() {
        double[][] h = {{900, 400}, {400, 400}};
        // H⁻¹ = (1/200000) (400 −400; −400 900)
        double[][] draws =
                new BoxedNormal(new double[] {0.5, 0.5}, new double[2], h)
                        .draws(20_000, 2, Toys.random(5));
        double[] a = column(draws, 0);
        double[] b = column(draws, 1);
        double slack = ERRORS / Math.sqrt(2 * 20_000);
        assertThat(Quantiles.sd(a)).isEqualTo(Math.sqrt(0.002), within(slack * 0.0447));
        assertThat(Quantiles.sd(b)).isEqualTo(Math.sqrt(0.0045), within(slack * 0.0671));
        assertThat(Quantiles.correlation(a, b)).isEqualTo(-2.0 / 3, within(slack));
    }

    @Test
    void aDirectionWithoutCurvatureIsEvenOverTheBox() {
        double[][] h = {{1e4, 0}, {0, 0}};
        double[][] draws =
                new BoxedNormal(new double[] {0.5, 0.1}, new double[2], h)
                        .draws(20_000, 2, Toys.random(6));
        double[] flat = column(draws, 1);
        double slack = ERRORS / Math.sqrt(20_000);
        assertThat(Quantiles.sd(flat)).isEqualTo(1 / Math.sqrt(12), within(slack));
        assertThat(Quantiles.of(flat, 0.1)).isEqualTo(0.1, within(slack));
    }

    @Test
    void atAWallTheSlopeCounts() {
        // Density e^(−20u) on the unit interval: mean 1/20 but for e^(−20).
        double[][] draws =
                new BoxedNormal(new double[] {0}, new double[] {20}, new double[][] {{0}})
                        .draws(20_000, 1, Toys.random(7));
        assertThat(Quantiles.mean(column(draws, 0)))
                .isEqualTo(0.05, within(ERRORS * 0.05 / Math.sqrt(20_000)));
    }

    @Test
    void drawsOnALineFollowTheirDensityFarInTheTailToo() {
        double[][] cases = {
            // slope, bend, low, high
            {0, 1, -1, 2},
            {50, 1, 0, 3},
            {-50, 1, -1, 1},
            {300, 4, -0.5, 1},
            {-300, 4, -1, 0.2},
            {3, 1e-12, 0, 1}
        };
        RandomGenerator random = Toys.random(8);
        int n = 20_000;
        for (double[] c : cases) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                sum += BoxedNormal.onLine(c[0], c[1], c[2], c[3], random);
            }
            double weight = 0;
            double mean = 0;
            double square = 0;
            double best = bestOf(c);
            for (int k = 0; k < 200_000; k++) {
                double t = c[2] + (c[3] - c[2]) * (k + 0.5) / 200_000;
                double p = Math.exp(-c[0] * t - 0.5 * c[1] * t * t - best);
                weight += p;
                mean += p * t;
                square += p * t * t;
            }
            mean /= weight;
            double sd = Math.sqrt(square / weight - mean * mean);
            assertThat(sum / n)
                    .as("slope %s", c[0])
                    .isEqualTo(mean, within(ERRORS * sd / Math.sqrt(n)));
        }
    }

    private static double bestOf(double[] c) {
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= 1000; k++) {
            double t = c[2] + (c[3] - c[2]) * k / 1000;
            best = Math.max(best, -c[0] * t - 0.5 * c[1] * t * t);
        }
        return best;
    }

    @Test
    void theEnsembleReproducesANormal() {
        Problem problem =
                Toys.residuals(
                        Toys.box(2, 0, 1),
                        2,
                        x ->
                                new double[] {
                                    (x[0] - 0.5) / 0.05, (x[1] - 0.5 - 0.8 * (x[0] - 0.5)) / 0.03
                                });
        List<List<State>> chain = walk(problem, 20, 2000, 9);
        double[] a = coordinate(chain, 0);
        double[] b = coordinate(chain, 1);
        double sd = Math.sqrt(0.03 * 0.03 + 0.04 * 0.04);
        double slack = slack(chain);
        assertThat(Quantiles.mean(a)).isEqualTo(0.5, within(slack * 0.05));
        assertThat(Quantiles.sd(a)).isEqualTo(0.05, within(slack * 0.05));
        assertThat(Quantiles.sd(b)).isEqualTo(sd, within(slack * sd));
        assertThat(Quantiles.correlation(a, b)).isEqualTo(0.8, within(slack));
    }

    @Test
    void theEnsembleReproducesABanana() {
        // x normal about 0.5 ± 0.1, y normal about 0.2 + 4 (x − 0.5)² ± 0.02.
        Problem problem =
                Toys.residuals(
                        Toys.box(2, 0, 1),
                        2,
                        x -> {
                            double d = x[0] - 0.5;
                            return new double[] {d / 0.1, (x[1] - 0.2 - 4 * d * d) / 0.02};
                        });
        List<List<State>> chain = walk(problem, 20, 4000, 10);
        double slack = slack(chain);
        assertThat(Quantiles.sd(coordinate(chain, 0))).isEqualTo(0.1, within(slack * 0.1));
        // Mean 0.2 + 4·0.01, variance 0.02² + 16·2·0.01².
        double sd = Math.sqrt(0.0004 + 0.0032);
        assertThat(Quantiles.mean(coordinate(chain, 1))).isEqualTo(0.24, within(slack * sd));
    }

    @Test
    void aRandomWalkOfKnownMemoryHasItsAutocorrelationTime() {
        double keep = 0.9;
        RandomGenerator random = Toys.random(3);
        double[][] chain = new double[5000][20];
        for (int k = 1; k < chain.length; k++) {
            for (int w = 0; w < 20; w++) {
                chain[k][w] =
                        keep * chain[k - 1][w] + Math.sqrt(1 - keep * keep) * random.nextGaussian();
            }
        }
        // (1 + ρ)/(1 − ρ). Sokal's error of a window of 5 times in 10⁵ draws is 6 %; three of it.
        assertThat(Autocorrelation.time(chain)).isEqualTo(19, within(3.5));
    }

    @Test
    void tooFewStepsAreCalledTooFew() {
        Problem problem =
                Toys.residuals(Toys.box(3, 0, 1), 3, x -> new double[] {x[0], x[1], x[2]});
        try (Evaluator evaluator = Toys.evaluator(problem)) {
            Calibrated found =
                    Calibration.run(evaluator, new Effort(20, 50, 1e-4, 8, 8, 1), Monitor.none());
            assertThat(found.sampled().orElseThrow().enough()).isFalse();
            assertThat(found.doubts()).anyMatch(d -> d.contains("too few to rely on"));
        }
    }

    private static List<List<State>> walk(Problem problem, int walkers, int steps, long seed) {
        try (Evaluator evaluator = Toys.evaluator(problem)) {
            Posterior posterior = new Posterior(evaluator, new boolean[problem.observations()]);
            RandomGenerator random = Toys.random(seed);
            List<double[]> starts = new ArrayList<>();
            for (int w = 0; w < walkers; w++) {
                starts.add(
                        new double[] {
                            0.45 + 0.1 * random.nextDouble(), 0.2 + 0.1 * random.nextDouble()
                        });
            }
            List<List<State>> chain =
                    Ensemble.walk(posterior, starts, steps, random, _ -> {}).chain();
            return chain.subList(steps / 4, steps);
        }
    }

    /// Of a mean in standard deviations, and a little more than of a standard deviation's share.
    private static double slack(List<List<State>> chain) {
        double[][] first =
                chain.stream()
                        .map(row -> row.stream().mapToDouble(s -> s.u()[0]).toArray())
                        .toArray(double[][]::new);
        double draws = chain.size() * (double) chain.getFirst().size();
        return ERRORS / Math.sqrt(draws / Autocorrelation.time(first));
    }

    private static double[] coordinate(List<List<State>> chain, int i) {
        return chain.stream().flatMap(List::stream).mapToDouble(s -> s.u()[i]).toArray();
    }

    private static double[] column(double[][] rows, int i) {
        double[] out = new double[rows.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = rows[k][i];
        }
        return out;
    }
}
