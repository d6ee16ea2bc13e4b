package io.github.coble.study.fit;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.study.inference.Quantiles;
import io.github.coble.study.measured.DataSet;
import io.github.coble.study.measured.HalfCycle;
import io.github.coble.study.measured.RunCurves;
import io.github.coble.study.measured.Scatter;
import java.util.Arrays;
import java.util.List;

/// A data set and what the fit makes of it.
///
/// @param set measured
/// @param scatter of its differences
/// @param first of its numbers among the observations of the problem
/// @param run of the cell at the best values
/// @param protocol of that run
record DataFit(DataSet set, Scatter scatter, int first, CellResult run, Protocol protocol) {
    /// Model minus measurement at the best values, over the reference: volts or shares.
    double[] differences() {
        return differences(set, set.predict(run, protocol));
    }

    static double[] differences(DataSet set, double[] predicted) {
        double[] observed = set.observed();
        double[] reference = set.reference();
        double[] e = new double[observed.length];
        for (int k = 0; k < e.length; k++) {
            e[k] = (predicted[k] - observed[k]) / reference[k];
        }
        return e;
    }

    /// Root mean square of the differences.
    double rms() {
        return Math.sqrt(Arrays.stream(differences()).map(e -> e * e).average().orElse(Double.NaN));
    }

    /// Independent points.
    double independent() {
        return set.size() / scatter.together();
    }

    /// A quantile of what the draws predict, one per number.
    double[] quantile(FinishedFit fit, double share) {
        double[] out = new double[set.size()];
        for (int k = 0; k < out.length; k++) {
            out[k] = Quantiles.of(fit.found().draws().predictionsOf(first + k), share);
        }
        return out;
    }

    /// The half-cycles of the run.
    List<HalfCycle> halves() {
        return RunCurves.of(run.samples(), protocol);
    }
}
