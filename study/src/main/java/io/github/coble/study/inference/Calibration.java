package io.github.coble.study.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Finds what observations say about the unknowns of a problem: a search over the whole box, a
/// descent, the normal approximation around the best point and, if asked for, an ensemble of
/// walkers.
///
/// The same problem, effort and seed give the same bits, whatever the number of threads and however
/// often it was stopped and continued from its journal.
public final class Calibration {
    /// Share of an ensemble's steps that is not used.
    private static final double SETTLING = 0.25;

    /// A gain in log posterior worth a word.
    private static final double WORTH_SAYING = 0.5;

    private final Posterior posterior;
    private final boolean[] leftOut;
    private final Effort effort;
    private final Monitor monitor;
    private final List<String> doubts = new ArrayList<>();
    private long evaluations;

    private Calibration(Evaluator evaluator, boolean[] leftOut, Effort effort, Monitor monitor) {
        this.posterior = new Posterior(evaluator, leftOut);
        this.leftOut = leftOut.clone();
        this.effort = effort;
        this.monitor = monitor;
    }

    /// Calibrates on all observations.
    public static Calibrated run(Evaluator evaluator, Effort effort, Monitor monitor) {
        boolean[] all = new boolean[evaluator.problem().observations()];
        return new Calibration(evaluator, all, effort, monitor).from(Optional.empty());
    }

    /// Calibrates without some observations, from the best point of a calibration with them: the
    /// search over the whole box is left out.
    ///
    /// @param leftOut observations not to be used
    /// @param start in the unit box
    public static Calibrated without(
            Evaluator evaluator, boolean[] leftOut, double[] start, Effort effort) {
        return without(evaluator, leftOut, start, effort, Monitor.none());
    }

    /// The same, telling a monitor.
    public static Calibrated without(
            Evaluator evaluator,
            boolean[] leftOut,
            double[] start,
            Effort effort,
            Monitor monitor) {
        return new Calibration(evaluator, leftOut, effort, monitor).from(Optional.of(start));
    }

    private Calibrated from(Optional<double[]> known) {
        Problem problem = posterior.problem();
        State best = posterior.at(known.orElseGet(problem::start));
        evaluations = 1;
        if (known.isEmpty() && effort.globalEvaluations() > 0) {
            GlobalSearch.Found found =
                    GlobalSearch.search(
                            posterior,
                            best.u(),
                            effort.globalEvaluations(),
                            random(1),
                            done -> report("searching", done));
            best = found.best();
            evaluations += found.evaluations();
        }
        if (effort.localEvaluations() > 0) {
            LocalSearch.Found found =
                    LocalSearch.search(
                            posterior,
                            best,
                            effort.localEvaluations(),
                            effort.difference(),
                            done -> report("refining", done));
            best = found.best();
            evaluations += found.evaluations();
            if (!found.settled()) {
                doubts.add(
                        "The descent ended because its budget of "
                                + effort.localEvaluations()
                                + " evaluations was spent, not because nothing was left to gain.");
            }
        }
        Slopes slopes = Slopes.central(posterior, best, effort.difference());
        evaluations += slopes.evaluations();
        report("refining", 0);
        Draws normal = normal(best, slopes);
        Optional<Sampled> sampled = Optional.empty();
        if (effort.steps() > 0) {
            Ensemble.Walk walk = walk(normal);
            sampled = Optional.of(sampled(walk));
            best = better(best, walk);
        }
        if (best.failures() > 0) {
            doubts.add(
                    "At the best point the model gives no answer to "
                            + best.failures()
                            + " of the observations.");
        }
        int used = posterior.used();
        if (used < problem.unknowns().size()) {
            doubts.add(
                    "There are fewer observations (%d) than parameters (%d): what is not determined"
                                    .formatted(used, problem.unknowns().size())
                            + " below is the prior's.");
        }
        Draws draws = sampled.map(Sampled::draws).orElse(normal);
        return new Calibrated(
                problem,
                leftOut.clone(),
                best,
                normal,
                sampled,
                Identifiability.of(problem, draws, best, slopes),
                evaluations,
                doubts);
    }

