package io.github.coble.study.observation;

import io.github.coble.study.table.Numbers;
import io.github.coble.study.units.Spelling;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.Place;
import io.github.coble.study.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one observation.
final class EntryReader {
    /// Of what a tolerance stands for when no deviation is given, and the other way round: two
    /// standard deviations.
    private static final double DEVIATIONS = 2;

    /// Standard deviation at a lower bound over the bound, where none is given.
    private static final double OF_BOUND = 0.05;

    private static final List<String> KEYS =
            List.of(
                    "id",
                    "cell",
                    "quantity",
                    "value",
                    "more than",
                    "descending",
                    "sd",
                    "within",
                    "fitted",
                    "source");

    private static final List<String> SEEN = List.of("value", "more than", "descending");

    private final Node.Table table;
    private final String path;
    private final Collection<String> cells;
    private final FaultList faults;
    private boolean faulty;

    EntryReader(Node.Table table, String path, Collection<String> cells, FaultList faults) {
        this.table = table;
        this.path = path;
        this.cells = cells;
        this.faults = faults;
    }

    /// The observation, unless something is wrong with it.
    Optional<Finding> read() {
        for (Node.Entry entry : table.entries()) {
            String key = entry.key().value();
            if (!KEYS.contains(key)) {
                String hint = Spelling.didYouMean(key, KEYS);
                String known = hint.isEmpty() ? "; known are " + String.join(", ", KEYS) : hint;
                fault(entry.key().place(), key, "", "unknown key \"" + key + "\"" + known);
            }
        }
        String id = word("id");
        String cell = table.get("descending").isPresent() ? "" : word("cell");
        if (!cell.isEmpty()) {
            knownCell(cell, place("cell"), "cell");
        }
        Quantity quantity = quantity();
        boolean fitted = flag("fitted");
        String source = table.get("source").isPresent() ? word("source") : "";
        List<String> given = SEEN.stream().filter(k -> table.get(k).isPresent()).toList();
        if (given.size() != 1) {
            String how = given.isEmpty() ? "one of " : "only one of ";
            fault(
                    table.place(),
                    "",
                    "",
                    "needs " + how + "\"value\", \"more than\" and \"descending\"");
        }
        if (quantity == null || given.size() != 1) {
            return Optional.empty();
        }
        Optional<Finding> finding =
                given.getFirst().equals("descending")
                        ? ordering(id, quantity, fitted, source)
                        : observation(id, cell, quantity, fitted, source, given.getFirst());
        return faulty ? Optional.empty() : finding;
    }

    private Optional<Finding> observation(
            String id, String cell, Quantity quantity, boolean fitted, String source, String key) {
        if (quantity.isCategory()) {
            return category(id, cell, quantity, fitted, source, key);
        }
        OptionalDouble seen = number(key, quantity.subject().least(), quantity.subject().largest());
        double value = seen.orElse(Double.NaN);
        Observed observed;
        double tolerance = 0;
        if (key.equals("value")) {
            OptionalDouble within = width("within", value);
            OptionalDouble deviation = width("sd", value);
            if (table.get("within").isEmpty() && table.get("sd").isEmpty()) {
                fault(table.place(), "", "", "needs \"sd\" or \"within\": how far it may be off");
            }
            tolerance = within.orElse(DEVIATIONS * deviation.orElse(Double.NaN));
            observed = new Observed.Value(value, deviation.orElse(tolerance / DEVIATIONS));
        } else {
            refuse("within", "a bound has no tolerance; state \"sd\" if you must");
            OptionalDouble deviation = width("sd", value);
            if (deviation.isEmpty() && value == 0) {
                fault(place(key), key, "0", "a bound of 0 needs \"sd\" beside it");
            }
            observed = new Observed.MoreThan(value, deviation.orElse(OF_BOUND * Math.abs(value)));
        }
        return Optional.of(
                new Observation(id, cell, quantity, observed, tolerance, fitted, source));
    }

    private Optional<Finding> category(
            String id, String cell, Quantity quantity, boolean fitted, String source, String key) {
        refuse("sd", "words have no deviation");
        refuse("within", "words have no tolerance");
        refuse("more than", "this quantity is one of several words");
        if (key.equals("value")) {
            String value = word(key);
            List<String> choices = quantity.subject().categories();
            if (!value.isEmpty() && !choices.contains(value)) {
                String hint = Spelling.didYouMean(value, choices);
                String known = " is none of " + String.join(", ", choices);
                fault(place(key), key, value, "\"" + YamlReader.brief(value) + "\"" + known + hint);
            }
            Observed seen = new Observed.Category(value);
            return Optional.of(new Observation(id, cell, quantity, seen, 0, fitted, source));
        }
        return Optional.empty();
    }

