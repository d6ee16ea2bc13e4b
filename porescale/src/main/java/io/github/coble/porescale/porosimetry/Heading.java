package io.github.coble.porescale.porosimetry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a column holds and what one of its units is in SI.
///
/// @param quantity of the column
/// @param factor from the unit of the file to SI
record Heading(Quantity quantity, double factor) {
    /// What a column of a porosimetry table may hold.
    enum Quantity {
        PRESSURE,
        DIAMETER,
        RADIUS,
        CUMULATIVE,
        INCREMENTAL,
        /// Cumulative volume in one sample, not yet per mass.
        SAMPLE_VOLUME,
        PERCENT,
        /// Known, and not needed: it follows from the others.
        DERIVED;

        boolean isSize() {
            return this == PRESSURE || this == DIAMETER || this == RADIUS;
        }

        boolean isVolume() {
            return this == CUMULATIVE
                    || this == INCREMENTAL
                    || this == SAMPLE_VOLUME
                    || this == PERCENT;
        }
    }

    /// Pascal.
    static final Map<String, Double> PRESSURES =
            Map.ofEntries(
                    Map.entry("psia", 6894.757293168),
                    Map.entry("psi", 6894.757293168),
                    Map.entry("pa", 1.0),
                    Map.entry("hpa", 1e2),
                    Map.entry("kpa", 1e3),
                    Map.entry("mpa", 1e6),
                    Map.entry("gpa", 1e9),
                    Map.entry("bar", 1e5),
                    Map.entry("mbar", 1e2),
                    Map.entry("atm", 101325.0),
                    Map.entry("torr", 101325.0 / 760),
                    Map.entry("mmhg", 101325.0 / 760));

    /// Metres.
    static final Map<String, Double> LENGTHS =
            Map.of(
                    "nm",
                    1e-9,
                    "um",
                    1e-6,
                    "micron",
                    1e-6,
                    "microns",
                    1e-6,
                    "mm",
                    1e-3,
                    "m",
                    1.0,
                    "a",
                    1e-10,
                    "angstrom",
                    1e-10,
                    "angstroms",
                    1e-10);

    /// Cubic metres per kilogram.
    static final Map<String, Double> VOLUMES =
            Map.of(
                    "ml/g", 1e-3, "cm3/g", 1e-3, "cc/g", 1e-3, "mm3/g", 1e-6, "ul/g", 1e-6, "m3/kg",
                    1.0, "cm3/kg", 1e-6, "l/kg", 1e-3);

    /// Cubic metres.
    static final Map<String, Double> SAMPLE_VOLUMES =
            Map.of("ml", 1e-6, "cm3", 1e-6, "cc", 1e-6, "mm3", 1e-9, "ul", 1e-9, "m3", 1.0);

    private static final Set<String> DERIVED_WORDS =
            Set.of(
                    "area",
                    "dv/d",
                    "dv/log",
                    "differential",
                    "derivative",
                    "log ",
                    "time",
                    "mean",
                    "density",
                    "number",
                    "point",
                    "temperature",
                    "porosity",
                    "saturation",
                    "tau",
                    "force",
                    "permeab");

    private static final Pattern BRACKET = Pattern.compile("[(\\[{]([^)\\]}]*)[)\\]}]");
    private static final Pattern SYMBOL = Pattern.compile("[a-z] ?[,/(\\[].*");
    private static final Pattern LAST_WORD = Pattern.compile("(?:^|[\\s,/])([^\\s,]+)$");

    /// What a heading says.
    ///
    /// @param text of the heading, its lines joined by blanks
    /// @return empty if it says nothing of porosimetry, or names a quantity without a known unit
    static Optional<Heading> of(String text) {
        String plain = plain(text);
        Quantity quantity = quantity(plain);
        if (quantity == null) {
            return Optional.empty();
        }
        return switch (quantity) {
            case DERIVED -> Optional.of(new Heading(quantity, 1));
            case PERCENT -> Optional.of(new Heading(quantity, 0.01));
            case PRESSURE -> unit(plain, PRESSURES).map(u -> new Heading(quantity, u));
            case DIAMETER, RADIUS -> unit(plain, LENGTHS).map(u -> new Heading(quantity, u));
            case CUMULATIVE, INCREMENTAL, SAMPLE_VOLUME -> volume(quantity, plain);
        };
    }

