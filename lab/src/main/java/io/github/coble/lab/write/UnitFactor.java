package io.github.coble.lab.write;

import java.util.Map;

/// Factors between the units of one quantity.
final class UnitFactor {
    /// A unit as a multiple of the one it is converted to.
    private static final Map<String, Map<String, Double>> TO =
            Map.of(
                    "s", Map.of("ms", 1e-3, "min", 60.0, "h", 3600.0, "d", 86400.0),
                    "V", Map.of("mV", 1e-3, "uV", 1e-6),
                    "A", Map.of("mA", 1e-3, "uA", 1e-6, "nA", 1e-9),
                    "A.h", Map.of("mA.h", 1e-3, "uA.h", 1e-6),
                    "W.h", Map.of("mW.h", 1e-3),
                    "W", Map.of("mW", 1e-3),
                    "ohm", Map.of("mohm", 1e-3));

    private UnitFactor() {}

    /// What to multiply by; NaN if the units do not belong together.
    static double between(String from, String to) {
        return from.equals(to) ? 1 : TO.getOrDefault(to, Map.of()).getOrDefault(from, Double.NaN);
    }
}
