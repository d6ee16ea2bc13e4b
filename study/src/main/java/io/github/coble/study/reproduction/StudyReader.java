package io.github.coble.study.reproduction;

import io.github.coble.study.input.CellInput;
import io.github.coble.study.observation.Finding;
import io.github.coble.study.observation.ObservationReader;
import io.github.coble.study.yaml.Entries;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.InputFault;
import io.github.coble.study.yaml.InputFaults;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.SourceText;
import io.github.coble.study.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Reads a study: cells by name, and observations on them (docs/guide/reproduce.md).
final class StudyReader {
    private static final List<String> KEYS =
            List.of(
                    "name",
                    "source",
                    "cells",
                    ObservationReader.KEY,
                    // What coble fit reads from the same file.
                    "pore classes",
                    "parameters",
                    "global",
                    "local",
                    "posterior",
                    "seed");
    private static final List<String> CELL_KEYS = List.of("file", "cycles");
    private static final int MOST_CYCLES = 10_000;

    private final FaultList faults;
    private final Function<String, CellInput> files;

    /// Faults of the cell files.
    private final List<InputFault> inside = new ArrayList<>();

    private StudyReader(FaultList faults, Function<String, CellInput> files) {
        this.faults = faults;
        this.files = files;
    }

    /// @param files reads a cell file by the name the study has for it
    /// @throws InputFaults with everything that is wrong with the study and its cells
    static PublishedStudy parse(
            String file,
            String text,
            Function<String, CellInput> files,
            Optional<CalibrationRecord> calibration) {
        FaultList faults = new FaultList(file, text);
        StudyReader reader = new StudyReader(faults, files);
        Node.Table top = YamlReader.read(text, faults);
        Entries entries = new Entries(top, "", faults);
        entries.known(KEYS);
        String name = entries.needed("name", "a word").map(Node.Text::value).orElse("");
        String source = entries.text("source", "a word").map(Node.Text::value).orElse("");
        Map<String, CellInput> cells = new LinkedHashMap<>();
        List<String> named = new ArrayList<>();
        if (top.get("cells").orElse(null) instanceof Node.Table table
                && !table.entries().isEmpty()) {
            for (Node.Entry entry : table.entries()) {
                String cell = entry.key().value();
                named.add(cell);
                reader.cell(entry).ifPresent(input -> cells.put(cell, input));
            }
        } else {
            faults.add(
                    top.get("cells").map(Node::place).orElse(top.place()),
                    "cells",
                    "",
                    "a table of cells such as \"A: {file: a.yaml}\" is expected here");
        }
        List<Finding> findings = new ArrayList<>();
        Node list = top.get(ObservationReader.KEY).orElse(null);
        if (list == null) {
            faults.add(top.place(), ObservationReader.KEY, "", "this key is missing");
        } else {
            findings.addAll(ObservationReader.read(list, named, faults));
        }
        reader.throwIfAny();
        return new PublishedStudy(
                name, source, file, SourceText.sha256(text), cells, findings, calibration);
    }

    private Optional<CellInput> cell(Node.Entry entry) {
        String path = "cells." + entry.key().value();
        if (!(entry.value() instanceof Node.Table table)) {
            String kind = YamlReader.brief(entry.value().kind());
            String message = "{file: NAME.yaml} or {file: NAME.yaml, cycles: 20} is expected, not ";
            faults.add(entry.value().place(), path, "", message + kind);
            return Optional.empty();
        }
        Entries entries = new Entries(table, path, faults);
        entries.known(CELL_KEYS);
        OptionalInt cycles = entries.whole("cycles", 1, MOST_CYCLES);
        Optional<Node.Text> file = entries.needed("file", "the name of a cell file");
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            CellInput input = files.apply(file.get().value());
            return Optional.of(cycles.isPresent() ? input.withCycles(cycles.getAsInt()) : input);
        } catch (InputFaults e) {
            inside.addAll(e.faults());
            return Optional.empty();
        }
    }

    private void throwIfAny() {
        List<InputFault> all = new ArrayList<>();
        if (!faults.isEmpty()) {
            all.addAll(faults.faults().faults());
        }
        all.addAll(inside);
        if (!all.isEmpty()) {
            throw new InputFaults(all);
        }
    }
}
