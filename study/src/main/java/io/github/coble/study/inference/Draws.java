package io.github.coble.study.inference;

/// A sample of the posterior.
///
/// @param points in the unit box, `[draw][unknown]`
/// @param values of the unknowns, `[draw][unknown]`
/// @param predictions `[draw][observation]`; NaN where the model gave none
/// @param residuals of the observations, `[draw][observation]`
/// @param linearised whether predictions and residuals are extrapolated from the best point by
///   their slopes, not evaluated
public record Draws(
        double[][] points,
        double[][] values,
        double[][] predictions,
        double[][] residuals,
        boolean linearised) {
    /// How many.
    public int size() {
        return points.length;
    }

    /// One unknown's values.
    public double[] valuesOf(int unknown) {
        return column(values, unknown);
    }

    /// One unknown's places.
    public double[] placesOf(int unknown) {
        return column(points, unknown);
    }

    /// One observation's predictions.
    public double[] predictionsOf(int observation) {
        return column(predictions, observation);
    }

    private static double[] column(double[][] rows, int i) {
        double[] column = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            column[k] = rows[k][i];
        }
        return column;
    }
}
