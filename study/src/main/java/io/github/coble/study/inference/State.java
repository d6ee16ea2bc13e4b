package io.github.coble.study.inference;

/// A point with all that is known there.
///
/// @param u in the unit box
/// @param residuals of the observations, 0 for those left out, [Posterior#FAILED] for those the
///   model did not answer; after them those of the priors
/// @param answers the residuals as the model gave them
/// @param predictions of the observations
/// @param logPosterior up to a constant (I-2)
/// @param failures observations without an answer
public record State(
        double[] u,
        double[] residuals,
        double[] answers,
        double[] predictions,
        double logPosterior,
        int failures) {
    /// Half the sum of squares, what is made as small as possible.
    double cost() {
        return -logPosterior;
    }
}
