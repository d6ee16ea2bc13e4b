package io.github.coble.lab.impedance;

import io.github.coble.lab.impedance.SpectrumTable.Meaning;
import io.github.coble.lab.table.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What headings with the unit in brackets or after a slash mean: "Freq(Hz)", "Zre (ohms)",
/// "Phase/deg".
final class Headings {
    private static final Pattern BRACKETS = Pattern.compile("^(.*?)\\s*\\(([^()]*)\\)$");
    private static final Pattern SLASH = Pattern.compile("^(.*?)\\s*/\\s*([^/]+)$");

    private static final Map<String, Quantity> QUANTITIES =
            Map.ofEntries(
                    Map.entry("Freq", Quantity.FREQUENCY),
                    Map.entry("Frequency", Quantity.FREQUENCY),
                    Map.entry("Z'", Quantity.IMPEDANCE_REAL),
                    Map.entry("Zre", Quantity.IMPEDANCE_REAL),
                    Map.entry("Z Real", Quantity.IMPEDANCE_REAL),
                    Map.entry("Z''", Quantity.IMPEDANCE_IMAGINARY),
                    Map.entry("Z\"", Quantity.IMPEDANCE_IMAGINARY),
                    Map.entry("Zim", Quantity.IMPEDANCE_IMAGINARY),
                    Map.entry("Z Imag", Quantity.IMPEDANCE_IMAGINARY),
                    Map.entry("Z", Quantity.IMPEDANCE_MAGNITUDE),
                    Map.entry("|Z|", Quantity.IMPEDANCE_MAGNITUDE),
                    Map.entry("Phase", Quantity.IMPEDANCE_PHASE),
                    Map.entry("Time", Quantity.TIME),
                    Map.entry("Elapsed Time", Quantity.TIME),
                    Map.entry("Potential", Quantity.VOLTAGE),
                    Map.entry("E", Quantity.VOLTAGE),
                    Map.entry("Current", Quantity.CURRENT),
                    Map.entry("I", Quantity.CURRENT),
                    Map.entry("Point #", Quantity.ROW),
                    Map.entry("Segment #", Quantity.STEP));

    private static final Map<String, String> UNITS =
            Map.of("Sec", "s", "sec", "s", "ohms", "ohm", "Ohm", "ohm", "Ω", "ohm");

    private Headings() {}

    /// Where the file leaves it to the reader that impedances are in ohm: "(a)" and "(b)" name the
    /// parts of the impedance, they are no units.
    static List<Meaning> inOhm(List<Meaning> meanings) {
        List<Meaning> all = new ArrayList<>();
        for (Meaning meaning : meanings) {
            boolean unstated =
                    switch (meaning.quantity()) {
                        case IMPEDANCE_REAL, IMPEDANCE_IMAGINARY ->
                                meaning.unit().isEmpty() || meaning.unit().matches("[ab]");
                        default -> false;
                    };
            all.add(unstated ? new Meaning(meaning.quantity(), "ohm") : meaning);
        }
        return all;
    }

    static List<Meaning> meanings(List<String> headings) {
        List<Meaning> meanings = new ArrayList<>();
        for (String heading : headings) {
            Matcher brackets = BRACKETS.matcher(heading);
            Matcher slash = SLASH.matcher(heading);
            String symbol = heading;
            String unit = "";
            if (brackets.matches()) {
                symbol = brackets.group(1);
                unit = brackets.group(2);
            } else if (slash.matches()) {
                symbol = slash.group(1);
                unit = slash.group(2);
            }
            meanings.add(
                    new Meaning(
                            QUANTITIES.getOrDefault(symbol, Quantity.OTHER),
                            UNITS.getOrDefault(unit, unit)));
        }
        return meanings;
    }
}
