package io.github.coble.study.input;

import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the list under `protocol:`: sentences, and `repeat N:` with lists of them.
final class ProtocolReader {
    /// Longest protocol that is run, with its repeats written out.
    static final int MOST_STEPS = 100_000;

    private static final Pattern REPEAT =
            Pattern.compile("(?i)repeat\\s+(?<times>\\S+?)(\\s+times)?\\s*");
    private static final Pattern COUNT = Pattern.compile("[+]?\\d{1,18}");

    private final FaultList faults;
    private boolean grammarShown;

    private ProtocolReader(FaultList faults) {
        this.faults = faults;
    }

    /// The protocol, unless a fault was found in it.
    static Optional<Protocol> read(Node node, FaultList faults) {
        ProtocolReader reader = new ProtocolReader(faults);
        List<Step> steps = new ArrayList<>();
        boolean whole = reader.list(node, "protocol", steps);
        if (!whole) {
            return Optional.empty();
        }
        double length = length(steps);
        if (length > MOST_STEPS) {
            String count = String.format(Locale.ROOT, length < 1e12 ? "%.0f" : "%.1e", length);
            reader.fault(
                    node.place(),
                    "",
                    "this protocol has " + count + " steps; at most " + MOST_STEPS + " are run");
            return Optional.empty();
        }
        Protocol protocol = new Protocol(steps);
        if (steps.stream().noneMatch(Step::plates)) {
            reader.fault(
                    node.place(),
                    "",
                    "nothing is plated here; add for example \"plate at 0.5 mA/cm2 to 3 mAh/cm2\"");
            return Optional.empty();
        }
        return Optional.of(protocol);
    }

    private boolean list(Node node, String where, List<Step> steps) {
        if (!(node instanceof Node.Items(List<Node> values, Place place))) {
            fault(node.place(), "", where + " needs a list of steps, not " + node.kind());
            return false;
        }
        if (values.isEmpty()) {
            fault(place, "", where + " has an empty list of steps");
            return false;
        }
        boolean whole = true;
        for (Node value : values) {
            whole &= step(value, steps);
        }
        return whole;
    }

    private boolean step(Node node, List<Step> steps) {
        return switch (node) {
            case Node.Text text -> sentence(text.value(), text, 0, steps);
            case Node.Items items -> {
                fault(items.place(), "", "a list stands here alone; put \"repeat 20:\" before it");
                yield false;
            }
            case Node.Table table -> {
                boolean whole = true;
                for (Node.Entry entry : table.entries()) {
                    whole &= keyed(entry.key(), entry.value(), steps);
                }
                yield whole;
            }
        };
    }

    /// `repeat 20: […]`, or a sentence whose first word is followed by a colon.
    private boolean keyed(Node.Text key, Node value, List<Step> steps) {
        Matcher repeat = REPEAT.matcher(key.value());
        if (repeat.matches()) {
            return repeat(key, repeat.group("times"), value, steps);
        }
        if (value instanceof Node.Text text) {
            String start = key.value() + " ";
            return sentence(start + text.value(), text, start.length(), steps);
        }
        fault(key.place(), key.value(), "a list follows \"repeat N\" only" + grammar());
        return false;
    }

    private boolean repeat(Node.Text key, String times, Node value, List<Step> steps) {
        long count = COUNT.matcher(times).matches() ? Long.parseLong(times) : 0;
        boolean inRange = count >= 1 && count <= MOST_STEPS;
        if (!inRange) {
            int from = key.value().indexOf(times, "repeat".length());
            fault(
                    key.part(from, times.length()),
                    times,
                    "\"" + times + "\" is not a whole number from 1 to " + MOST_STEPS);
        }
        List<Step> inner = new ArrayList<>();
        boolean whole = list(value, "\"" + key.value().strip() + "\"", inner);
        if (inRange && whole) {
            steps.add(new Step.Repeat((int) count, inner));
        }
        return inRange && whole;
    }

    private boolean sentence(String sentence, Node.Text text, int offset, List<Step> steps) {
        try {
            steps.add(ProtocolSentence.read(sentence));
            return true;
        } catch (UnreadableSentenceException e) {
            // The first part may stand in the key, before the text.
            int from = e.from() - offset;
            Place place = from < 0 ? text.place() : text.part(from, e.length());
            fault(place, sentence, e.getMessage() + grammar());
            return false;
        }
    }

    /// What can be said, told once.
    private String grammar() {
        String grammar = grammarShown ? "" : ProtocolSentence.GRAMMAR;
        grammarShown = true;
        return grammar;
    }

    private void fault(Place place, String value, String message) {
        faults.add(place, CellKey.PROTOCOL, value, message);
    }

    /// Steps with repeats written out; as a real number, for it may exceed every integer.
    private static double length(List<Step> steps) {
        double n = 0;
        for (Step step : steps) {
            n += step instanceof Step.Repeat(int times, List<Step> in) ? times * length(in) : 1;
        }
        return n;
    }
}
