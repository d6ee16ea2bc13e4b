package io.github.coble.study.fit;

import io.github.coble.model.stack.Cell;
import io.github.coble.study.parameters.Shape;
import io.github.coble.study.units.Quantity;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.Place;
import io.github.coble.study.yaml.YamlReader;
import io.github.coble.study.yaml.YamlWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A cell file with the best values of a fit, ready to be run: the cell's own file, its
/// `parameters:` completed, its protocol replaced where the fit took it from a record.
final class FittedCellFile {
    private static final String PARAMETERS = "parameters";
    private static final String PROTOCOL = "protocol";
    private static final String LAYER = "interlayer";

    /// Keys of the layer that name files, and in what keys if not by themselves.
    private static final Map<String, List<String>> FILES =
            Map.of("porosimetry", List.of("file"), "structure", List.of("file", "image"));

    private FittedCellFile() {}

    /// Name of the file.
    static String name(FitCell cell) {
        return cell.name().replaceAll("[^A-Za-z0-9._-]+", "-") + ".yaml";
    }

    /// @param folder the file will lie in; absolute
    static String text(FinishedFit fit, FitCell cell, Path folder) {
        String own = cell.input().text();
        Node.Table table = YamlReader.read(own, new FaultList(cell.input().file(), own));
        Path from = Path.of(cell.input().file()).toAbsolutePath().getParent();
        Map<String, Node> top = map(table);
        if (top.get(LAYER) instanceof Node.Table layer && from != null) {
            top.put(LAYER, moved(layer, from.normalize(), folder));
        }
        if (!cell.protocol().isEmpty()) {
            top.put(
                    PROTOCOL,
                    new Node.Items(
                            cell.protocol().stream().map(FittedCellFile::step).toList(),
                            Place.START));
        }
        Map<String, Node> parameters =
                top.get(PARAMETERS) instanceof Node.Table t ? map(t) : new LinkedHashMap<>();
        for (int i = 0; i < fit.input().parameters().size(); i++) {
            FitParameter p = fit.input().parameters().get(i);
            if (p.cells().contains(cell.name())) {
                parameters.keySet().removeIf(key -> path(key).equals(Optional.of(p.path())));
                parameters.put(p.words(), value(fit, p, i));
            }
        }
        if (!parameters.isEmpty()) {
            top.put(PARAMETERS, table(parameters));
        }
        return "# Best values of the fit \""
                + fit.input().name().replaceAll("\\s+", " ")
                + "\" in "
                + cell.name().replaceAll("\\s+", " ")
                + ".\n# Intervals, and what is not determined: report.html, fit.json.\n"
                + YamlWriter.text(table(top));
    }

    /// A sentence; one with a colon is written as YAML reads it, a key with its value.
    private static Node step(String sentence) {
        int colon = sentence.indexOf(": ");
        if (colon < 0) {
            return word(sentence);
        }
        Map<String, Node> keyed = new LinkedHashMap<>();
        keyed.put(sentence.substring(0, colon), word(sentence.substring(colon + 2)));
        return table(keyed);
    }

    private static Node value(FinishedFit fit, FitParameter p, int i) {
        Map<String, Node> entry = new LinkedHashMap<>();
        entry.put("value", word(Quantity.show(fit.found().values()[i], p.unit())));
        entry.put("status", word("fitted"));
        String source =
                "fit "
                        + fit.input().name()
                        + " to "
                        + String.join(", ", fit.behind(p))
                        + "; 5 to 95 %: "
                        + Shown.value(p, fit.estimate(i).low())
                        + " to "
                        + Shown.value(p, fit.estimate(i).high());
        entry.put("source", word(source.replaceAll("\\s+", " ")));
        return table(entry);
    }

    private static Optional<String> path(String key) {
        try {
            return Optional.of(Shape.find(Cell.class, key).path());
        } catch (Shape.UnknownPathException _) {
            return Optional.empty();
        }
    }

    /// The layer with names of files as seen from another folder.
    private static Node.Table moved(Node.Table layer, Path from, Path folder) {
        Map<String, Node> out = map(layer);
        FILES.forEach((key, keys) -> {
            Node node = out.get(key);
            if (node instanceof Node.Text text) {
                out.put(key, seen(text, from, folder));
            } else if (node instanceof Node.Table table) {
                Map<String, Node> inner = map(table);
                for (String file : keys) {
                    if (inner.get(file) instanceof Node.Text text) {
                        inner.put(file, seen(text, from, folder));
                    }
                }
                out.put(key, table(inner));
            }
        });
        return table(out);
    }

    private static Node seen(Node.Text name, Path from, Path folder) {
        Path file = from.resolve(name.value()).normalize();
        return word(folder.normalize().relativize(file).toString());
    }

    private static Node.Text word(String value) {
        return new Node.Text(value, Place.START, true);
    }

    private static Map<String, Node> map(Node.Table table) {
        Map<String, Node> map = new LinkedHashMap<>();
        table.entries().forEach(e -> map.put(e.key().value(), e.value()));
        return map;
    }

    private static Node.Table table(Map<String, Node> map) {
        return new Node.Table(
                map.entrySet().stream()
                        .map(e -> new Node.Entry(word(e.getKey()), e.getValue()))
                        .toList(),
                Place.START);
    }
}
