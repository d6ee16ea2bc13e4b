package io.github.coble.study.measured;

import java.util.Arrays;

/// How far a data set may be off, and how many of its points err together.
///
/// @param sigma scale of its differences, in SI
/// @param together τ: points per independent one, from 1
/// @param estimated whether the scale is taken from the differences
public record Scatter(double sigma, double together, boolean estimated) {
    /// Fewer points say too little about their own scale.
    private static final int FEWEST = 8;

    /// Fewest degrees of freedom that are counted with (O-16).
    private static final double LEAST_FREEDOM = 4;

    /// What is assumed before anything is known.
    public static Scatter assumed(DataSet data) {
        return new Scatter(data.stated().orElse(data.use().usual()), 1, false);
    }

    /// From the differences that a fit left (O-15, O-16); the assumed one where some are unknown.
    ///
    /// @param differences model minus measurement, over the reference
    /// @param parameters that are varied in the cell
    public static Scatter of(DataSet data, double[] differences, int parameters) {
        int n = differences.length;
        double square = Arrays.stream(differences).map(e -> e * e).average().orElse(0);
        if (!Double.isFinite(square)) {
            return assumed(data);
        }
        double together = together(differences, data.curves());
        if (data.stated().isPresent() || n < FEWEST) {
            return new Scatter(data.stated().orElse(data.use().usual()), together, false);
        }
        double independent = n / together;
        double freedom = Math.max(independent - parameters, LEAST_FREEDOM);
        double sigma = Math.sqrt(square * independent / (freedom - 2));
        return new Scatter(Math.max(sigma, data.use().least()), together, true);
    }

    /// What a difference is divided by (O-14).
    public double width() {
        return sigma * Math.sqrt(together);
    }

    /// The integrated autocorrelation of differences about zero (O-15).
    static double together(double[] e, int[] curves) {
        double zero = 0;
        for (double x : e) {
            zero += x * x;
        }
        int longest = Arrays.stream(curves).max().orElse(0);
        double sum = 1;
        for (int lag = 1; lag < longest && zero > 0; lag++) {
            double products = 0;
            int start = 0;
            for (int length : curves) {
                for (int k = start; k + lag < start + length; k++) {
                    products += e[k] * e[k + lag];
                }
                start += length;
            }
            if (products <= 0) {
                break;
            }
            sum += 2 * products / zero;
        }
        return Math.min(sum, e.length);
    }
}
