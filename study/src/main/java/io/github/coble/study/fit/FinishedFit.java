package io.github.coble.study.fit;

import io.github.coble.study.inference.Calibrated;
import io.github.coble.study.inference.Quantiles;
import io.github.coble.study.observation.Finding;
import java.util.List;

/// A fit with what it found.
///
/// @param input what was asked
/// @param found the answer
/// @param modelRuns runs of cells in this sitting
/// @param replayed runs known from earlier sittings
/// @param failedRuns of this sitting
/// @param damagedLines of the journal that could not be used
/// @param seconds of this sitting
public record FinishedFit(
        FitInput input,
        Calibrated found,
        int modelRuns,
        int replayed,
        int failedRuns,
        int damagedLines,
        double seconds) {
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

    /// Ids of the findings on the cells in which a parameter is varied.
    List<String> behind(FitParameter parameter) {
        return input.findings().stream()
                .filter(f -> f.cells().stream().anyMatch(parameter.cells()::contains))
                .map(Finding::id)
                .toList();
    }
}
