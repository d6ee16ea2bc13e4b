package io.github.coble.study.input;

import io.github.coble.model.stack.Cell;
import io.github.coble.study.materials.Materials;
import io.github.coble.study.parameters.Draft;
import io.github.coble.study.parameters.Parameter;
import io.github.coble.study.parameters.ParameterTable;
import io.github.coble.study.parameters.Shape;
import io.github.coble.study.parameters.Slot;
import io.github.coble.study.parameters.Words;
import io.github.coble.study.units.Quantity;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.Place;
import io.github.coble.study.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes a cell file that reads as given numbers, to the last bit, with their sources. What the
/// program's defaults and materials say is left to them. Owned by one writing.
public final class CellFileText {
    private final Map<String, Parameter> numbers;
    private final Map<String, String> words;
    private final Map<String, Parameter> defaultNumbers;
    private final Map<String, String> defaultWords;
    private final Materials materials = Materials.bundled();
    private final Map<String, Node> overrides = new LinkedHashMap<>();
    private final Set<String> done = new LinkedHashSet<>();

    private CellFileText(ParameterTable table) {
        this.numbers = numbers(table);
        this.words = table.words();
        ParameterTable defaults = CellAssembly.defaults(materials).table();
        this.defaultNumbers = numbers(defaults);
        this.defaultWords = defaults.words();
    }

    /// The text of the file.
    ///
    /// @param table numbers and words of the cell; what is missing in it is not written
    /// @param protocol the list under `protocol:`, if there is one
    public static String text(ParameterTable table, Optional<? extends Node> protocol) {
        Map<String, Node> top = new CellFileText(table).tree();
        protocol.ifPresent(p -> top.put(CellKey.PROTOCOL, p));
        return YamlWriter.text(table(top));
    }

    private static Map<String, Parameter> numbers(ParameterTable table) {
        Map<String, Parameter> numbers = new LinkedHashMap<>();
        table.parameters().stream()
                .filter(p -> !p.derived())
                .forEach(p -> numbers.put(p.path(), p));
        return numbers;
    }

    private Map<String, Node> tree() {
        Map<String, Node> flat = new LinkedHashMap<>();
        for (CellKey key : CellKey.ALL) {
            Slot slot = slot(key.path());
            Optional<Node> node = slot.isGroup() ? material(key.path(), slot) : single(key.path());
            node.ifPresent(n -> flat.put(key.words(), n));
        }
        for (String path : numbers.keySet()) {
            if (!done.contains(path)) {
                single(path).ifPresent(n -> overrides.put(Words.ofPath(path), n));
            }
        }
        for (String path : words.keySet()) {
            if (!done.contains(path)) {
                single(path).ifPresent(n -> overrides.put(Words.ofPath(path), n));
            }
        }
        Map<String, Node> top = nested(flat, "");
        if (!overrides.isEmpty()) {
            top.put(CellKey.PARAMETERS, table(overrides));
        }
        return top;
    }

    /// A number or a word, unless a cell has the same without being told.
    private Optional<Node> single(String path) {
        done.add(path);
        Parameter number = numbers.get(path);
        if (number != null && !number.equals(defaultNumbers.get(path))) {
            return Optional.of(stated(number));
        }
        String word = words.get(path);
        return word == null || word.equals(defaultWords.get(path))
                ? Optional.empty()
                : Optional.of(word(word));
    }

    /// A material by its name where the program has it, with what differs under `parameters:`; else
    /// as a table.
    private Optional<Node> material(String path, Slot slot) {
        Set<String> own = below(path, numbers.keySet(), words.keySet());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        done.addAll(own);
        String name = words.getOrDefault(path + ".name", "");
        Optional<Draft> known = materials.find(slot.type(), name);
        if (known.isPresent()) {
            Draft moved = new Draft();
            moved.copy(known.get(), "", path, p -> p);
            ParameterTable table = moved.table();
            Map<String, Parameter> values = numbers(table);
            boolean alike =
                    below(path, values.keySet(), table.words().keySet()).equals(own)
                            && table.words().entrySet().stream()
                                    .allMatch(e -> e.getValue().equals(words.get(e.getKey())));
            if (alike) {
                values.forEach((p, value) -> {
                    Parameter mine = numbers.get(p);
                    if (mine != null && !mine.equals(value)) {
                        overrides.put(Words.ofPath(p), stated(mine));
                    }
                });
                return Optional.of(word(name));
            }
        }
        Map<String, Node> inline = new LinkedHashMap<>();
        for (String p : own) {
            Parameter number = numbers.get(p);
            inline.put(
                    Words.ofPath(p.substring(path.length() + 1)),
                    number == null ? word(words.getOrDefault(p, "")) : stated(number));
        }
        return Optional.of(table(inline));
    }

    private static Set<String> below(String path, Set<String> numbers, Set<String> words) {
        Set<String> below = new LinkedHashSet<>();
        words.stream().filter(p -> p.startsWith(path + ".")).forEach(below::add);
        numbers.stream().filter(p -> p.startsWith(path + ".")).forEach(below::add);
        return below;
    }

    private static Node stated(Parameter p) {
        Map<String, Node> stated = new LinkedHashMap<>();
        stated.put("value", word(Quantity.exact(p.value(), p.unit())));
        stated.put("status", word(p.status().name().toLowerCase(Locale.ROOT)));
        stated.put("source", word(p.source()));
        return table(stated);
    }

    /// Keys joined by dots as tables in tables.
    private static Map<String, Node> nested(Map<String, Node> flat, String prefix) {
        Map<String, Node> level = new LinkedHashMap<>();
        flat.forEach((key, node) -> {
            if (key.startsWith(prefix)) {
                int dot = key.indexOf('.', prefix.length());
                if (dot < 0) {
                    level.put(key.substring(prefix.length()), node);
                } else {
                    String section = key.substring(0, dot + 1);
                    level.put(key.substring(prefix.length(), dot), table(nested(flat, section)));
                }
            }
        });
        return level;
    }

    private static Slot slot(String path) {
        try {
            return Shape.find(Cell.class, path).slot();
        } catch (Shape.UnknownPathException e) {
            throw new IllegalStateException(path + " is no parameter of a cell", e);
        }
    }

    private static Node.Text word(String value) {
        return new Node.Text(value, Place.START, true);
    }

    private static Node.Table table(Map<String, Node> map) {
        return new Node.Table(
                map.entrySet().stream()
                        .map(e -> new Node.Entry(word(e.getKey()), e.getValue()))
                        .toList(),
                Place.START);
    }
}
