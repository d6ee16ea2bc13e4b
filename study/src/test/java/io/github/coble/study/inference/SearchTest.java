package io.github.coble.study.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.random.Well19937c;
import org.hipparchus.util.Pair;
import org.junit.jupiter.api.Test;

/// The two searches find what there is to be found.
class SearchTest {
    /// Costs closer than this are the same optimum: the neighbours of the toys differ by more.
    private static final double SAME_COST = 0.05;

    /// Places closer than this are the same: what the descent's least gain leaves open.
    private static final double SAME_PLACE = 1e-3;

    /// Rastrigin's function of three unknowns as a sum of squares: 10³ dents in the box, the
    /// deepest at 0.4 in all.
    private static double[] dents(double[] x) {
        return Arrays.stream(x)
                .map(v -> 10 * (v - 0.4))
                .map(y -> Math.sqrt(2 * (y * y + 3 * (1 - Math.cos(2 * Math.PI * y)))))
                .toArray();
    }

    private static double[] valley(double[] x) {
        return new double[] {100 * (x[1] - x[0] * x[0]), 10 * (1 - x[0])};
    }

    private static State global(Problem problem, int budget, long seed) {
        try (Evaluator evaluator = Toys.evaluator(problem)) {
            Posterior posterior = new Posterior(evaluator, new boolean[problem.observations()]);
            return GlobalSearch.search(
                            posterior, problem.start(), budget, Toys.random(seed), _ -> {})
                    .best();
        }
    }

