package io.github.coble.study.inference;

import java.util.Arrays;

/// What a part of a model says at one point.
///
/// @param numbers as many as the part has answers; NaN where it has none
/// @param failed whether it came to its end: counted and reported
public record Answer(double[] numbers, boolean failed) {
    /// No answer at all.
    public static Answer none(int count) {
        double[] nothing = new double[count];
        Arrays.fill(nothing, Double.NaN);
        return new Answer(nothing, true);
    }

    boolean same(Answer other) {
        return failed == other.failed && Arrays.equals(numbers, other.numbers);
    }
}
