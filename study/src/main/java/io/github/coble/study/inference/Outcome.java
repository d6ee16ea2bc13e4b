package io.github.coble.study.inference;

/// How the answers of all parts compare with the observations.
///
/// @param residuals signed deviance residuals (I-1), one per observation; NaN where the model gives
///   no answer
/// @param predictions the numbers to show beside the observations; NaN where there is none
public record Outcome(double[] residuals, double[] predictions) {
    public Outcome {
        if (residuals.length != predictions.length) {
            throw new IllegalArgumentException(
                    residuals.length + " residuals and " + predictions.length + " predictions");
        }
    }
}
