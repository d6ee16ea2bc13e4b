package io.github.coble.study.parameters;

import io.github.coble.model.physics.Si;
import io.github.coble.model.stack.Cell;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.units.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes docs/guide/parameters.md from the records, their javadoc and the defaults.
final class ParameterGuide {
    private static final Path MODEL = Path.of("../model/src/main/java/io/github/coble/model");
    private static final Pattern RECORD = Pattern.compile("record (\\w+)\\(");
    private static final Pattern PARAM =
            Pattern.compile("/// @param (\\w+) ((?:.*\\n)(?:\\s*///   .*\\n)*)");

    private final Map<String, String> meanings = new LinkedHashMap<>();

    ParameterGuide() throws IOException {
        try (Stream<Path> files = Files.walk(MODEL)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                String source = Files.readString(file);
                Matcher record = RECORD.matcher(source);
                int from = 0;
                while (record.find()) {
                    Matcher param = PARAM.matcher(source.substring(from, record.start()));
                    while (param.find()) {
                        String text =
                                param.group(2).replaceAll("\\s*\\n\\s*(///\\s*)?", " ").strip();
                        meanings.put(record.group(1) + "." + param.group(1), text);
                    }
                    from = record.end();
                }
            }
        }
    }

    /// Every number below a type, by its path.
    static Map<String, Slot> numbers(Class<?> type, String path) {
        Map<String, Slot> found = new LinkedHashMap<>();
        for (Slot slot : Shape.of(type).values()) {
            String at = Shape.join(path, slot.name());
            if (slot.isGroup()) {
                found.putAll(numbers(slot.type(), at));
            } else if (slot.type() == double.class || slot.type() == double[].class) {
                found.put(at, slot);
            }
        }
        return found;
    }

    String text() {
        ParameterTable example = CellFile.read(Path.of("../examples/ag-cs3-60C.yaml")).parameters();
        StringBuilder out =
                new StringBuilder(
                        """
                        # Parameters

                        Every number of a cell by its path. Any of them can be set in a cell file:

                        ```yaml
                        parameters:
                          interlayer.pores.tortuosity factor: 3
                          interfaces.electrolyte adhesion.work: 0.7 J/m2
                          interlayer.entry pressure: {value: 15 MPa, status: fitted, source: own cells}
                        ```

                        An adhesion is given in one of three ways: as `work`, as `toughness`, or as a curve of
                        `toughnesses` at `pressures` (lists; one point of it is `toughnesses[0]`). The example column is
                        `examples/ag-cs3-60C.yaml`; `coble materials show NAME` has the source of every number of a material.

                        This page is written by a test. After a change of the records or the data:
                        `mvn -pl study -am test -Dcoble.write=true -Dtest=ParameterGuideTest -Dsurefire.failIfNoSpecifiedTests=false`.
                        """);
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        numbers(Cell.class, "")
                .forEach((path, slot) -> {
                    String group =
                            path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "cell";
                    sections.computeIfAbsent(group, _ -> new StringBuilder())
                            .append(row(path, slot, example));
                });
        sections.forEach((group, rows) ->
                out.append("\n## ")
                        .append(Words.ofPath(group))
                        .append(
                                "\n\n| path | meaning | range | example | status |\n|---|---|---|---|---|\n")
                        .append(rows));
        return out.toString();
    }

    private String row(String path, Slot slot, ParameterTable example) {
        String indexed = slot.type() == double[].class ? path + "[0]" : path;
        String shown = example.find(indexed).map(Parameter::shown).orElse("");
        String status = example.find(indexed).map(p -> Words.of(p.status())).orElse("");
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        Words.ofPath(path),
                        meaning(path).replace("|", "\\|"),
                        range(slot),
                        shown,
                        status);
    }

    private String meaning(String path) {
        Class<?> type = Cell.class;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            Slot slot = Shape.of(type).get(Words.of(names[i]));
            type = slot == null ? type : slot.type();
        }
        for (Class<?> form : Shape.forms(type)) {
            String meaning = meanings.get(form.getSimpleName() + "." + names[names.length - 1]);
            if (meaning != null) {
                return meaning;
            }
        }
        return "";
    }

    private static String range(Slot slot) {
        Si si = slot.si();
        if (si == null || !Double.isFinite(si.min()) || !Double.isFinite(si.max())) {
            return "positive, in " + slot.unit();
        }
        return Quantity.show(si.min(), si.value()) + " to " + Quantity.show(si.max(), si.value());
    }
}
