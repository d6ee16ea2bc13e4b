package io.github.coble.porescale.statistics;

import java.util.Arrays;

/// A figure and its standard error from the finite image (P-11).
///
/// @param value the figure
/// @param error its standard error; NaN if the image is too small to say
public record Estimate(double value, double error) {
    /// Parts into which an image is cut to see how much a figure varies.
    static final int PARTS = 8;

    /// A ratio of two sums, from the sums over parts of the image: error from the scatter of the
    /// parts about the ratio, as for independent parts.
    static Estimate ofRatio(double[] above, double[] below) {
        double total = Arrays.stream(below).sum();
        double ratio = Arrays.stream(above).sum() / total;
        double sum = 0;
        int parts = 0;
        for (int n = 0; n < above.length; n++) {
            if (below[n] > 0) {
                double off = above[n] - ratio * below[n];
                sum += off * off;
                parts++;
            }
        }
        double error = parts < 2 ? Double.NaN : Math.sqrt(sum * parts / (parts - 1.0)) / total;
        return new Estimate(ratio, error);
    }
}
