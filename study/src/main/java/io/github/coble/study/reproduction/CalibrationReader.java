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

/// Reads the record of a calibration, `fit.json` as `coble fit` leaves it. JSON is YAML, so that
/// faults have their places here too. Keys that are not needed are left alone.
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
                                        reader.word(table, path, "unit"),
                                        reader.number(table, path, "best"),
                                        reader.number(table, path, "sd"),
                                        reader.interval(table, path))));
        Map<String, Interval> intervals = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        reader.each(
                top,
                "observations",
                (table, path) -> {
                    String id = reader.word(table, path, "id");
                    if (reader.word(table, path, "used").equals("true")) {
                        seen.add(id);
                    }
                    if (reader.states(table, "q05")) {
                        intervals.put(id, reader.interval(table, path));
                    }
                });
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
        double low = number(table, path, "q05");
        double high = number(table, path, "q95");
        if (low > high) {
            faults.add(table.place(), path, "", "q05 is larger than q95");
        }
        return new Interval(low, high);
    }

    /// Whether a key is there and not `null`.
    private boolean states(Node.Table table, String key) {
        Node node = table.get(key).orElse(null);
        return node != null && !(node instanceof Node.Text t && t.value().isEmpty());
    }

    private String word(Node.Table table, String path, String key) {
        Node node = table.get(key).orElse(null);
        if (node instanceof Node.Text text && !text.value().isEmpty()) {
            return text.value();
        }
        if (node == null) {
            faults.add(table.place(), path + "." + key, "", "this key is missing");
        } else {
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
