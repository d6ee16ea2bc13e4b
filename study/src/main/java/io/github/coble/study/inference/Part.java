package io.github.coble.study.inference;

/// A piece of a model that can be evaluated by itself, at the same time as others.
///
/// It is only evaluated anew when an unknown it depends on has changed.
public interface Part {
    /// For people and for the journal; unique in its problem.
    String name();

    /// Indices of the unknowns it depends on.
    int[] unknowns();

    /// How many numbers it answers with.
    int answers();

    /// Evaluates it; the same values must give the same bits, on any thread.
    ///
    /// @param values of the unknowns it depends on, in that order
    /// @return what fails is NaN, not an exception: an exception ends the calibration
    Answer evaluate(double[] values);
}
