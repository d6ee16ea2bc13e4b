package io.github.coble.study.parameters;

import io.github.coble.model.material.Provenance;
import io.github.coble.model.physics.Si;
import io.github.coble.study.units.NotAQuantityException;
import io.github.coble.study.units.Quantity;
import io.github.coble.study.units.Spelling;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.Place;
import io.github.coble.study.yaml.YamlReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a YAML table into a draft, key by key, as the components of a record type: materials
/// data, inline tables and overrides alike.
public final class TreeReader {
    private static final String BASE = "base";

    private final Draft draft;
    private final FaultList faults;
    private final Library library;
    private final Provenance plain;

    /// @param draft written into
    /// @param faults receives what is wrong
    /// @param library names that may stand for a whole record
    /// @param plain provenance of numbers that do not state their own
    public TreeReader(Draft draft, FaultList faults, Library library, Provenance plain) {
        this.draft = draft;
        this.faults = faults;
        this.library = library;
        this.plain = plain;
    }

    /// Reads every key of a table.
    ///
    /// @param table whose keys are paths below `type`
    /// @param type a record or sealed interface
    /// @param path of that record in the draft; empty at the top
    /// @param shown the same as the file's writer knows it
    public void table(Node.Table table, Class<?> type, String path, String shown) {
        Map<String, String> set = new HashMap<>();
        for (Node.Entry entry : table.entries()) {
            if (entry.key().value().equals(BASE) && !library.names(type).isEmpty()) {
                continue;
            }
            Node.Text key = entry.key();
            String label = Shape.join(shown, key.value());
            try {
                Shape.Target target = Shape.find(type, key.value());
                for (String other : target.excluded()) {
                    draft.remove(Shape.join(path, other));
                    if (set.containsKey(other)) {
                        String message = "this and \"" + set.get(other) + "\" exclude each other";
                        faults.add(key.place(), label, "", message);
                    }
                }
                set.put(target.path(), key.value());
                value(entry.value(), target.slot(), Shape.join(path, target.path()), label);
            } catch (Shape.UnknownPathException e) {
                Place place = key.part(e.offset(), e.length());
                faults.add(place, label, "", String.valueOf(e.getMessage()));
            }
        }
    }

    /// Reads the value of one component.
    public void value(Node node, Slot slot, String path, String shown) {
        draft.mark(path, node.place());
        Class<?> type = slot.type();
        if (slot.isGroup()) {
            group(node, type, path, shown);
        } else if (type == double.class) {
            number(node, plain, slot, path, shown);
        } else if (type == double[].class) {
            numbers(node, slot, path, shown);
        } else if (!(node instanceof Node.Text text) || text.value().isEmpty()) {
            refuse(node, path, shown, expected("a word", node));
        } else if (type.isEnum() && RecordBuilder.constant(type, text.value()) == null) {
            List<String> choices =
                    Arrays.stream(type.getEnumConstants()).map(c -> Words.of((Enum<?>) c)).toList();
            String known = "the choices are " + String.join(", ", choices);
            String hint = Spelling.didYouMean(text.value(), choices);
            refuse(
                    node,
                    path,
                    shown,
                    YamlReader.brief(text.kind()) + " is unknown; " + known + hint);
        } else {
            draft.put(path, text.value());
        }
    }

    private void group(Node node, Class<?> type, String path, String shown) {
        List<String> names = library.names(type);
        if (node instanceof Node.Table table) {
            Optional<Node> base = names.isEmpty() ? Optional.empty() : table.get(BASE);
            base.ifPresent(b -> named(b, type, path, Shape.join(shown, BASE)));
            table(table, type, path, shown);
            String name = Shape.join(path, "name");
            if (Shape.of(type).containsKey("name") && table.get("name").isEmpty()) {
                String old = draft.word(name);
                if (old == null) {
                    draft.put(name, "custom");
                } else if (base.isPresent()) {
                    draft.put(name, old + ", changed");
                }
            }
        } else if (!names.isEmpty()) {
            named(node, type, path, shown);
        } else {
            refuse(node, path, shown, expected("a table of keys", node));
        }
    }

    private void named(Node node, Class<?> type, String path, String shown) {
        List<String> names = library.names(type);
        String known = "; known are " + String.join(", ", names);
        if (!(node instanceof Node.Text text) || text.value().isEmpty()) {
            refuse(node, path, shown, expected("a name", node) + known);
            return;
        }
        Optional<Draft> found = library.find(type, text.value());
        if (found.isPresent()) {
            draft.copy(found.get(), "", path, p -> p);
        } else {
            String hint = Spelling.didYouMean(text.value(), names);
            refuse(
                    node,
                    path,
                    shown,
                    brief(node) + " is unknown" + (hint.isEmpty() ? known : hint));
        }
    }

    private void numbers(Node node, Slot slot, String path, String shown) {
        Stated stated = Stated.read(node, plain, shown, faults);
        draft.remove(path);
        if (!(stated.value() instanceof Node.Items(List<Node> values, _))) {
            refuse(node, path, shown, expected("a list of quantities", node));
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            String at = "[" + i + "]";
            number(values.get(i), stated.provenance(), slot, path + at, shown + at);
        }
    }

    private void number(Node node, Provenance unstated, Slot slot, String path, String shown) {
        draft.mark(path, node.place());
        Stated stated = Stated.read(node, unstated, shown, faults);
        if (!(stated.value() instanceof Node.Text text) || text.value().isEmpty()) {
            String wanted = slot.unit().equals("1") ? "a number" : "a quantity with its unit";
            refuse(stated.value(), path, shown, expected(wanted, stated.value()));
            return;
        }
        try {
            Quantity quantity = Quantity.parse(text.value(), slot.unit());
            if (slot.accepts(quantity.si())) {
                Provenance provenance = stated.provenance();
                draft.put(new Parameter(path, quantity.si(), slot.unit(), provenance, false));
            } else {
                refuse(text, path, shown, text.value() + " is outside " + range(slot, quantity));
            }
        } catch (NotAQuantityException e) {
            refuse(text, path, shown, String.valueOf(e.getMessage()));
        }
    }

    private static String range(Slot slot, Quantity quantity) {
        Si si = slot.si();
        if (si == null) {
            return "all range";
        }
        return Quantity.show(si.min(), quantity.unit())
                + " to "
                + Quantity.show(si.max(), quantity.unit());
    }

    private void refuse(Node node, String path, String shown, String message) {
        draft.remove(path);
        draft.breakAt(path);
        String value = node instanceof Node.Text text ? text.value() : "";
        faults.add(node.place(), shown, value, message);
    }

    private static String expected(String what, Node node) {
        boolean nothing = node instanceof Node.Text text && text.value().isEmpty();
        return what + " is expected" + (nothing ? " here" : ", not " + brief(node));
    }

    private static String brief(Node node) {
        return YamlReader.brief(node.kind());
    }
}
