package io.github.coble.study.fit;

import io.github.coble.study.inference.Calibrated;
import io.github.coble.study.inference.Quantiles;
import io.github.coble.study.measured.DataSet;
import io.github.coble.study.observation.Finding;
import java.util.List;
import java.util.stream.Stream;

/// A fit with what it found.
///
/// @param input what was asked
/// @param found the answer
/// @param data what it makes of measured data
/// @param doubts about the data, in sentences
/// @param modelRuns runs of cells in this sitting
/// @param replayed runs known from earlier sittings
/// @param failedRuns of this sitting
/// @param damagedLines of the journal that could not be used
/// @param seconds of this sitting
public record FinishedFit(
        FitInput input,
        Calibrated found,
        List<DataFit> data,
        List<String> doubts,
        int modelRuns,
        int replayed,
        int failedRuns,
        int damagedLines,
        double seconds) {
    public FinishedFit {
        data = List.copyOf(data);
        doubts = List.copyOf(doubts);
    }

    static final double LOW = 0.05;
    static final double HIGH = 0.95;

    /// A parameter's best value and what the draws say, in SI.
    record Estimate(double best, double mean, double sd, double low, double median, double high) {}

    Estimate estimate(int parameter) {
        double[] values = found.draws().valuesOf(parameter);
        return new Estimate(
                found.values()[parameter],
                Quantiles.mean(values),
                Quantiles.sd(values),
                Quantiles.of(values, LOW),
                Quantiles.of(values, 0.5),
                Quantiles.of(values, HIGH));
    }

    /// Ids of the findings and data sets on the cells in which a parameter is varied.
    List<String> behind(FitParameter parameter) {
        Stream<String> findings =
                input.findings().stream()
                        .filter(f -> f.cells().stream().anyMatch(parameter.cells()::contains))
                        .map(Finding::id);
        Stream<String> sets =
                input.cells().stream()
                        .filter(c -> parameter.cells().contains(c.name()))
                        .flatMap(c -> c.data().stream())
                        .map(DataSet::id);
        return Stream.concat(findings, sets).toList();
    }
}
