package io.github.coble.lab.text;

import io.github.coble.lab.table.Quantity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a heading says about its column.
///
/// @param name as in the file
/// @param quantity what it is, [Quantity#OTHER] where the words are not known
/// @param unit as [UnitText] writes it, empty where the heading has none
public record Heading(String name, Quantity quantity, String unit) {
    /// A minus as keyboards, word processors and typesetting have it.
    private static final Pattern MINUS = Pattern.compile("[\\s(#]*[-\u2010\u2011\u2013\u2212].*");

    private static final Pattern BRACKETS =
            Pattern.compile("(.*?)\\s*[\\[({<]([^\\])}>]*)[\\])}>]\\s*");
    private static final Pattern AFTER_SPACED_SLASH =
            Pattern.compile("(.*\\S)\\s+/\\s+(\\S.*?)\\s*");
    private static final Pattern AFTER_MARK =
            Pattern.compile("(.*\\S)\\s*(?:/|,|;| in )\\s*(\\S+)\\s*");

    /// Reads "Voltage(V)", "Cap. [Ah]", "Test Time / h", "time, s" or just "voltage"; also after
    /// the # of a comment.
    public static Heading of(String name) {
        Heading heading = ofText(name.replaceFirst("^#+\\s*(?=\\S)", ""));
        return new Heading(name, heading.quantity, heading.unit);
    }

    private static Heading ofText(String text) {
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches() && !brackets.group(1).isBlank() && !isArgument(text, brackets)) {
            String unit = UnitText.normal(brackets.group(2));
            return new Heading(text, QuantityWords.of(brackets.group(1), unit), unit);
        }
        Matcher slash = AFTER_SPACED_SLASH.matcher(text);
        if (slash.matches()) {
            String unit = UnitText.normal(slash.group(2));
            return new Heading(text, QuantityWords.of(slash.group(1), unit), unit);
        }
        Matcher mark = AFTER_MARK.matcher(text);
        if (mark.matches() && UnitText.known(mark.group(2))) {
            String unit = UnitText.normal(mark.group(2));
            return new Heading(text, QuantityWords.of(mark.group(1), unit), unit);
        }
        String unit = UnitText.ofQuantityWord(text);
        return new Heading(
                text, QuantityWords.of(text, ""), unit.isEmpty() ? UnitText.ofName(text) : unit);
    }

    /// Whether the brackets are of a function, as in "Im(Z)", and hold no unit.
    private static boolean isArgument(String text, Matcher brackets) {
        return !UnitText.known(brackets.group(2)) && QuantityWords.of(text, "") != Quantity.OTHER;
    }

    /// Whether the column holds the negative of its quantity, as "-Z'' (ohm)" does, which Nyquist
    /// plots are drawn of.
    boolean isNegative() {
        return switch (quantity) {
            case IMPEDANCE_IMAGINARY, IMPEDANCE_PHASE -> MINUS.matcher(name).matches();
            default -> false;
        };
    }

    /// What the column is called once its sign is turned.
    String turned() {
        return name.replaceFirst("[-\u2010\u2011\u2013\u2212]\\s*", "");
    }

    Heading as(Quantity other) {
        return new Heading(name, other, unit);
    }

    Heading in(String other) {
        return new Heading(name, quantity, other);
    }
}
