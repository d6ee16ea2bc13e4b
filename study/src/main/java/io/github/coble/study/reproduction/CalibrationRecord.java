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
    /// @param material it belongs to; empty if to all cells
    /// @param value best, in SI
    /// @param deviation standard deviation, in SI
    /// @param interval in SI
    public record Adjusted(
            String path, String material, double value, double deviation, Interval interval) {}
}
