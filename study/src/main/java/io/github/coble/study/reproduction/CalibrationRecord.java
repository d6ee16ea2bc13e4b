package io.github.coble.study.reproduction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a calibration left: which observations it saw, and how sure it is.
///
/// @param parameters that were adjusted
/// @param intervals of the predictions, by observation
/// @param seen observations the parameters were adjusted to
public record CalibrationRecord(
        List<Adjusted> parameters, Map<String, Interval> intervals, Set<String> seen) {
    public CalibrationRecord {
        parameters = List.copyOf(parameters);
        intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
        seen = Set.copyOf(seen);
    }

    /// A range that holds 90 % of the probability.
    ///
    /// @param low 5 % are below
    /// @param high 5 % are above
    public record Interval(double low, double high) {}

    /// One adjusted parameter.
    ///
    /// @param path of it
    /// @param unit of the numbers
    /// @param best value
    /// @param deviation standard deviation
    /// @param interval of it
    public record Adjusted(
            String path, String unit, double best, double deviation, Interval interval) {}
}
