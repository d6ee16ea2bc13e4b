package io.github.coble.study.input;

import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.protocol.Step.Purpose;
import io.github.coble.study.units.Kind;
import io.github.coble.study.units.NotAQuantityException;
import io.github.coble.study.units.Quantity;
import io.github.coble.study.units.Spelling;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one sentence of a protocol.
final class ProtocolSentence {
    /// What can be said.
    static final String GRAMMAR =
            """

            a step is one of
                activate: 5 cycles between 0 V and 1 V at 0.2 mA/cm2
                plate at 0.5 mA/cm2 to 3 mAh/cm2 [or -0.5 V] [or for 8 h]
                strip at 0.5 mA/cm2 to 1 V [or 3 mAh/cm2] [or for 8 h]
                rest for 1 h
                hold at 0.1 V for 1 h [or until 0.05 mA/cm2]
                repeat 20: [a list of steps]\
            """
                    .stripTrailing();

    private static final List<String> VERBS = List.of("activate", "plate", "strip", "rest", "hold");
    private static final Set<String> JOINTS =
            Set.of("at", "to", "for", "until", "or", "between", "and", "cycles", "cycle");
    private static final Pattern WORD = Pattern.compile("[^\\s:]+");
    private static final double LARGEST_VOLTAGE = 10;
    private static final double LARGEST_CURRENT = 1e5;
    private static final double LARGEST_CHARGE = 1e8;
    private static final double LARGEST_TIME = 1e9;
    private static final int MOST_CYCLES = 1000;

    /// A joint and what follows it up to the next: `at` `0.5 mA/cm2`.
    private record Clause(String joint, String text, int from) {}

    /// A kind of limit a step may have.
    private enum Ends {
        CHARGE("C m^-2", LARGEST_CHARGE, "to 3 mAh/cm2"),
        VOLTAGE("V", LARGEST_VOLTAGE, "to 1 V"),
        TIME("s", LARGEST_TIME, "for 8 h"),
        CURRENT("A m^-2", LARGEST_CURRENT, "until 0.05 mA/cm2");

        private final String unit;
        private final double largest;
        private final String example;

        Ends(String unit, double largest, String example) {
            this.unit = unit;
            this.largest = largest;
            this.example = example;
        }
    }

    /// A sentence that cannot be read, and which part of it.
    static final class UnreadableException extends Exception {
        @Serial private static final long serialVersionUID = 1L;
        private final int from;
        private final int length;

        UnreadableException(String message, int from, int length) {
            super(message);
            this.from = from;
            this.length = length;
        }

        int from() {
            return from;
        }

        int length() {
            return length;
        }
    }

    private final String sentence;
    private final List<Clause> clauses;
    private int next;

    private ProtocolSentence(String sentence) {
        this.sentence = sentence;
        this.clauses = clauses(sentence);
    }

    static Step read(String sentence) throws UnreadableException {
        ProtocolSentence reader = new ProtocolSentence(sentence);
        Clause verb = reader.clauses.getFirst();
        Step step =
                switch (verb.joint) {
                    case "activate" -> reader.activate();
                    case "plate" -> reader.galvanostatic(Purpose.PLATE);
                    case "strip" -> reader.galvanostatic(Purpose.STRIP);
                    case "rest" -> reader.rest();
                    case "hold" -> reader.hold();
                    default -> {
                        String hint = Spelling.didYouMean(verb.joint, VERBS);
                        String message = "\"" + verb.joint + "\" is not a step" + hint;
                        throw reader.unreadable(message, verb.from, verb.joint.length());
                    }
                };
        if (reader.next < reader.clauses.size()) {
            Clause rest = reader.clauses.get(reader.next);
            String message = "\"" + rest.joint + " " + rest.text + "\" is not understood here";
            throw reader.unreadable(message, rest.from, rest.joint.length());
        }
        return step;
    }

