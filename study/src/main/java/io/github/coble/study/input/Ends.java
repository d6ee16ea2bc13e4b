package io.github.coble.study.input;

import io.github.coble.model.protocol.Limit;
import io.github.coble.study.units.Kind;
import io.github.coble.study.units.NotAQuantityException;
import io.github.coble.study.units.Quantity;
import java.util.ArrayList;
import java.util.List;

/// The quantities of a protocol, each with the range that makes sense and the limit it sets.
enum Ends {
    CHARGE("C m^-2", 0, 1e8, "to 3 mAh/cm2"),
    VOLTAGE("V", -10, 10, "to 1 V"),
    TIME("s", 0, 1e9, "for 8 h"),
    CURRENT("A m^-2", 0, 1e5, "until 0.05 mA/cm2");

    private final String unit;
    private final double least;
    private final double largest;
    private final String example;

    Ends(String unit, double least, double largest, String example) {
        this.unit = unit;
        this.least = least;
        this.largest = largest;
        this.example = example;
    }

    /// The quantity of a clause in SI.
    double value(Clause clause) throws UnreadableSentenceException {
        String text = clause.text();
        Quantity read;
        try {
            read = Quantity.parse(text, unit);
        } catch (NotAQuantityException e) {
            String what = text.isEmpty() ? "nothing" : "\"" + text + "\"";
            throw clause.unreadable(
                    "after \"" + clause.joint() + "\" stands " + what + ": " + e.getMessage());
        }
        boolean zeroAllowed = least < 0;
        boolean tooSmall = zeroAllowed ? read.si() < least : read.si() <= least;
        if (tooSmall || read.si() > largest) {
            String from = (zeroAllowed ? "from " : "above ") + Quantity.show(least, read.unit());
            String to =
                    (zeroAllowed ? " to " : " and up to ") + Quantity.show(largest, read.unit());
            throw clause.unreadable(text + " must be " + from + to);
        }
        return read.si();
    }

    /// The limit of a clause, whose kind its unit tells.
    static Limit limit(Clause clause, Ends... allowed) throws UnreadableSentenceException {
        for (Ends kind : allowed) {
            if (kind.isMeantBy(clause)) {
                double value = kind.value(clause);
                return switch (kind) {
                    case CHARGE -> new Limit.Capacity(value);
                    case VOLTAGE -> new Limit.Voltage(value);
                    case TIME -> new Limit.Time(value);
                    case CURRENT -> new Limit.Current(value);
                };
            }
        }
        List<String> examples = new ArrayList<>();
        for (Ends kind : allowed) {
            examples.add("\"" + kind.example + "\"");
        }
        String reason = clause.text().isEmpty() ? "nothing" : reason(clause.text());
        throw clause.unreadable(
                reason + " does not end this step; write " + String.join(" or ", examples));
    }

    private boolean isMeantBy(Clause clause) {
        try {
            return Quantity.parse(clause.text()).measures(unit);
        } catch (NotAQuantityException _) {
            return false;
        }
    }

    /// What is wrong with a limit, as the beginning of a sentence.
    private static String reason(String text) {
        try {
            return text + ", " + Kind.of(Quantity.parse(text).unit()).name() + ",";
        } catch (NotAQuantityException e) {
            return "\"" + text + "\" (" + e.getMessage() + ")";
        }
    }
}
