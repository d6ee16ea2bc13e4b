package io.github.coble.study.fit;

import io.github.coble.study.inference.Calibrated;
import io.github.coble.study.inference.Calibration;
import io.github.coble.study.inference.Effort;
import io.github.coble.study.inference.Evaluator;
import io.github.coble.study.inference.Monitor;
import io.github.coble.study.inference.Problem;
import io.github.coble.study.measured.DataSet;
import io.github.coble.study.measured.Scatter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Calibrates; where there are measured data, again with the scatter that was left, until that
/// settles (docs/theory/measured-data.md). Owned by one fit.
final class Rounds {
    /// Change of a width, as a logarithm, that needs no further round.
    private static final double SETTLED = 0.05;

    /// Calibrations, at most, without the one for the ensemble.
    static final int MOST = 6;

    private final FitInput input;
    private final boolean[] leftOut;
    private final int threads;
    private final Monitor monitor;
    private final Path journal;
    private final List<String> doubts = new ArrayList<>();
    private List<Scatter> scatter;
    private int modelRuns;
    private int replayed;
    private int failedRuns;
    private int damagedLines;
    private long evaluations;

    /// @param leftOut one per observation
    Rounds(FitInput input, boolean[] leftOut, int threads, Monitor monitor, Path journal) {
        this.input = input;
        this.leftOut = leftOut.clone();
        this.threads = threads;
        this.monitor = monitor;
        this.journal = journal;
        this.scatter = input.data().stream().map(Scatter::assumed).toList();
    }

    Calibrated run() throws IOException {
        Effort effort = input.effort();
        boolean any = false;
        for (boolean out : leftOut) {
            any |= out;
        }
        Optional<double[]> start =
                any ? Optional.of(FitProblem.of(input).start()) : Optional.empty();
        if (input.data().isEmpty()) {
            return round(start, effort);
        }
        Effort descents =
                new Effort(
                        effort.globalEvaluations(),
                        effort.localEvaluations(),
                        effort.difference(),
                        0,
                        0,
                        effort.seed());
        Calibrated found = round(start, descents);
        boolean settled = false;
        for (int k = 1; k < MOST && !settled; k++) {
            List<Scatter> before = scatter;
            scatter = left(found);
            settled = distance(before, scatter) < SETTLED;
            found = round(Optional.of(found.best().u()), descents);
        }
        if (!settled) {
            doubts.add(
                    "The scatter of the data still changed after "
                            + MOST
                            + " rounds: intervals are less certain than they look.");
        }
        return effort.steps() > 0 ? round(Optional.of(found.best().u()), effort) : found;
    }

    /// @param start in the unit box; none for a search over all of it
    private Calibrated round(Optional<double[]> start, Effort effort) throws IOException {
        Problem problem = FitProblem.of(input, scatter);
        boolean first = evaluations == 0;
        long before = evaluations;
        Monitor counting = (stage, done, all) -> monitor.at(stage, before + done, all);
        try (Evaluator evaluator = new Evaluator(problem, threads, journal)) {
            Calibrated found =
                    start.isEmpty()
                            ? Calibration.run(evaluator, effort, counting)
                            : Calibration.without(
                                    evaluator, leftOut, start.get(), effort, counting);
            modelRuns += evaluator.modelRuns();
            replayed = first ? evaluator.replayed() : replayed;
            failedRuns += evaluator.failedRuns();
            damagedLines = first ? evaluator.damagedLines() : damagedLines;
            evaluations += found.evaluations();
            return found.counting(evaluations);
        }
    }

    /// The scatter of the differences that a calibration left.
    private List<Scatter> left(Calibrated found) {
        List<CellPart> parts = FitProblem.parts(input);
        List<Scatter> out = new ArrayList<>();
        int first = input.findings().size();
        for (DataSet set : input.data()) {
            double[] predicted =
                    Arrays.copyOfRange(found.best().predictions(), first, first + set.size());
            String cell = input.cellOf(set).name();
            int parameters =
                    parts.stream()
                            .filter(p -> p.name().equals(cell))
                            .mapToInt(CellPart::parameters)
                            .sum();
            out.add(Scatter.of(set, DataFit.differences(set, predicted), parameters));
            first += set.size();
        }
        return out;
    }

    private static double distance(List<Scatter> a, List<Scatter> b) {
        double most = 0;
        for (int d = 0; d < a.size(); d++) {
            most = Math.max(most, Math.abs(Math.log(a.get(d).width() / b.get(d).width())));
        }
        return most;
    }

    List<Scatter> scatter() {
        return scatter;
    }

    List<String> doubts() {
        return doubts;
    }

    int modelRuns() {
        return modelRuns;
    }

    int replayed() {
        return replayed;
    }

    int failedRuns() {
        return failedRuns;
    }

    int damagedLines() {
        return damagedLines;
    }
}
