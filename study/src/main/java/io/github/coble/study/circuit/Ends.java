package io.github.coble.study.circuit;

import java.util.Arrays;

/// Ends of values, over several series.
final class Ends {
    private Ends() {}

    static double least(double[]... series) {
        return Arrays.stream(series).flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    static double most(double[]... series) {
        return Arrays.stream(series).flatMapToDouble(Arrays::stream).max().orElseThrow();
    }
}