    /// Cuts a sentence before each joint. The verb is the first joint.
    private static List<Clause> clauses(String sentence) {
        List<Clause> clauses = new ArrayList<>();
        Matcher word = WORD.matcher(sentence);
        String joint = "";
        int from = 0;
        int textFrom = 0;
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            if (clauses.isEmpty() && joint.isEmpty()) {
                joint = lower;
                from = word.start();
                textFrom = word.end();
            } else if (JOINTS.contains(lower)) {
                clauses.add(clause(joint, sentence, from, textFrom, word.start()));
                joint = lower;
                from = word.start();
                textFrom = word.end();
            }
        }
        clauses.add(clause(joint, sentence, from, textFrom, sentence.length()));
        return clauses;
    }

    private static Clause clause(String joint, String sentence, int from, int textFrom, int end) {
        return new Clause(joint, sentence.substring(textFrom, end).replace(":", " ").strip(), from);
    }

    private Step activate() throws UnreadableException {
        Clause verb = clauses.get(next++);
        Clause cycles = joint("cycles", "cycle");
        boolean counted =
                verb.text.matches("\\d{1,4}") && Integer.parseInt(verb.text) <= MOST_CYCLES;
        if (!counted || Integer.parseInt(verb.text) < 1) {
            String message =
                    "\"" + verb.text + "\" is not a number of cycles from 1 to " + MOST_CYCLES;
            throw unreadable(message, verb.from, verb.joint.length());
        }
        bare(cycles);
        double low = quantity(joint("between"), Ends.VOLTAGE);
        Clause upper = joint("and");
        double high = quantity(upper, Ends.VOLTAGE);
        double current = quantity(joint("at"), Ends.CURRENT);
        if (low >= high) {
            throw unreadable("the first voltage must be the lower one", upper.from, 3);
        }
        Step down = step(Purpose.ACTIVATE, current, new Limit.Voltage(low));
        Step up = step(Purpose.ACTIVATE, -current, new Limit.Voltage(high));
        return new Step.Repeat(Integer.parseInt(verb.text), List.of(down, up));
    }

    private static Step step(Purpose purpose, double current, Limit limit) {
        return new Step.Galvanostatic(purpose, current, List.of(limit));
    }

    private Step galvanostatic(Purpose purpose) throws UnreadableException {
        bare(clauses.get(next++));
        double current = quantity(joint("at"), Ends.CURRENT);
        List<Limit> limits = limits(Ends.CHARGE, Ends.VOLTAGE, Ends.TIME);
        return new Step.Galvanostatic(
                purpose, purpose == Purpose.STRIP ? -current : current, limits);
    }

    private Step rest() throws UnreadableException {
        bare(clauses.get(next++));
        return new Step.Rest(quantity(joint("for"), Ends.TIME));
    }

    private Step hold() throws UnreadableException {
        bare(clauses.get(next++));
        double voltage = quantity(joint("at"), Ends.VOLTAGE);
        return new Step.Potentiostatic(voltage, limits(Ends.TIME, Ends.CURRENT));
    }

    /// `to A or B or for C`.
    private List<Limit> limits(Ends... allowed) throws UnreadableException {
        List<Limit> limits = new ArrayList<>();
        do {
            Clause clause;
            if (limits.isEmpty()) {
                clause = joint("to", "for", "until");
            } else {
                clause = clauses.get(next++);
                if (clause.text.isEmpty()) {
                    clause = joint("to", "for", "until");
                }
            }
            limits.add(limit(clause, allowed));
        } while (next < clauses.size() && clauses.get(next).joint.equals("or"));
        return limits;
    }

    private Limit limit(Clause clause, Ends... allowed) throws UnreadableException {
        for (Ends kind : allowed) {
            if (!isOf(clause, kind)) {
                continue;
            }
            double value = quantity(clause, kind);
            return switch (kind) {
                case CHARGE -> new Limit.Capacity(value);
                case VOLTAGE -> new Limit.Voltage(value);
                case TIME -> new Limit.Time(value);
                case CURRENT -> new Limit.Current(value);
            };
        }
        List<String> examples = new ArrayList<>();
        for (Ends kind : allowed) {
            examples.add("\"" + kind.example + "\"");
        }
        String reason = clause.text.isEmpty() ? "nothing" : reason(clause.text);
        String message = reason + " does not end this step; write " + String.join(" or ", examples);
        throw unreadable(message, clause.from, clause.joint.length());
    }

    /// What is wrong with a limit, as the beginning of a sentence.
    private static String reason(String text) {
        try {
            return text + ", " + Kind.of(Quantity.parse(text).unit()).name() + ",";
        } catch (NotAQuantityException e) {
            return "\"" + text + "\" (" + e.getMessage() + ")";
        }
    }

    private static boolean isOf(Clause clause, Ends kind) {
        try {
            return Quantity.parse(clause.text).measures(kind.unit);
        } catch (NotAQuantityException _) {
            return false;
        }
    }

    private double quantity(Clause clause, Ends kind) throws UnreadableException {
        int from = Math.max(0, sentence.indexOf(clause.text, clause.from + clause.joint.length()));
        try {
            Quantity read = Quantity.parse(clause.text, kind.unit);
            double least = kind == Ends.VOLTAGE ? -kind.largest : 0;
            boolean tooSmall = kind == Ends.VOLTAGE ? read.si() < least : read.si() <= least;
            if (tooSmall || read.si() > kind.largest) {
                String range =
                        (kind == Ends.VOLTAGE ? "between " : "above ")
                                + Quantity.show(least, read.unit())
                                + (kind == Ends.VOLTAGE ? " and " : " and up to ")
                                + Quantity.show(kind.largest, read.unit());
                String message = clause.text + " must be " + range;
                throw unreadable(message, from, clause.text.length());
            }
            return read.si();
        } catch (NotAQuantityException e) {
            String what = clause.text.isEmpty() ? "nothing" : "\"" + clause.text + "\"";
            String message =
                    "after \"" + clause.joint + "\" stands " + what + ": " + e.getMessage();
            throw unreadable(message, from, clause.text.length());
        }
    }

    private Clause joint(String... wanted) throws UnreadableException {
        String list = "\"" + String.join("\" or \"", wanted) + "\"";
        if (next >= clauses.size()) {
            throw unreadable(list + " is missing at the end", sentence.length(), 1);
        }
        Clause clause = clauses.get(next);
        if (!Set.of(wanted).contains(clause.joint)) {
            String message = list + " is expected here, not \"" + clause.joint + "\"";
            throw unreadable(message, clause.from, clause.joint.length());
        }
        next++;
        return clause;
    }

    /// A joint or verb that nothing but the next joint may follow.
    private void bare(Clause clause) throws UnreadableException {
        if (!clause.text.isEmpty()) {
            int from = sentence.indexOf(clause.text, clause.from + clause.joint.length());
            String message = "\"" + clause.text + "\" is not understood here";
            throw unreadable(message, Math.max(0, from), clause.text.length());
        }
    }

    private UnreadableException unreadable(String message, int from, int length) {
        return new UnreadableException(message, from, length);
    }
}
