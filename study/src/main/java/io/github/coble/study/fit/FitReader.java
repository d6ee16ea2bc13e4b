package io.github.coble.study.fit;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.study.inference.Effort;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.measured.read.CellData;
import io.github.coble.study.measured.read.CellDataReader;
import io.github.coble.study.observation.Finding;
import io.github.coble.study.observation.ObservationReader;
import io.github.coble.study.yaml.Entries;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.InputFault;
import io.github.coble.study.yaml.InputFaults;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.Place;
import io.github.coble.study.yaml.YamlReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the tree of a fit file.
final class FitReader {
    static final int GLOBAL_EVALUATIONS = 400;
    static final int LOCAL_EVALUATIONS = 200;
    static final double DIFFERENCE = 0.01;
    private static final int MOST = 10_000_000;
    private static final int MOST_CYCLES = 10_000;
    private static final List<String> KEYS =
            List.of(
                    "name",
                    "source",
                    "cells",
                    "parameters",
                    "observations",
                    "pore classes",
                    "global",
                    "local",
                    "posterior",
                    "seed");

    private final Path file;
    private final String text;
    private final FaultList faults;
    private final List<String> notes = new ArrayList<>();

    FitReader(Path file, String text, FaultList faults) {
        this.file = file;
        this.text = text;
        this.faults = faults;
    }

    FitInput read(Node.Table top) {
        Entries entries = new Entries(top, "", faults);
        entries.known(KEYS);
        String name = entries.text("name", "a name").map(Node.Text::value).orElse(stem());
        Map<String, FitCell> cells = cells(entries);
        List<String> names = names(entries);
        List<FitParameter> parameters = parameters(entries, List.copyOf(cells.values()), names);
        List<Finding> findings = findings(entries, names, measured(entries));
        Effort effort = effort(entries, parameters.size());
        CellOptions options = CellOptions.STANDARD;
        OptionalInt classes = entries.whole("pore classes", 1, 40);
        if (classes.isPresent()) {
            options = options.withClasses(classes.getAsInt());
        }
        faults.throwIfAny();
        return new FitInput(
                file.toString(),
                text,
                name,
                List.copyOf(cells.values()),
                parameters,
                findings,
                effort,
                options,
                notes);
    }

    private String stem() {
        return String.valueOf(file.getFileName()).replaceAll("\\.ya?ml$", "");
    }

    private Map<String, FitCell> cells(Entries entries) {
        Map<String, FitCell> cells = new LinkedHashMap<>();
        if (entries.table().get("cells").isEmpty()) {
            faults.add(Place.START, "cells", "", "this key is missing: name the cells to be run");
        }
        Optional<Entries> section = entries.section("cells");
        if (section.isEmpty()) {
            return cells;
        }
        for (Node.Entry entry : section.get().table().entries()) {
            String name = entry.key().value();
            section.get()
                    .section(name)
                    .flatMap(keys -> cell(name, keys))
                    .ifPresent(cell -> cells.put(name, cell));
        }
        if (section.get().table().entries().isEmpty()) {
            faults.add(section.get().table().place(), "cells", "", "there are no cells here");
        }
        return cells;
    }