    @Test
    void theGlobalSearchFindsTheDeepestOfAThousandDents() {
        Problem problem = Toys.residuals(Toys.box(3, 0, 1), 3, SearchTest::dents);
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(global(problem, 4000, seed).cost())
                    .as("seed %d", seed)
                    .isLessThan(SAME_COST);
        }
    }

    @Test
    void aDescentAloneEndsInADentNearby() {
        Problem problem = Toys.residuals(Toys.box(3, 0, 1), 3, SearchTest::dents);
        RandomGenerator random = Toys.random(1);
        int stuck = 0;
        try (Evaluator evaluator = Toys.evaluator(problem)) {
            Posterior posterior = new Posterior(evaluator, new boolean[3]);
            for (int k = 0; k < 20; k++) {
                State start = posterior.at(random.doubles(3).toArray());
                State end = LocalSearch.search(posterior, start, 500, 1e-5, _ -> {}).best();
                stuck += end.cost() > SAME_COST ? 1 : 0;
            }
        }
        assertThat(stuck).isGreaterThan(10);
    }

    @Test
    void theGlobalSearchNeedsNoMoreEvaluationsThanTheYardstick() {
        int seeds = 15;
        double[] ours = new double[seeds];
        double[] theirs = new double[seeds];
        double[] active = new double[seeds];
        for (int seed = 0; seed < seeds; seed++) {
            ours[seed] = ours(seed);
            theirs[seed] = theirs(seed, false);
            active[seed] = theirs(seed, true);
        }
        System.out.printf(
                "evaluations to the valley's floor, median of %d: ours %.0f, Hipparchus %.0f,"
                        + " with active updates %.0f%n",
                seeds,
                Quantiles.of(ours, 0.5),
                Quantiles.of(theirs, 0.5),
                Quantiles.of(active, 0.5));
        // The scatter of a median of 15 is about a tenth.
        assertThat(Quantiles.of(ours, 0.5)).isLessThan(1.2 * Quantiles.of(theirs, 0.5));
    }

    /// Evaluations until the cost is that of the optimum.
    private static int ours(long seed) {
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger hit = new AtomicInteger();
        Problem problem = Toys.residuals(Toys.box(2, -2, 2), 2, x -> noted(valley(x), calls, hit));
        global(problem, 2000, seed);
        return hit.get();
    }

    private static int theirs(long seed, boolean active) {
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger hit = new AtomicInteger();
        Problem problem = Toys.residuals(Toys.box(2, -2, 2), 2, SearchTest::valley);
        new CMAESOptimizer(1000, 0, active, 0, 0, new Well19937c(seed), false, (_, _, _) -> false)
                .optimize(
                        new MaxEval(2000),
                        new ObjectiveFunction(u -> {
                            double[] r = noted(valley(problem.values(u)), calls, hit);
                            return 0.5 * (r[0] * r[0] + r[1] * r[1]);
                        }),
                        GoalType.MINIMIZE,
                        new InitialGuess(problem.start()),
                        new SimpleBounds(new double[2], new double[] {1, 1}),
                        new CMAESOptimizer.PopulationSize(EvolutionWorkspace.population(2)),
                        new CMAESOptimizer.Sigma(new double[] {0.25, 0.25}));
        return hit.get();
    }

    private static double[] noted(double[] r, AtomicInteger calls, AtomicInteger hit) {
        int call = calls.incrementAndGet();
        if (0.5 * (r[0] * r[0] + r[1] * r[1]) < SAME_COST) {
            hit.compareAndSet(0, call);
        }
        return r;
    }

    @Test
    void theDescentMeetsTheYardstickInsideTheBox() {
        Problem problem = Toys.residuals(Toys.box(2, -2, 2), 2, SearchTest::valley);
        double[] theirs =
                new LevenbergMarquardtOptimizer()
                        .optimize(
                                new LeastSquaresBuilder()
                                        .start(new double[] {-1.2, 1})
                                        .target(new double[2])
                                        .model(p ->
                                                new Pair<>(
                                                        MatrixUtils.createRealVector(
                                                                valley(p.toArray())),
                                                        MatrixUtils.createRealMatrix(
                                                                new double[][] {
                                                                    {-200 * p.getEntry(0), 100},
                                                                    {-10, 0}
                                                                })))
                                        .maxEvaluations(500)
                                        .maxIterations(500)
                                        .build())
                        .getPoint()
                        .toArray();
        try (Evaluator evaluator = Toys.evaluator(problem)) {
            Posterior posterior = new Posterior(evaluator, new boolean[2]);
            State start = posterior.at(new double[] {0.2, 0.75});
            LocalSearch.Found found = LocalSearch.search(posterior, start, 500, 1e-6, _ -> {});
            assertThat(found.settled()).isTrue();
            double[] ours = problem.values(found.best().u());
            assertThat(ours[0]).isEqualTo(theirs[0], within(SAME_PLACE));
            assertThat(ours[1]).isEqualTo(theirs[1], within(SAME_PLACE));
        }
    }

    @Test
    void theDescentStopsAtAWallAndGoesOnAlongIt() {
        // Unbounded, the least lies at (1.5, 0.25); at the wall x0 = 1 the tie moves x1 to 0.5.
        Problem problem =
                Toys.residuals(
                        Toys.box(2, 0, 1),
                        2,
                        x ->
                                new double[] {
                                    3 * (x[0] - 1.5), 10 * (x[1] - 0.25 + 0.5 * (x[0] - 1.5))
                                });
        try (Evaluator evaluator = Toys.evaluator(problem)) {
            Posterior posterior = new Posterior(evaluator, new boolean[2]);
            State start = posterior.at(new double[] {0.1, 0.9});
            double[] u = LocalSearch.search(posterior, start, 200, 1e-6, _ -> {}).best().u();
            assertThat(u[0]).isEqualTo(1);
            assertThat(u[1]).isEqualTo(0.5, within(SAME_PLACE));
        }
    }

    @Test
    void aModelThatFailsInPlacesIsWalkedAround() {
        Problem problem =
                Toys.residuals(
                        Toys.box(2, 0, 1),
                        2,
                        x ->
                                x[0] > 0.62
                                        ? new double[] {Double.NaN, Double.NaN}
                                        : new double[] {20 * (x[0] - 0.6), 20 * (x[1] - 0.3)});
        try (Evaluator evaluator = Toys.evaluator(problem)) {
            Calibrated found =
                    Calibration.run(evaluator, Effort.quick(200, 100, 3), Monitor.none());
            assertThat(found.best().failures()).isZero();
            assertThat(found.best().u()[0]).isEqualTo(0.6, within(SAME_PLACE));
            assertThat(found.best().u()[1]).isEqualTo(0.3, within(SAME_PLACE));
            assertThat(evaluator.failedRuns()).isPositive();
        }
    }
}