    private void report(String stage, long done) {
        monitor.at(stage, evaluations + done, effort.planned(posterior.dimension()));
    }

    private RandomGenerator random(int stage) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(31 * effort.seed() + stage);
    }

    private Draws normal(State best, Slopes slopes) {
        BoxedNormal density =
                new BoxedNormal(
                        best.u(),
                        LocalSearch.gradient(slopes, best),
                        LocalSearch.curvature(slopes, best.u().length));
        double[][] points = density.draws(Effort.NORMAL_DRAWS, Effort.SWEEPS, random(2));
        int m = posterior.problem().observations();
        double[][] values = new double[points.length][];
        double[][] predictions = new double[points.length][m];
        double[][] residuals = new double[points.length][m];
        for (int k = 0; k < points.length; k++) {
            values[k] = posterior.problem().values(points[k]);
            for (int j = 0; j < m; j++) {
                predictions[k][j] = best.predictions()[j];
                residuals[k][j] = best.residuals()[j];
                for (int i = 0; i < points[k].length; i++) {
                    double step = points[k][i] - best.u()[i];
                    predictions[k][j] += slopes.predictions()[j][i] * step;
                    residuals[k][j] += slopes.residuals()[j][i] * step;
                }
            }
        }
        return new Draws(points, values, predictions, residuals, true);
    }

    private Ensemble.Walk walk(Draws normal) {
        int n = posterior.dimension();
        int walkers = Math.max(effort.walkers(), Effort.fewestWalkers(n));
        walkers += walkers % 2;
        List<double[]> starts = new ArrayList<>();
        for (int w = 0; w < walkers; w++) {
            starts.add(normal.points()[w * normal.size() / walkers]);
        }
        Ensemble.Walk walk =
                Ensemble.walk(
                        posterior,
                        starts,
                        effort.steps(),
                        random(3),
                        done -> report("drawing", done));
        evaluations += walk.evaluations();
        return walk;
    }

    private Sampled sampled(Ensemble.Walk walk) {
        List<List<State>> kept =
                walk.chain().subList((int) (SETTLING * walk.chain().size()), walk.chain().size());
        List<State> states = kept.stream().flatMap(List::stream).toList();
        Draws draws =
                new Draws(
                        states.stream().map(State::u).toArray(double[][]::new),
                        states.stream()
                                .map(s -> posterior.problem().values(s.u()))
                                .toArray(double[][]::new),
                        states.stream().map(State::predictions).toArray(double[][]::new),
                        states.stream().map(State::residuals).toArray(double[][]::new),
                        false);
        int n = posterior.dimension();
        double[] times = new double[n];
        for (int i = 0; i < n; i++) {
            int unknown = i;
            times[i] =
                    Autocorrelation.time(
                            kept.stream()
                                    .map(row ->
                                            row.stream().mapToDouble(s -> s.u()[unknown]).toArray())
                                    .toArray(double[][]::new));
        }
        Sampled sampled =
                new Sampled(draws, walk.acceptance(), times, kept.size(), kept.getFirst().size());
        if (!sampled.enough()) {
            doubts.add(
                    String.format(
                            Locale.ROOT,
                            "The ensemble is worth %.0f independent draws over %.1f autocorrelation"
                                    + " times: too few to rely on its intervals. Allow more steps.",
                            sampled.effectiveDraws(),
                            sampled.steps() / sampled.slowest()));
        }
        return sampled;
    }

    private State better(State best, Ensemble.Walk walk) {
        State found = best;
        for (List<State> row : walk.chain()) {
            for (State s : row) {
                found = s.cost() < found.cost() ? s : found;
            }
        }
        double gain = best.cost() - found.cost();
        if (gain > WORTH_SAYING) {
            doubts.add(
                    String.format(
                            Locale.ROOT,
                            "The ensemble came upon a point %.1f better in log posterior than the"
                                    + " searches before it: allow these more evaluations.",
                            gain));
        }
        return found;
    }
}