    private Optional<Finding> ordering(
            String id, Quantity quantity, boolean fitted, String source) {
        refuse("cell", "an order is about the cells under \"descending\"");
        refuse("within", "an order has no tolerance");
        if (quantity.isCategory()) {
            refuse("descending", "this quantity is one of several words");
        }
        List<String> named = new ArrayList<>();
        Set<String> unique = new HashSet<>();
        if (table.get("descending").orElse(null) instanceof Node.Items(List<Node> values, _)) {
            for (Node value : values) {
                if (value instanceof Node.Text text && !text.value().isEmpty()) {
                    knownCell(text.value(), text.place(), "descending");
                    if (!unique.add(text.value())) {
                        fault(text.place(), "descending", text.value(), "this cell is there twice");
                    }
                    named.add(text.value());
                } else {
                    fault(value.place(), "descending", "", "the name of a cell is expected");
                }
            }
        }
        if (named.size() < 2) {
            fault(
                    place("descending"),
                    "descending",
                    "",
                    "a list of at least two cells is expected");
        }
        if (table.get("sd").isEmpty()) {
            fault(table.place(), "", "", "needs \"sd\": how far a difference may be off");
        }
        double deviation = number("sd", Double.MIN_NORMAL, Double.MAX_VALUE).orElse(Double.NaN);
        return Optional.of(new Ordering(id, named, quantity, deviation, fitted, source));
    }

    private @Nullable Quantity quantity() {
        String name = word("quantity");
        if (name.isEmpty()) {
            return null;
        }
        try {
            return Quantity.named(name);
        } catch (NoSuchElementException e) {
            fault(place("quantity"), "quantity", name, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void knownCell(String cell, Place place, String key) {
        if (!cells.contains(cell)) {
            String hint = Spelling.didYouMean(cell, cells);
            String known = hint.isEmpty() ? "; known are " + String.join(", ", cells) : hint;
            fault(place, key, cell, "there is no cell \"" + YamlReader.brief(cell) + "\"" + known);
        }
    }

    /// A text that must be there; empty after a fault.
    private String word(String key) {
        Node node = table.get(key).orElse(null);
        if (node instanceof Node.Text text && !text.value().isBlank()) {
            return text.value();
        }
        if (node == null) {
            fault(table.place(), key, "", "this key is missing");
        } else {
            fault(
                    node.place(),
                    key,
                    "",
                    "a word is expected, not " + YamlReader.brief(node.kind()));
        }
        return "";
    }

    private boolean flag(String key) {
        Node node = table.get(key).orElse(null);
        if (node == null || (node instanceof Node.Text t && t.value().equals("false"))) {
            return false;
        }
        if (!(node instanceof Node.Text t && t.value().equals("true"))) {
            String kind = YamlReader.brief(node.kind());
            fault(node.place(), key, "", "true or false is expected, not " + kind);
        }
        return true;
    }

    /// A positive number, or a share of the value written with `%`.
    private OptionalDouble width(String key, double value) {
        if (table.get(key).orElse(null) instanceof Node.Text text && text.value().endsWith("%")) {
            String share = text.value().substring(0, text.value().length() - 1).strip();
            OptionalDouble percent = parse(text, share, key, Double.MIN_NORMAL, 1e4);
            if (percent.isPresent() && value == 0) {
                fault(text.place(), key, text.value(), "a share of 0 is nothing; write a number");
            }
            return percent.isPresent()
                    ? OptionalDouble.of(0.01 * percent.getAsDouble() * Math.abs(value))
                    : percent;
        }
        return number(key, Double.MIN_NORMAL, Double.MAX_VALUE);
    }

    private OptionalDouble number(String key, double least, double largest) {
        Node node = table.get(key).orElse(null);
        if (node == null) {
            return OptionalDouble.empty();
        }
        if (!(node instanceof Node.Text text)) {
            fault(node.place(), key, "", "a number is expected, not " + node.kind());
            return OptionalDouble.empty();
        }
        return parse(text, text.value(), key, least, largest);
    }

    private OptionalDouble parse(
            Node.Text text, String digits, String key, double least, double largest) {
        double value;
        try {
            value = Double.parseDouble(digits);
        } catch (NumberFormatException _) {
            String kind = YamlReader.brief(text.kind());
            String message = "a number is expected, not " + kind + "; its unit is in the quantity";
            fault(text.place(), key, text.value(), message);
            return OptionalDouble.empty();
        }
        if (!(value >= least && value <= largest)) {
            String range =
                    least == Double.MIN_NORMAL
                            ? "must be larger than 0"
                            : "is outside "
                                    + Numbers.precise(least)
                                    + " to "
                                    + Numbers.precise(largest);
            fault(text.place(), key, text.value(), text.value() + " " + range);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    private void refuse(String key, String why) {
        if (table.get(key).isPresent()) {
            fault(place(key), key, "", why);
        }
    }

    private Place place(String key) {
        return table.get(key).map(Node::place).orElse(table.place());
    }

    private void fault(Place place, String key, String value, String message) {
        faulty = true;
        faults.add(place, key.isEmpty() ? path : path + "." + key, value, message);
    }
}
