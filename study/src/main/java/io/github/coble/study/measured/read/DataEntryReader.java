package io.github.coble.study.measured.read;

import io.github.coble.lab.LabFiles;
import io.github.coble.lab.circuit.Spectrum;
import io.github.coble.lab.circuit.read.SpectrumReader;
import io.github.coble.lab.cycling.CellKind;
import io.github.coble.lab.cycling.Trace;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import io.github.coble.lab.text.ColumnMapping;
import io.github.coble.study.measured.Use;
import io.github.coble.study.units.NotAQuantityException;
import io.github.coble.study.units.Spelling;
import io.github.coble.study.yaml.Entries;
import io.github.coble.study.yaml.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Reads one entry under `data:`, and its file.
final class DataEntryReader {
    private static final List<String> KEYS =
            List.of("file", "area", "use", "sd", "at", "from", "to", "kind", "columns");
    private static final String HALF = "half cell";
    private static final String FULL = "full cell";

    private final Entries keys;
    private final Entries cell;
    private final Path folder;
    private final List<String> notes = new ArrayList<>();

    /// @param cell keys of the cell, for what holds for all its files
    DataEntryReader(Entries keys, Entries cell, Path folder) {
        this.keys = keys;
        this.cell = cell;
        this.folder = folder;
    }

    Optional<DataEntry> read() {
        keys.known(KEYS);
        Optional<Node.Text> file = keys.needed("file", "a file of an instrument");
        List<Use> uses = uses();
        OptionalDouble area = area();
        Map<Use, Double> deviations = deviations(uses);
        Optional<CellKind> kind = kind();
        List<ColumnMapping> mappings = mappings();
        boolean impedance = uses.contains(Use.IMPEDANCE);
        if (impedance && uses.size() > 1) {
            keys.fault("use", "impedance stands alone; name the file twice for both");
            return Optional.empty();
        }
        if (impedance) {
            keys.needed("at", "in which state it was taken, such as \"cycle 1 plated\" or fresh");
        }
        for (String key : impedance ? List.of("kind") : List.of("at", "from", "to")) {
            if (keys.table().get(key).isPresent()) {
                keys.fault(key, "this is for " + (impedance ? "cycling" : "impedance") + " only");
            }
        }
        if (file.isEmpty() || uses.isEmpty() || area.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = folder.resolve(file.get().value().strip());
            if (!Files.isRegularFile(path)) {
                keys.fault(
                        "file",
                        "there is no such file; names are relative to the fit file: "
                                + path.normalize());
                return Optional.empty();
            }
            LabTable table = LabFiles.read(path, mappings);
            String name = String.valueOf(path.getFileName());
            Optional<Trace> trace = impedance ? Optional.empty() : Optional.of(Trace.of(table));
            if (trace.isPresent() && trace.get().size() < 2) {
                keys.fault("file", "this file has no rows with time, current and voltage");
                return Optional.empty();
            }
            Optional<Spectrum> spectrum = impedance ? spectrum(table, path) : Optional.empty();
            for (Advisory advisory : table.advisories()) {
                notes.add(name + ": " + advisory);
            }
            String at = keys.text("at", "a state").map(Node.Text::value).orElse("");
            return Optional.of(
                    new DataEntry(
                            keys,
                            name,
                            uses,
                            deviations,
                            area.getAsDouble(),
                            kind.orElseGet(() -> trace.map(CellKind::of).orElse(CellKind.HALF)),
                            trace,
                            spectrum,
                            at,
                            notes));
        } catch (InvalidPathException e) {
            keys.fault("file", "this is no name of a file: " + e.getReason());
        } catch (IOException | IllegalArgumentException e) {
            keys.fault("file", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /// A word or a list of words.
    private List<Use> uses() {
        List<Node.Text> texts =
                keys.table().get("use").orElse(null) instanceof Node.Text one
                        ? List.of(one)
                        : keys.words("use");
        if (texts.isEmpty()) {
            keys.faults()
                    .add(
                            keys.place("use"),
                            keys.join("use"),
                            "",
                            "what is taken of the file is missing: "
                                    + String.join(", ", Use.words()));
        }
        List<Use> uses = new ArrayList<>();
        for (Node.Text text : texts) {
            Optional<Use> use = Use.of(text.value().strip());
            if (use.isEmpty()) {
                keys.faults()
                        .add(
                                text.place(),
                                keys.join("use"),
                                text.value(),
                                "the choices are "
                                        + String.join(", ", Use.words())
                                        + Spelling.didYouMean(text.value(), Use.words()));
                return List.of();
            }
            uses.add(use.get());
        }
        return uses;
    }

    private OptionalDouble area() {
        Entries from = keys.table().get("area").isPresent() ? keys : cell;
        if (from.table().get("area").isEmpty()) {
            keys.faults()
                    .add(
                            keys.table().place(),
                            keys.join("area"),
                            "",
                            "this key is missing: the area of the electrode, for example 1.13 cm2,"
                                    + " here or once for the cell");
            return OptionalDouble.empty();
        }
        return positive(from, "area", "m^2");
    }

    /// One for the only use, or a table of uses.
    private Map<Use, Double> deviations(List<Use> uses) {
        Map<Use, Double> out = new EnumMap<>(Use.class);
        Node node = keys.table().get("sd").orElse(null);
        if (node instanceof Node.Table table) {
            Entries each = new Entries(table, keys.join("sd"), keys.faults());
            each.known(uses.stream().map(Use::word).toList());
            for (Use use : uses) {
                positive(each, use.word(), use.si()).ifPresent(v -> out.put(use, v));
            }
        } else if (node != null && uses.size() == 1) {
            positive(keys, "sd", uses.getFirst().si()).ifPresent(v -> out.put(uses.getFirst(), v));
        } else if (node != null && uses.size() > 1) {
            keys.fault("sd", "which of them? Write {" + uses.getFirst().word() + ": …}");
        }
        return out;
    }

    private Optional<CellKind> kind() {
        Optional<Node.Text> text = keys.text("kind", HALF + " or " + FULL);
        String word = text.map(t -> t.value().strip()).orElse("");
        if (text.isPresent() && !word.equals(HALF) && !word.equals(FULL)) {
            keys.fault(
                    "kind",
                    "the choices are "
                            + HALF
                            + ", "
                            + FULL
                            + Spelling.didYouMean(word, List.of(HALF, FULL)));
        }
        return text.map(t -> word.equals(FULL) ? CellKind.FULL : CellKind.HALF);
    }

    private List<ColumnMapping> mappings() {
        List<ColumnMapping> mappings = new ArrayList<>();
        for (Node.Text text : keys.words("columns")) {
            try {
                mappings.add(ColumnMapping.parse(text.value()));
            } catch (IllegalArgumentException e) {
                keys.faults()
                        .add(
                                text.place(),
                                keys.join("columns"),
                                text.value(),
                                String.valueOf(e.getMessage()));
            }
        }
        return mappings;
    }

    private static OptionalDouble positive(Entries keys, String key, String unit) {
        Optional<Node.Text> text = keys.text(key, "a quantity");
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value =
                    io.github.coble.study.units.Quantity.parse(text.get().value(), unit).si();
            if (value > 0) {
                return OptionalDouble.of(value);
            }
            keys.fault(key, "this must be above 0");
        } catch (NotAQuantityException e) {
            keys.fault(key, String.valueOf(e.getMessage()));
        }
        return OptionalDouble.empty();
    }

    /// The spectrum within the frequencies asked for.
    private Optional<Spectrum> spectrum(LabTable table, Path path) throws IOException {
        boolean named = table.of(Quantity.FREQUENCY).isPresent();
        boolean cycling =
                table.of(Quantity.VOLTAGE).isPresent() || table.of(Quantity.TIME).isPresent();
        if (!named && cycling) {
            keys.fault("use", "this file is no spectrum: it has no column of frequency");
            return Optional.empty();
        }
        Spectrum whole =
                named ? Spectrum.of(table) : SpectrumReader.standard().read(path).spectrum();
        double low = positive(keys, "from", "s^-1").orElse(0);
        double high = positive(keys, "to", "s^-1").orElse(Double.POSITIVE_INFINITY);
        double[] f = whole.frequency();
        for (int k = 1; k < f.length; k++) {
            if (f[k] == f[k - 1]) {
                keys.fault(
                        "file",
                        "the frequency "
                                + f[k]
                                + " Hz is there twice: several sweeps, of which each needs a file"
                                + " of its own");
                return Optional.empty();
            }
        }
        int[] kept =
                IntStream.range(0, f.length).filter(k -> f[k] >= low && f[k] <= high).toArray();
        if (kept.length < Spectrum.FEWEST) {
            keys.fault(
                    keys.table().get("from").isPresent() ? "from" : "to",
                    kept.length
                            + " frequencies are left of "
                            + f[f.length - 1]
                            + " to "
                            + f[0]
                            + " Hz; at least "
                            + Spectrum.FEWEST
                            + " are needed");
            return Optional.empty();
        }
        Spectrum taken =
                new Spectrum(in(kept, f), in(kept, whole.real()), in(kept, whole.imaginary()));
        long inductive = Arrays.stream(taken.imaginary()).filter(z -> z > 0).count();
        if (inductive > 0) {
            notes.add(
                    path.getFileName()
                            + ": Z'' is positive at "
                            + inductive
                            + " of "
                            + kept.length
                            + " frequencies; the model has no inductance of cables: leave them out"
                            + " with \"to\"");
        }
        return Optional.of(taken);
    }

    private static double[] in(int[] kept, double[] values) {
        return Arrays.stream(kept).mapToDouble(k -> values[k]).toArray();
    }
}
