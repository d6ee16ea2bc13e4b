package io.github.coble.lab.biologic;

import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.Quantity;
import java.util.List;
import java.util.Map;

/// What EC-Lab's column headings mean; the same in text and binary files.
///
/// EC-Lab records −Im(Z), positive for a capacitance. Its column becomes Im(Z), with the sign of
/// [Quantity#IMPEDANCE_IMAGINARY], and its name says so.
final class EcLabColumns {
    /// The heading of what is turned.
    static final String MINUS_IMAGINARY = "-Im(Z)/Ohm";

    /// What its column is called when turned.
    static final String IMAGINARY = "Im(Z)/Ohm (sign turned, -Im(Z)/Ohm in the file)";

    private static final Map<String, Quantity> QUANTITIES =
            Map.ofEntries(
                    Map.entry("time", Quantity.TIME),
                    Map.entry("step time", Quantity.STEP_TIME),
                    Map.entry("Ewe", Quantity.VOLTAGE),
                    Map.entry("<Ewe>", Quantity.VOLTAGE),
                    Map.entry("Ecell", Quantity.VOLTAGE),
                    Map.entry("<Ecell>", Quantity.VOLTAGE),
                    Map.entry("I", Quantity.CURRENT),
                    Map.entry("<I>", Quantity.CURRENT),
                    Map.entry("(Q-Qo)", Quantity.CHARGE),
                    Map.entry("Q charge", Quantity.CHARGE_CAPACITY),
                    Map.entry("Q discharge", Quantity.DISCHARGE_CAPACITY),
                    Map.entry("Energy charge", Quantity.CHARGE_ENERGY),
                    Map.entry("Energy discharge", Quantity.DISCHARGE_ENERGY),
                    Map.entry("P", Quantity.POWER),
                    Map.entry("Pwe", Quantity.POWER),
                    Map.entry("R", Quantity.RESISTANCE),
                    Map.entry("Rwe", Quantity.RESISTANCE),
                    Map.entry("Temperature", Quantity.TEMPERATURE),
                    Map.entry("T", Quantity.TEMPERATURE),
                    Map.entry("freq", Quantity.FREQUENCY),
                    Map.entry("Re(Z)", Quantity.IMPEDANCE_REAL),
                    Map.entry("|Z|", Quantity.IMPEDANCE_MAGNITUDE),
                    Map.entry("Phase(Z)", Quantity.IMPEDANCE_PHASE),
                    Map.entry("cycle number", Quantity.CYCLE),
                    Map.entry("Ns", Quantity.STEP));

    private static final Map<String, String> UNITS =
            Map.of("Ohm", "ohm", "°C", "degC", "µF", "uF", "µF-2", "uF-2", "Ohm-1", "ohm-1");

    /// Names that have a slash themselves.
    private static final List<String> SLASHED = List.of("ox/red", "Q charge/discharge");

    private EcLabColumns() {}

    /// A column of numbers with its meaning.
    ///
    /// @param heading in EC-Lab's words, as "Ewe/V"
    /// @param values changed in place where the sign is turned
    static Column.Numbers column(String heading, double[] values) {
        if (heading.equals(MINUS_IMAGINARY)) {
            for (int i = 0; i < values.length; i++) {
                values[i] = -values[i];
            }
            return new Column.Numbers(IMAGINARY, Quantity.IMPEDANCE_IMAGINARY, "ohm", values);
        }
        return new Column.Numbers(heading, quantity(heading), unit(heading), values);
    }

    static Quantity quantity(String heading) {
        return QUANTITIES.getOrDefault(symbol(heading), Quantity.OTHER);
    }

    static String unit(String heading) {
        String written = written(heading);
        int cut = cut(written);
        String unit = cut < 0 ? "" : written.substring(cut + 1);
        return UNITS.getOrDefault(unit, unit);
    }

    private static String symbol(String heading) {
        String written = written(heading);
        int cut = cut(written);
        return cut < 0 ? written : written.substring(0, cut);
    }

    /// Open circuit files of EC-Lab 11 head a column "<Ewe/V>".
    private static String written(String heading) {
        String text = heading.replace('\u03bc', 'µ');
        return text.matches("<\\w+/\\w+>")
                ? text.substring(0, text.indexOf('/')) + ">/" + unclosed(text)
                : text;
    }

    private static String unclosed(String text) {
        return text.substring(text.indexOf('/') + 1, text.length() - 1);
    }

    /// The slash before the unit: the first, but for names that have one themselves.
    private static int cut(String heading) {
        for (String name : SLASHED) {
            if (heading.startsWith(name)) {
                return heading.indexOf('/', name.length());
            }
        }
        return heading.indexOf('/');
    }
}
