package io.github.coble.study.figure;

import java.util.Arrays;

/// Ends of values, over several series.
public final class Ends {
    private Ends() {}

    /// The least value.
    public static double least(double[]... series) {
        return Arrays.stream(series).flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    /// The largest value.
    public static double most(double[]... series) {
        return Arrays.stream(series).flatMapToDouble(Arrays::stream).max().orElseThrow();
    }
}
