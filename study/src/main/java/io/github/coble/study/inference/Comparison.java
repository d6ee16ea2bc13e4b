package io.github.coble.study.inference;

import java.util.List;

/// Holds the answers of a model against the observations.
@FunctionalInterface
public interface Comparison {
    /// Compares; quick, and the same bits for the same answers.
    ///
    /// @param answers of each part, in the order of the problem's parts
    Outcome of(List<double[]> answers);
}
