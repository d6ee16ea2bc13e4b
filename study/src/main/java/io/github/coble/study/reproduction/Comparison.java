package io.github.coble.study.reproduction;

import io.github.coble.study.observation.Finding;
import io.github.coble.study.observation.Prediction;
import io.github.coble.study.reproduction.CalibrationRecord.Interval;
import java.util.Optional;

/// One observation beside what the runs say.
///
/// @param finding what was seen
/// @param prediction what the runs say
/// @param interval that holds 90 % of what the calibrated model predicts, where it is known
/// @param fitted whether a parameter was adjusted with it in view
/// @param agrees within its tolerance
public record Comparison(
        Finding finding,
        Prediction prediction,
        Optional<Interval> interval,
        boolean fitted,
        boolean agrees) {
    /// `fitted` or `predicted`.
    public String status() {
        return fitted ? "fitted" : "predicted";
    }

    /// `yes` or `no`.
    public String verdict() {
        return agrees ? "yes" : "no";
    }
}
