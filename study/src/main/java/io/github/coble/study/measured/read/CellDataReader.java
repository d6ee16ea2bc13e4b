package io.github.coble.study.measured.read;

import io.github.coble.lab.cycling.CellKind;
import io.github.coble.model.cell.SpectrumPlan;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.measured.CycleNumbers;
import io.github.coble.study.measured.DataSet;
import io.github.coble.study.measured.MeasuredCycling;
import io.github.coble.study.measured.MeasuredSpectrum;
import io.github.coble.study.measured.Use;
import io.github.coble.study.measured.VoltageCurves;
import io.github.coble.study.yaml.Entries;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads `data:` and `protocol:` of a cell in a fit file.
public final class CellDataReader {
    private static final String FROM_DATA = "from data";

    private final Entries keys;
    private final String cell;
    private final Path folder;
    private final List<DataSet> sets = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /// @param keys of the cell
    /// @param cell its name
    /// @param folder relative names of files begin at
    public CellDataReader(Entries keys, String cell, Path folder) {
        this.keys = keys;
        this.cell = cell;
        this.folder = folder;
    }

    /// What was measured, unless something is wrong with it.
    ///
    /// @param own what the cell file says
    /// @param cycles to be run, where the fit file says so
    public Optional<CellData> read(CellInput own, OptionalInt cycles) {
        List<DataEntry> entries = entries();
        boolean fromData = fromData();
        CellInput input = own;
        List<String> protocol = List.of();
        if (fromData) {
            Optional<MeasuredCycling> record =
                    entries.stream()
                            .flatMap(e -> e.cycling(cycles.orElse(Integer.MAX_VALUE)).stream())
                            .findFirst();
            if (record.isEmpty()) {
                keys.fault("protocol", "no file under data is a record of cycling to take it from");
                return Optional.empty();
            }
            Optional<String> fault = unusable(record.get());
            if (fault.isPresent()) {
                keys.fault(
                        "protocol",
                        fault.get()
                                + "; write the protocol into the cell file instead, and leave this"
                                + " key out");
                return Optional.empty();
            }
            protocol = record.get().protocol().sentences();
            input = own.withProtocol(protocol);
        } else if (cycles.isPresent()) {
            input = own.withCycles(cycles.getAsInt());
        }
        int run = SpectrumPlan.cycles(input.protocol());
        entries.forEach(e -> add(e, run));
        return Optional.of(new CellData(input, protocol, sets, notes));
    }

    private static Optional<String> unusable(MeasuredCycling record) {
        if (record.kind() == CellKind.FULL) {
            return Optional.of("the record is of a full cell, and the model of a half cell");
        }
        if (record.halves().isEmpty()) {
            return Optional.of("nothing is plated in the record");
        }
        return record.protocol().fault();
    }

    private boolean fromData() {
        Optional<Node.Text> text = keys.text("protocol", "\"" + FROM_DATA + "\"");
        if (text.isPresent() && !text.get().value().strip().equals(FROM_DATA)) {
            keys.fault(
                    "protocol",
                    "only \""
                            + FROM_DATA
                            + "\" can stand here; steps are written in the cell file");
        }
        return text.isPresent();
    }

    private List<DataEntry> entries() {
        Optional<Node> node = keys.table().get("data");
        List<DataEntry> entries = new ArrayList<>();
        if (node.isEmpty()) {
            return entries;
        }
        if (!(node.get() instanceof Node.Items(List<Node> values, _)) || values.isEmpty()) {
            keys.fault("data", "a list of files such as {file: …, use: …} is expected");
            return entries;
        }
        for (int i = 0; i < values.size(); i++) {
            String path = keys.join("data") + "[" + i + "]";
            if (values.get(i) instanceof Node.Table table) {
                new DataEntryReader(new Entries(table, path, keys.faults()), keys, folder)
                        .read()
                        .ifPresent(entries::add);
            } else {
                keys.faults()
                        .add(
                                values.get(i).place(),
                                path,
                                "",
                                "a table such as {file: …, use: …} is expected, not "
                                        + YamlReader.brief(values.get(i).kind()));
            }
        }
        return entries;
    }

    /// @param run cycles that are run
    private void add(DataEntry entry, int run) {
        notes.addAll(entry.notes());
        Optional<MeasuredCycling> cycling = entry.cycling(run);
        cycling.ifPresent(c -> notes.addAll(c.notes().stream().map(entry::named).toList()));
        for (Use use : entry.uses()) {
            String id = cell + ": " + entry.name() + " " + use.word();
            switch (use) {
                case VOLTAGE -> cycling.ifPresent(c -> voltage(entry, id, c));
                case EFFICIENCY, PLATED, STRIPPED ->
                        cycling.ifPresent(c -> numbers(entry, id, use, c));
                case IMPEDANCE ->
                        entry.spectrum(run)
                                .ifPresent(s ->
                                        keep(
                                                entry,
                                                new MeasuredSpectrum(
                                                        id + ", " + s.state().words(),
                                                        entry.name(),
                                                        entry.deviation(use),
                                                        s.state(),
                                                        s.perArea())));
            }
        }
    }

    private void voltage(DataEntry entry, String id, MeasuredCycling cycling) {
        if (cycling.kind() == CellKind.FULL) {
            entry.keys()
                    .fault(
                            "use",
                            "the voltage of a full cell cannot be compared: the model's is against"
                                    + " lithium; use efficiency, or say kind: half cell if it is"
                                    + " one");
            return;
        }
        if (cycling.halves().isEmpty()) {
            entry.keys().fault("file", "nothing is plated in this file");
            return;
        }
        keep(
                entry,
                new VoltageCurves(
                        id, entry.name(), entry.deviation(Use.VOLTAGE), cycling.halves()));
    }

    private void numbers(DataEntry entry, String id, Use use, MeasuredCycling cycling) {
        if (cycling.cycles().isEmpty()) {
            entry.keys().fault("file", "there is no complete cycle of plating and stripping");
            return;
        }
        keep(
                entry,
                new CycleNumbers(id, entry.name(), use, entry.deviation(use), cycling.cycles()));
    }

    private void keep(DataEntry entry, DataSet set) {
        Set<String> taken = new HashSet<>();
        sets.forEach(s -> taken.add(s.id()));
        if (taken.contains(set.id())) {
            entry.keys().fault("use", "this is taken of the file already");
            return;
        }
        sets.add(set);
    }
}
