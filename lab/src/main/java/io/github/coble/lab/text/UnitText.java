package io.github.coble.lab.text;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Units as instruments write them, in the one spelling that tables have.
final class UnitText {
    private static final Map<String, String> SPELLINGS = new TreeMap<>();

    static {
        same("V", "V", "Volt", "Volts");
        same("mV", "mV");
        same("uV", "uV", "\u00b5V", "\u03bcV");
        same("A", "A", "Amp", "Amps", "Ampere");
        same("mA", "mA");
        same("uA", "uA", "\u00b5A", "\u03bcA");
        same("nA", "nA");
        same("A.h", "Ah", "A.h", "A h", "Amp-hr", "AHr", "Amp-hours");
        same("mA.h", "mAh", "mA.h", "mA h", "mAHr");
        same("uA.h", "uAh", "\u00b5Ah", "\u03bcAh", "uA.h");
        same("mA.h/g", "mAh/g", "mA.h/g");
        same("A.h/kg", "Ah/kg");
        same("W.h", "Wh", "W.h", "W h", "Watt-hr", "WHr");
        same("mW.h", "mWh", "mW.h");
        same("mW.h/g", "mWh/g");
        same("A/cm2", "A/cm2", "A/cm^2", "A/cm\u00b2");
        same("mA/cm2", "mA/cm2", "mA/cm^2", "mA/cm\u00b2");
        same("mA.h/cm2", "mAh/cm2", "mAh/cm^2", "mAh/cm\u00b2");
        same("W", "W", "Watt", "Watts");
        same("mW", "mW");
        same("s", "s", "sec", "secs", "second", "seconds");
        same("ms", "ms");
        same("min", "min", "mins", "minute", "minutes");
        same("h", "h", "hr", "hrs", "hour", "hours");
        same("d", "d", "day", "days");
        same("ohm", "ohm", "Ohm", "OHM", "ohms", "\u03a9", "\u2126");
        same("mohm", "mohm", "m\u03a9", "m\u2126");
        same("kohm", "kohm", "k\u03a9", "k\u2126");
        same("Mohm", "Mohm", "MOhm", "M\u03a9", "M\u2126");
        same("Hz", "Hz", "hz", "HZ", "1/s");
        same("mHz", "mHz");
        same("kHz", "kHz", "KHz", "khz");
        same("MHz", "MHz");
        same("degC", "degC", "\u00b0C", "\u2103", "C", "Celsius", "deg C", "deg. C");
        same("K", "K", "Kelvin");
        same("deg", "deg", "\u00b0", "degree", "degrees");
        same("rad", "rad");
        same("Pa", "Pa");
        same("kPa", "kPa");
        same("MPa", "MPa");
        same("bar", "bar");
        same("%", "%");
        same("F", "F");
        same("V/s", "V/s");
        same("g", "g");
        same("mg", "mg");
        same("", "1", "-");
    }

    private UnitText() {}

    private static void same(String unit, String... spellings) {
        for (String spelling : spellings) {
            SPELLINGS.put(spelling, unit);
            SPELLINGS.put(lower(spelling), unit);
        }
    }

    static boolean known(String text) {
        return SPELLINGS.containsKey(text.strip()) || SPELLINGS.containsKey(lower(text));
    }

    /// The table's spelling; what is not known stays as it is.
    static String normal(String text) {
        String stripped = text.strip();
        String exact = SPELLINGS.get(stripped);
        if (exact != null) {
            return exact;
        }
        String relaxed = SPELLINGS.get(lower(text));
        return relaxed == null ? stripped : relaxed;
    }

    /// Units that are headings themselves, as in "Amps" and "Watt-hr".
    static String ofQuantityWord(String heading) {
        return switch (lower(heading)) {
            case "volts" -> "V";
            case "amps" -> "A";
            case "amp-hr" -> "A.h";
            case "watt-hr" -> "W.h";
            default -> "";
        };
    }

    /// Units at the end of machine-readable names, as in `voltage_volt`.
    static String ofName(String name) {
        return switch (name.substring(name.lastIndexOf('_') + 1)) {
            case "second" -> "s";
            case "volt" -> "V";
            case "ampere" -> "A";
            case "ah" -> "A.h";
            case "wh" -> "W.h";
            case "watt" -> "W";
            case "ohm" -> "ohm";
            case "hertz", "hz", "Hz" -> "Hz";
            case "celsius" -> "degC";
            case "pa" -> "Pa";
            default -> "";
        };
    }

    private static String lower(String text) {
        String word = text.strip();
        // capitals tell mega from milli: only words of several letters are read either way
        boolean mega = word.startsWith("M") && word.equalsIgnoreCase("mohm");
        return word.length() > 3 && !mega ? word.toLowerCase(Locale.ROOT) : word;
    }
}
