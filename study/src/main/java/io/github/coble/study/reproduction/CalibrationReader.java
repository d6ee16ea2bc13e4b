package io.github.coble.study.reproduction;

import io.github.coble.study.reproduction.CalibrationRecord.Adjusted;
import io.github.coble.study.reproduction.CalibrationRecord.Interval;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Reads the record of a calibration. JSON is YAML, so that faults have their places here too. Keys
/// it does not know are left alone: a calibration records more than is needed here.
final class CalibrationReader {
    private final FaultList faults;

    private CalibrationReader(FaultList faults) {
        this.faults = faults;
    }

    static CalibrationRecord parse(String file, String text) {
        FaultList faults = new FaultList(file, text);
        CalibrationReader reader = new CalibrationReader(faults);
        Node.Table top = YamlReader.read(text, faults);
        List<Adjusted> parameters = new ArrayList<>();
        reader.each(
                top,
                "parameters",
                (table, path) ->
                        parameters.add(
                                new Adjusted(
                                        reader.word(table, path, "path"),
                                        table.get("material").isEmpty()
                                                ? ""
                                                : reader.anyWord(table, path, "material"),
                                        reader.number(table, path, "value"),
                                        reader.number(table, path, "sd"),
                                        reader.interval(table, path))));
        Map<String, Interval> intervals = new LinkedHashMap<>();
        reader.each(
                top,
                "predictions",
                (table, path) ->
                        intervals.put(
                                reader.word(table, path, "id"), reader.interval(table, path)));
        Set<String> seen = reader.words(top, "seen");
        faults.throwIfAny();
        return new CalibrationRecord(parameters, intervals, seen);
    }

    private void each(Node.Table top, String key, BiConsumer<Node.Table, String> use) {
        List<Node> items = items(top, key);
        for (int i = 0; i < items.size(); i++) {
            String path = key + "[" + i + "]";
            if (items.get(i) instanceof Node.Table table) {
                use.accept(table, path);
            } else {
                expected("a table of keys", items.get(i), path);
            }
        }
    }

    private Set<String> words(Node.Table top, String key) {
        Set<String> words = new LinkedHashSet<>();
        for (Node node : items(top, key)) {
            if (node instanceof Node.Text text) {
                words.add(text.value());
            } else {
                expected("a word", node, key);
            }
        }
        return words;
    }

    private List<Node> items(Node.Table top, String key) {
        Node node = top.get(key).orElse(null);
        if (node instanceof Node.Items(List<Node> values, _)) {
            return values;
        }
        if (node == null) {
            faults.add(top.place(), key, "", "this key is missing");
        } else {
            expected("a list", node, key);
        }
        return List.of();
    }

    private Interval interval(Node.Table table, String path) {
        double low = number(table, path, "p5");
        double high = number(table, path, "p95");
        if (low > high) {
            faults.add(table.place(), path, "", "p5 is larger than p95");
        }
        return new Interval(low, high);
    }

    private String word(Node.Table table, String path, String key) {
        String word = anyWord(table, path, key);
        if (word.isEmpty()) {
            faults.add(table.place(), path + "." + key, "", "a word is expected here");
        }
        return word;
    }

    private String anyWord(Node.Table table, String path, String key) {
        Node node = table.get(key).orElse(null);
        if (node instanceof Node.Text text) {
            return text.value();
        }
        if (node != null) {
            expected("a word", node, path + "." + key);
        }
        return "";
    }

    private double number(Node.Table table, String path, String key) {
        Node node = table.get(key).orElse(null);
        if (node instanceof Node.Text text) {
            try {
                double value = Double.parseDouble(text.value());
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException _) {
                // said below
            }
        }
        if (node == null) {
            faults.add(table.place(), path + "." + key, "", "this key is missing");
        } else {
            expected("a finite number", node, path + "." + key);
        }
        return Double.NaN;
    }

    private void expected(String what, Node node, String path) {
        String kind = YamlReader.brief(node.kind());
        faults.add(node.place(), path, "", what + " is expected, not " + kind);
    }
}
