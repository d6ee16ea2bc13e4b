package io.github.coble.study.units;

import io.github.coble.model.physics.PhysicalConstants;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The unit symbols that are understood, and the SI prefixes.
final class UnitTable {
    private static final Map<String, Unit> PLAIN = new HashMap<>();
    private static final Map<String, Unit> PREFIXABLE = new HashMap<>();

    /// Powers of ten of the prefixes.
    private static final Map<String, Integer> PREFIXES =
            Map.ofEntries(
                    Map.entry("f", -15),
                    Map.entry("p", -12),
                    Map.entry("n", -9),
                    Map.entry("u", -6),
                    Map.entry("m", -3),
                    Map.entry("c", -2),
                    Map.entry("d", -1),
                    Map.entry("k", 3),
                    Map.entry("M", 6),
                    Map.entry("G", 9),
                    Map.entry("T", 12));

    static {
        // Exponents in the order length, mass, time, current, temperature, amount.
        prefixable("m", "1", Dimension.of(1, 0, 0, 0, 0, 0));
        prefixable("g", "0.001", Dimension.of(0, 1, 0, 0, 0, 0));
        prefixable("s", "1", Dimension.of(0, 0, 1, 0, 0, 0));
        prefixable("A", "1", Dimension.of(0, 0, 0, 1, 0, 0));
        prefixable("K", "1", Dimension.of(0, 0, 0, 0, 1, 0));
        prefixable("mol", "1", Dimension.of(0, 0, 0, 0, 0, 1));
        prefixable("N", "1", Dimension.of(1, 1, -2, 0, 0, 0));
        prefixable("Pa", "1", Dimension.of(-1, 1, -2, 0, 0, 0));
        prefixable("bar", "100000", Dimension.of(-1, 1, -2, 0, 0, 0));
        prefixable("J", "1", Dimension.of(2, 1, -2, 0, 0, 0));
        prefixable("Wh", "3600", Dimension.of(2, 1, -2, 0, 0, 0));
        prefixable("W", "1", Dimension.of(2, 1, -3, 0, 0, 0));
        prefixable("C", "1", Dimension.of(0, 0, 1, 1, 0, 0));
        prefixable("Ah", "3600", Dimension.of(0, 0, 1, 1, 0, 0));
        prefixable("V", "1", Dimension.of(2, 1, -3, -1, 0, 0));
        prefixable("ohm", "1", Dimension.of(2, 1, -3, -2, 0, 0));
        prefixable("S", "1", Dimension.of(-2, -1, 3, 2, 0, 0));
        prefixable("F", "1", Dimension.of(-2, -1, 4, 2, 0, 0));
        prefixable("Hz", "1", Dimension.of(0, 0, -1, 0, 0, 0));
        // An electronvolt per particle, as activation energies are given.
        PREFIXABLE.put(
                "eV",
                Unit.scaled(
                        "eV",
                        BigDecimal.valueOf(PhysicalConstants.ELEMENTARY_CHARGE)
                                .multiply(BigDecimal.valueOf(PhysicalConstants.AVOGADRO)),
                        Dimension.of(2, 1, -2, 0, 0, -1)));
        for (String minute : List.of("min", "minute", "minutes")) {
            plain(minute, "60", Dimension.of(0, 0, 1, 0, 0, 0));
        }
        for (String hour : List.of("h", "hr", "hour", "hours")) {
            plain(hour, "3600", Dimension.of(0, 0, 1, 0, 0, 0));
        }
        for (String day : List.of("d", "day", "days")) {
            plain(day, "86400", Dimension.of(0, 0, 1, 0, 0, 0));
        }
        for (String second : List.of("sec", "second", "seconds")) {
            plain(second, "1", Dimension.of(0, 0, 1, 0, 0, 0));
        }
        plain("angstrom", "1e-10", Dimension.of(1, 0, 0, 0, 0, 0));
        plain("micron", "1e-6", Dimension.of(1, 0, 0, 0, 0, 0));
        plain("%", "0.01", Dimension.NONE);
        plain("1", "1", Dimension.NONE);
        PLAIN.put(
                "degC",
                new Unit(
                        "degC",
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        new BigDecimal("273.15"),
                        Dimension.of(0, 0, 0, 0, 1, 0)));
    }

    private UnitTable() {}

    private static void plain(String symbol, String factor, Dimension dimension) {
        PLAIN.put(symbol, Unit.scaled(symbol, new BigDecimal(factor), dimension));
    }

    private static void prefixable(String symbol, String factor, Dimension dimension) {
        PREFIXABLE.put(symbol, Unit.scaled(symbol, new BigDecimal(factor), dimension));
    }

    /// The unit of a symbol, prefix included.
    static @Nullable Unit find(String symbol) {
        Unit whole = PLAIN.get(symbol);
        if (whole == null) {
            whole = PREFIXABLE.get(symbol);
        }
        if (whole != null || symbol.length() < 2) {
            return whole;
        }
        Integer power = PREFIXES.get(symbol.substring(0, 1));
        Unit rest = PREFIXABLE.get(symbol.substring(1));
        if (power == null || rest == null) {
            return null;
        }
        return Unit.scaled(symbol, rest.numerator().scaleByPowerOfTen(power), rest.dimension());
    }

    /// Every symbol a writer may have meant, with the prefixes in common use.
    static List<String> symbols() {
        List<String> all = new ArrayList<>(PLAIN.keySet());
        for (String symbol : PREFIXABLE.keySet()) {
            all.add(symbol);
            for (String prefix : List.of("n", "u", "m", "c", "k", "M", "G")) {
                all.add(prefix + symbol);
            }
        }
        return all;
    }
}
