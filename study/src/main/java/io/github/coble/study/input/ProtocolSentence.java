package io.github.coble.study.input;

import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.protocol.Step.Purpose;
import io.github.coble.study.units.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
            """;

    private static final List<String> VERBS = List.of("activate", "plate", "strip", "rest", "hold");
    private static final int MOST_CYCLES = 1000;

    private final List<Clause> clauses;
    private int next;

    private ProtocolSentence(String sentence) {
        this.clauses = Clause.cut(sentence);
    }

    static Step read(String sentence) throws UnreadableSentenceException {
        ProtocolSentence reader = new ProtocolSentence(sentence);
        Clause verb = reader.clauses.getFirst();
        Step step =
                switch (verb.joint()) {
                    case "activate" -> reader.activate();
                    case "plate" -> reader.galvanostatic(Purpose.PLATE);
                    case "strip" -> reader.galvanostatic(Purpose.STRIP);
                    case "rest" -> reader.rest();
                    case "hold" -> reader.hold();
                    default -> {
                        String hint = Spelling.didYouMean(verb.joint(), VERBS);
                        String message = "\"" + verb.joint() + "\" is not a step" + hint;
                        throw unreadable(message, verb.from(), verb.joint().length());
                    }
                };
        if (reader.next < reader.clauses.size()) {
            Clause rest = reader.clauses.get(reader.next);
            String message = "\"" + rest.joint() + " " + rest.text() + "\" is not understood here";
            throw unreadable(message, rest.from(), rest.joint().length());
        }
        return step;
    }

    private Step activate() throws UnreadableSentenceException {
        Clause verb = clauses.get(next++);
        Clause cycles = joint("cycles", "cycle");
        boolean counted =
                verb.text().matches("\\d{1,4}") && Integer.parseInt(verb.text()) <= MOST_CYCLES;
        if (!counted || Integer.parseInt(verb.text()) < 1) {
            throw verb.unreadable(
                    "\"" + verb.text() + "\" is not a number of cycles from 1 to " + MOST_CYCLES);
        }
        bare(cycles);
        double low = Ends.VOLTAGE.value(joint("between"));
        Clause upper = joint("and");
        double high = Ends.VOLTAGE.value(upper);
        double current = Ends.CURRENT.value(joint("at"));
        if (low >= high) {
            throw unreadable("the first voltage must be the lower one", upper.from(), 3);
        }
        Step down = step(Purpose.ACTIVATE, current, new Limit.Voltage(low));
        Step up = step(Purpose.ACTIVATE, -current, new Limit.Voltage(high));
        return new Step.Repeat(Integer.parseInt(verb.text()), List.of(down, up));
    }

    private static Step step(Purpose purpose, double current, Limit limit) {
        return new Step.Galvanostatic(purpose, current, List.of(limit));
    }

    private Step galvanostatic(Purpose purpose) throws UnreadableSentenceException {
        bare(clauses.get(next++));
        double current = Ends.CURRENT.value(joint("at"));
        List<Limit> limits = limits(Ends.CHARGE, Ends.VOLTAGE, Ends.TIME);
        return new Step.Galvanostatic(
                purpose, purpose == Purpose.STRIP ? -current : current, limits);
    }

    private Step rest() throws UnreadableSentenceException {
        bare(clauses.get(next++));
        return new Step.Rest(Ends.TIME.value(joint("for")));
    }

    private Step hold() throws UnreadableSentenceException {
        bare(clauses.get(next++));
        double voltage = Ends.VOLTAGE.value(joint("at"));
        return new Step.Potentiostatic(voltage, limits(Ends.TIME, Ends.CURRENT));
    }

    /// `to A or B or for C`.
    private List<Limit> limits(Ends... allowed) throws UnreadableSentenceException {
        List<Limit> limits = new ArrayList<>();
        do {
            Clause clause;
            if (limits.isEmpty()) {
                clause = joint("to", "for", "until");
            } else {
                clause = clauses.get(next++);
                if (clause.text().isEmpty()) {
                    clause = joint("to", "for", "until");
                }
            }
            limits.add(Ends.limit(clause, allowed));
        } while (next < clauses.size() && clauses.get(next).joint().equals("or"));
        return limits;
    }

    private Clause joint(String... wanted) throws UnreadableSentenceException {
        String list = "\"" + String.join("\" or \"", wanted) + "\"";
        if (next >= clauses.size()) {
            throw unreadable(list + " is missing at the end", clauses.getLast().end(), 1);
        }
        Clause clause = clauses.get(next);
        if (!Set.of(wanted).contains(clause.joint())) {
            String message = list + " is expected here, not \"" + clause.joint() + "\"";
            throw unreadable(message, clause.from(), clause.joint().length());
        }
        next++;
        return clause;
    }

    /// A joint or verb that nothing but the next joint may follow.
    private static void bare(Clause clause) throws UnreadableSentenceException {
        if (!clause.text().isEmpty()) {
            throw clause.unreadable("\"" + clause.text() + "\" is not understood here");
        }
    }

    private static UnreadableSentenceException unreadable(String message, int from, int length) {
        return new UnreadableSentenceException(message, from, length);
    }
}