    private Optional<FitCell> cell(String name, Entries keys) {
        keys.known(List.of("file", "cycles", "protocol", "area", "data"));
        OptionalInt cycles = keys.whole("cycles", 1, MOST_CYCLES);
        Optional<Node.Text> named = keys.needed("file", "a cell file");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path parent = file.toAbsolutePath().getParent();
            Path path = Path.of(named.get().value().strip());
            Path found = parent == null ? path : parent.resolve(path).normalize();
            CellInput input = CellFile.read(found);
            Path folder = parent == null ? Path.of("") : parent;
            Optional<CellData> data = new CellDataReader(keys, name, folder).read(input, cycles);
            data.ifPresent(d -> notes.addAll(d.notes()));
            return data.map(d -> new FitCell(name, d.input(), d.protocol(), d.sets()));
        } catch (InvalidPathException e) {
            keys.fault("file", "this is no name of a file: " + e.getReason());
        } catch (InputFaults e) {
            for (InputFault fault : e.faults()) {
                String where = fault.line() == 0 ? "" : fault.line() + ":" + fault.column() + ": ";
                String what = fault.path().isEmpty() ? "" : fault.path() + ": ";
                keys.fault("file", where + what + fault.message());
            }
        }
        return Optional.empty();
    }

    /// The cells by name, also those whose own files are at fault.
    private static List<String> names(Entries entries) {
        return entries.table().get("cells").orElse(null) instanceof Node.Table table
                ? table.entries().stream().map(e -> e.key().value()).toList()
                : List.of();
    }

    /// Whether a cell has data, also if they could not be read.
    private static boolean measured(Entries entries) {
        return entries.table().get("cells").orElse(null) instanceof Node.Table table
                && table.entries().stream()
                        .anyMatch(e ->
                                e.value() instanceof Node.Table cell
                                        && cell.get("data").isPresent());
    }

    private List<FitParameter> parameters(
            Entries entries, List<FitCell> cells, List<String> names) {
        List<FitParameter> parameters = new ArrayList<>();
        Node node = entries.table().get("parameters").orElse(null);
        if (!(node instanceof Node.Items(List<Node> values, _)) || values.isEmpty()) {
            Place place = node == null ? Place.START : node.place();
            String message = "a list of parameters such as {path: …, from: …, to: …} is expected";
            faults.add(place, "parameters", "", message);
            return parameters;
        }
        Map<String, Place> taken = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String path = "parameters[" + i + "]";
            if (values.get(i) instanceof Node.Table table) {
                new ParameterReader(new Entries(table, path, faults), cells, names)
                        .read(taken)
                        .ifPresent(parameters::add);
            } else {
                String kind = YamlReader.brief(values.get(i).kind());
                String message = "a table such as {path: …, from: …, to: …} is expected, not ";
                faults.add(values.get(i).place(), path, "", message + kind);
            }
        }
        return parameters;
    }

    /// @param measured whether there are data to fit to
    private List<Finding> findings(Entries entries, List<String> names, boolean measured) {
        Optional<Node> node = entries.table().get("observations");
        if (node.isEmpty() && measured) {
            return List.of();
        }
        if (node.isEmpty()) {
            String message =
                    "this key is missing, and no cell has data: there is nothing to fit to";
            faults.add(Place.START, "observations", "", message);
            return List.of();
        }
        return ObservationReader.read(node.get(), names, faults);
    }

    private Effort effort(Entries entries, int unknowns) {
        int global = GLOBAL_EVALUATIONS;
        int local = LOCAL_EVALUATIONS;
        double difference = DIFFERENCE;
        int walkers = 0;
        int steps = 0;
        Optional<Entries> section = entries.section("global");
        if (section.isPresent()) {
            section.get().known(List.of("evaluations"));
            global = section.get().whole("evaluations", 0, MOST).orElse(global);
        }
        section = entries.section("local");
        if (section.isPresent()) {
            section.get().known(List.of("evaluations", "difference"));
            local = section.get().whole("evaluations", 0, MOST).orElse(local);
            difference = difference(section.get());
        }
        section = entries.section("posterior");
        if (section.isPresent()) {
            section.get().known(List.of("walkers", "steps"));
            int fewest = Effort.fewestWalkers(unknowns);
            walkers = section.get().whole("walkers", fewest, 10_000).orElse(Math.max(32, fewest));
            steps = section.get().whole("steps", 0, MOST).orElse(0);
        }
        int seed = entries.whole("seed", 0, 999_999_999).orElse(1);
        return new Effort(global, local, difference, walkers, steps, seed);
    }

    private static double difference(Entries section) {
        Optional<Node.Text> text = section.text("difference", "a share of the range");
        if (text.isEmpty()) {
            return DIFFERENCE;
        }
        try {
            double share = Double.parseDouble(text.get().value());
            if (share >= 1e-6 && share <= 0.2) {
                return share;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        section.fault("difference", "a share of the range is expected, from 1e-6 to 0.2");
        return DIFFERENCE;
    }
}
