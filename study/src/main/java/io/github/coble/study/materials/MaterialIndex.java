package io.github.coble.study.materials;

import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where each material stands in the data file, found by indentation alone: sections begin in the
/// first column, materials in the third. Only the materials that are asked for are parsed, which
/// saves most of the time a cell file takes to read (docs/decisions/0003-units.md).
final class MaterialIndex {
    private final List<String> lines;

    /// First line of each material, by section and name; the next material's is where it ends.
    private final Map<String, Map<String, Integer>> first = new LinkedHashMap<>();

    MaterialIndex(String text) {
        this.lines = text.lines().toList();
        Map<String, Integer> section = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String name = line.endsWith(":") ? line.substring(0, line.length() - 1).strip() : "";
            int indent = line.length() - line.stripLeading().length();
            if (!name.isEmpty() && indent == 0) {
                section = new LinkedHashMap<>();
                first.put(name, section);
            } else if (!name.isEmpty() && indent == 2) {
                section.put(name, i);
            }
        }
    }

    String text() {
        return String.join("\n", lines);
    }

    List<String> names(String section) {
        return List.copyOf(first.getOrDefault(section, Map.of()).keySet());
    }

    /// The table of one material.
    Node.Table read(String section, String name, FaultList faults) {
        int from = first.getOrDefault(section, Map.of()).getOrDefault(name, 0);
        int end = from + 1;
        while (end < lines.size()
                && (lines.get(end).isEmpty() || lines.get(end).startsWith("   "))) {
            end++;
        }
        // Empty lines before it keep the line numbers of the file.
        List<String> chunk = new ArrayList<>(lines.subList(from, end));
        String text = "\n".repeat(from) + String.join("\n", chunk);
        Node value = YamlReader.read(text, faults).entries().getFirst().value();
        if (value instanceof Node.Table table) {
            return table;
        }
        throw new IllegalStateException("the material " + name + " is no table");
    }
}
