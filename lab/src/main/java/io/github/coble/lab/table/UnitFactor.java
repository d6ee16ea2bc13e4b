package io.github.coble.lab.table;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Factors between units of one quantity, as columns write them ([Column.Numbers]).
///
/// Only units that differ by a factor are known: degrees Celsius and kelvin do not.
public final class UnitFactor {
    private static final Map<String, Double> PREFIXES =
            Map.of("n", 1e-9, "u", 1e-6, "µ", 1e-6, "μ", 1e-6, "m", 1e-3, "k", 1e3, "M", 1e6);

    /// Each unit with the one it is measured in, and what it is of that.
    private static final Map<String, Multiple> UNITS = units();

    private record Multiple(String of, double factor) {}

    private UnitFactor() {}

    private static Map<String, Multiple> units() {
        Map<String, Multiple> units = new HashMap<>();
        for (String unit : new String[] {"s", "V", "A", "W", "J", "ohm", "Hz", "F", "Pa"}) {
            prefixed(units, unit, unit, 1);
        }
        prefixed(units, "A.s", "A.s", 1);
        prefixed(units, "C", "A.s", 1);
        prefixed(units, "A.h", "A.s", 3600);
        prefixed(units, "W.h", "J", 3600);
        prefixed(units, "Ohm", "ohm", 1);
        units.put("min", new Multiple("s", 60));
        units.put("h", new Multiple("s", 3600));
        units.put("d", new Multiple("s", 86400));
        units.put("rad", new Multiple("rad", 1));
        units.put("deg", new Multiple("rad", Math.PI / 180));
        return Map.copyOf(units);
    }

    private static void prefixed(
            Map<String, Multiple> units, String unit, String of, double factor) {
        units.put(unit, new Multiple(of, factor));
        PREFIXES.forEach(
                (prefix, power) -> units.put(prefix + unit, new Multiple(of, power * factor)));
    }

    /// What to multiply by to come from one unit to the other; nothing where they do not measure
    /// the same, or one is not known.
    public static OptionalDouble between(String from, String to) {
        if (from.equals(to)) {
            return OptionalDouble.of(1);
        }
        Multiple a = UNITS.get(from);
        Multiple b = UNITS.get(to);
        return a == null || b == null || !a.of.equals(b.of)
                ? OptionalDouble.empty()
                : OptionalDouble.of(a.factor / b.factor);
    }
}
