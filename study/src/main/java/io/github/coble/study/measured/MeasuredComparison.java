package io.github.coble.study.measured;

import io.github.coble.study.inference.Outcome;
import java.util.Arrays;
import java.util.List;

/// Holds the answers of a cell against a data set (O-14).
///
/// @param observed numbers
/// @param width of each, in its unit: a residual of 1
/// @param part that answers
/// @param offset of the first number among its answers
@SuppressWarnings("ArrayRecordComponent")
public record MeasuredComparison(double[] observed, double[] width, int part, int offset) {
    /// @param part that answers
    /// @param offset of its first number
    public static MeasuredComparison of(DataSet set, Scatter scatter, int part, int offset) {
        double width = scatter.width();
        double[] widths = Arrays.stream(set.reference()).map(r -> r * width).toArray();
        return new MeasuredComparison(set.observed(), widths, part, offset);
    }

    /// What was said before, and after it what is said to this set.
    public Outcome appended(Outcome before, List<double[]> answers) {
        int m = before.residuals().length;
        int n = observed.length;
        double[] residuals = Arrays.copyOf(before.residuals(), m + n);
        double[] predictions = Arrays.copyOf(before.predictions(), m + n);
        double[] own = answers.get(part);
        for (int k = 0; k < n; k++) {
            predictions[m + k] = own[offset + k];
            residuals[m + k] = (own[offset + k] - observed[k]) / width[k];
        }
        return new Outcome(residuals, predictions);
    }
}