    /// The size or volume that a heading names, though perhaps without a unit that is known.
    static Optional<Quantity> named(String text) {
        Quantity quantity = quantity(plain(text));
        return quantity == Quantity.DERIVED ? Optional.empty() : Optional.ofNullable(quantity);
    }

    /// Whether a text is nothing but a unit.
    static boolean isUnit(String text) {
        String bare = plain(text).replaceAll("[()\\[\\]{}]", "").strip();
        return bare.equals("%")
                || PRESSURES.containsKey(bare)
                || LENGTHS.containsKey(bare)
                || VOLUMES.containsKey(tidy(bare))
                || SAMPLE_VOLUMES.containsKey(bare);
    }

    private static @Nullable Quantity quantity(String plain) {
        if (DERIVED_WORDS.stream().anyMatch(plain::contains)) {
            return Quantity.DERIVED;
        }
        boolean percent =
                plain.contains("%") || plain.contains("percent") || plain.contains("relative");
        boolean volume =
                plain.contains("volum")
                        || plain.contains("intru")
                        || plain.contains("extru")
                        || isSymbol(plain, 'v');
        if (plain.contains("increment") || plain.contains("delta")) {
            return percent || !volume ? Quantity.DERIVED : Quantity.INCREMENTAL;
        }
        if (percent) {
            return volume ? Quantity.PERCENT : Quantity.DERIVED;
        }
        if (plain.contains("pressure") || plain.contains("druck") || isSymbol(plain, 'p')) {
            return Quantity.PRESSURE;
        }
        if (volume) {
            return Quantity.CUMULATIVE;
        }
        if (plain.contains("radius")) {
            return Quantity.RADIUS;
        }
        boolean size = plain.contains("pore size") || plain.contains("width");
        boolean diameter = plain.contains("diam") || plain.contains("durchmesser");
        return size || diameter || isSymbol(plain, 'd') ? Quantity.DIAMETER : null;
    }

    /// Whether a heading is a letter and a unit, as in people's own tables.
    private static boolean isSymbol(String plain, char symbol) {
        return SYMBOL.matcher(plain).matches() && plain.charAt(0) == symbol;
    }

    private static Optional<Heading> volume(Quantity quantity, String plain) {
        Optional<Heading> perMass = unit(plain, VOLUMES).map(u -> new Heading(quantity, u));
        if (perMass.isPresent() || quantity == Quantity.INCREMENTAL) {
            return perMass;
        }
        return unit(plain, SAMPLE_VOLUMES).map(u -> new Heading(Quantity.SAMPLE_VOLUME, u));
    }

    /// The unit in brackets, or else the last word.
    static Optional<Double> unit(String plain, Map<String, Double> units) {
        Matcher bracket = BRACKET.matcher(plain);
        boolean bracketed = false;
        Double found = null;
        while (bracket.find()) {
            bracketed = true;
            Double factor = units.get(tidy(bracket.group(1)));
            found = factor == null ? found : factor;
        }
        if (!bracketed) {
            Matcher word = LAST_WORD.matcher(plain);
            found = word.find() ? units.get(tidy(word.group(1))) : null;
            if (found == null && plain.contains("/")) {
                found = units.get(tidy(plain.substring(plain.lastIndexOf(' ') + 1)));
            }
        }
        return Optional.ofNullable(found);
    }

    /// Lower case, one kind of micro sign, digits for raised digits.
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[µμ]", "u")
                .replace("å", "a")
                .replace("²", "2")
                .replace("³", "3")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String tidy(String unit) {
        return unit.replaceAll("[\\s·*]+", "")
                .replace("^", "")
                .replaceAll("^([a-z]+3?)g-1$", "$1/g")
                .replaceAll("^([a-z]+3?)kg-1$", "$1/kg");
    }
}
