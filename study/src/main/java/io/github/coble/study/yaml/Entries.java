package io.github.coble.study.yaml;

import io.github.coble.study.units.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The keys of a table, read one by one, each fault at its place.
///
/// @param table read
/// @param path of it in the file; empty at the top
/// @param faults receives what is wrong
public record Entries(Node.Table table, String path, FaultList faults) {

    /// Notes keys that mean nothing.
    public void known(List<String> names) {
        for (Node.Entry entry : table.entries()) {
            String key = entry.key().value();
            if (!names.contains(key)) {
                String hint = Spelling.didYouMean(key, names);
                String known = hint.isEmpty() ? "; known are " + String.join(", ", names) : hint;
                faults.add(
                        entry.key().place(),
                        join(key),
                        "",
                        "unknown key \"" + YamlReader.brief(key) + "\"" + known);
            }
        }
    }

    public String join(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    public Place place(String key) {
        return table.get(key).map(Node::place).orElse(table.place());
    }

    public void fault(String key, String message) {
        String value = table.get(key).orElse(null) instanceof Node.Text t ? t.value() : "";
        faults.add(place(key), join(key), value, message);
    }

    /// The word or quantity of a key, unless it is absent or something else.
    public Optional<Node.Text> text(String key, String wanted) {
        Optional<Node> node = table.get(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof Node.Text text && !text.value().isBlank()) {
            return Optional.of(text);
        }
        fault(key, wanted + " is expected here, not " + YamlReader.brief(node.get().kind()));
        return Optional.empty();
    }

    /// The same of a key that must be there.
    public Optional<Node.Text> needed(String key, String wanted) {
        if (table.get(key).isEmpty()) {
            faults.add(table.place(), join(key), "", "this key is missing: " + wanted);
        }
        return text(key, wanted);
    }

    /// A whole number in a range.
    public OptionalInt whole(String key, int least, int most) {
        Optional<Node.Text> text = text(key, "a whole number");
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        String digits = text.get().value().strip();
        boolean number = digits.matches("\\d{1,9}");
        if (!number || Integer.parseInt(digits) < least || Integer.parseInt(digits) > most) {
            fault(
                    key,
                    "\""
                            + YamlReader.brief(digits)
                            + "\" is not a whole number from "
                            + least
                            + " to "
                            + most);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(digits));
    }

    /// A table below a key.
    public Optional<Entries> section(String key) {
        Optional<Node> node = table.get(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof Node.Table inner) {
            return Optional.of(new Entries(inner, join(key), faults));
        }
        fault(key, "a table of keys is expected, not " + YamlReader.brief(node.get().kind()));
        return Optional.empty();
    }

    /// The words of a list.
    public List<Node.Text> words(String key) {
        List<Node.Text> words = new ArrayList<>();
        Optional<Node> node = table.get(key);
        if (node.isPresent() && !(node.get() instanceof Node.Items)) {
            fault(key, "a list is expected, not " + YamlReader.brief(node.get().kind()));
        } else if (node.isPresent() && node.get() instanceof Node.Items(List<Node> values, _)) {
            for (Node value : values) {
                if (value instanceof Node.Text text && !text.value().isBlank()) {
                    words.add(text);
                } else {
                    faults.add(
                            value.place(),
                            join(key),
                            "",
                            "a word is expected, not " + YamlReader.brief(value.kind()));
                }
            }
        }
        return words;
    }
}
