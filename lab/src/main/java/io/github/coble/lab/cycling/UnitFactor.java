package io.github.coble.lab.cycling;

import java.util.Map;
import java.util.OptionalDouble;

/// Factors from units of files to those of analyses.
final class UnitFactor {
    private static final Map<String, Double> PREFIXES =
            Map.of("n", 1e-9, "u", 1e-6, "µ", 1e-6, "μ", 1e-6, "m", 1e-3, "k", 1e3, "M", 1e6);

    private static final Map<String, Double> TIMES =
            Map.of("s", 1.0, "min", 60.0, "h", 3600.0, "d", 86400.0, "ms", 1e-3);

    private UnitFactor() {}

    /// What to multiply by to come from a unit to `s`, or to `V`, `A` and the like without a
    /// prefix; nothing where it is no such unit.
    static OptionalDouble of(String from, String to) {
        if (to.equals("s")) {
            Double time = TIMES.get(from);
            return time == null ? OptionalDouble.empty() : OptionalDouble.of(time);
        }
        if (from.equals(to)) {
            return OptionalDouble.of(1);
        }
        if (from.endsWith(to)) {
            Double factor = PREFIXES.get(from.substring(0, from.length() - to.length()));
            return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
        }
        return OptionalDouble.empty();
    }
}
