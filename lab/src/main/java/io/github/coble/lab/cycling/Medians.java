package io.github.coble.lab.cycling;

import java.util.Arrays;
import java.util.List;

/// Medians, which a few outliers do not move.
final class Medians {
    private Medians() {}

    /// The median of values[from] to values[to - 1]; NaN of none.
    static double of(double[] values, int from, int to) {
        double[] sorted = Arrays.copyOfRange(values, from, to);
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
    }

    static double of(List<Double> values) {
        return of(values.stream().mapToDouble(Double::doubleValue).toArray(), 0, values.size());
    }
}
