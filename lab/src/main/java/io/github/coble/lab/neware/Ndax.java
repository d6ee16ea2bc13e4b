package io.github.coble.lab.neware;

import io.github.coble.lab.read.CurrentSign;
import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.read.RowChecks;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Neware `.ndax`: a zip archive with records in `data.ndc` and beside it; see [Layout] for which
/// versions are read and where that is known from.
public final class Ndax implements LabFormat {
    private static final String MAIN = "data.ndc";
    private static final String RUN = "data_runInfo.ndc";
    private static final String STEPS = "data_step.ndc";

    @Override
    public String name() {
        return "Neware .ndax";
    }

    /// Any zip archive: whether it is Neware's is only known from its last bytes.
    @Override
    public boolean recognises(byte[] head, String fileName) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    @Override
    public LabTable read(Path file) throws IOException {
        try (Archive archive = new Archive(file)) {
            return read(archive, String.valueOf(file.getFileName()));
        }
    }

    private LabTable read(Archive archive, String fileName) throws IOException {
        List<Advisory> said = new ArrayList<>();
        if (!archive.names().contains(MAIN)) {
            throw new LabFileException(
                    fileName,
                    "a zip archive without " + MAIN + ": not a Neware .ndax that is known");
        }
        byte[] main =
                archive.content(MAIN, said)
                        .orElseThrow(
                                () -> new LabFileException(fileName, said.getLast().toString()));
        Layout layout = layout(main, fileName);
        Pages pages = Pages.of(MAIN, main, Layout.MAIN_SIZE, said);
        int rows = pages.count();
        if (rows == 0) {
            throw new LabFileException(fileName, MAIN + " has no records");
        }
        double[] voltage = new double[rows];
        double[] current = new double[rows];
        double[] index = new double[rows];
        for (int k = 0; k < rows; k++) {
            index[k] = k + 1.0;
            voltage[k] = RunInfo.decimal(pages.real(k, 0)) * layout.volt();
            current[k] = RunInfo.decimal(pages.real(k, 4)) * layout.ampere();
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column.Numbers("index", Quantity.ROW, "", index));
        Optional<Pages> run = pages(archive, RUN, Layout.RUN, layout, layout.runSize(), said);
        if (run.isPresent()) {
            RunInfo info = RunInfo.of(run.get(), layout, voltage, current, said);
            columns.addAll(info.columns());
            pages(archive, STEPS, Layout.STEPS, layout, layout.stepSize(), said)
                    .ifPresent(steps -> columns.addAll(steps(steps, info, rows, said)));
        }
        columns.add(new Column.Numbers("voltage", Quantity.VOLTAGE, "V", voltage));
        columns.add(new Column.Numbers("current", Quantity.CURRENT, "A", current));
        addAuxiliary(archive, layout, rows, columns, said);
        checkNumbers(columns, said);
        SequencedMap<String, String> metadata = metadata(archive, said);
        metadata.put("ndc version", Integer.toString(layout.version()));
        LabTable table = new LabTable(name(), "", columns, metadata, said);
        RowChecks checks = new RowChecks();
        checks.add(table);
        said.addAll(checks.advisories());
        return CurrentSign.orient(new LabTable(name(), "", columns, metadata, said));
    }

    private static Layout layout(byte[] main, String fileName) throws LabFileException {
        int type = Pages.type(main);
        int version = Pages.version(main);
        if (type != Layout.MAIN) {
            throw new LabFileException(fileName, MAIN + ", byte 0: type " + type + " instead of 1");
        }
        return Layout.of(version)
                .orElseThrow(() ->
                        new LabFileException(
                                fileName,
                                MAIN
                                        + ", byte 2: version "
                                        + version
                                        + " is not known (11, 14, 16 and 17 are); export"
                                        + " CSV with Neware's BTSDA instead"));
    }

    private static Optional<Pages> pages(
            Archive archive, String name, int type, Layout layout, int size, List<Advisory> said)
            throws IOException {
        Optional<byte[]> content = archive.content(name, said);
        if (content.isEmpty()) {
            said.add(new Advisory(name, "could not be read; its columns are absent"));
            return Optional.empty();
        }
        int isType = Pages.type(content.get());
        int isVersion = Pages.version(content.get());
        if (isType != type || isVersion != layout.version()) {
            said.add(
                    new Advisory(
                            name,
                            "type "
                                    + isType
                                    + " version "
                                    + isVersion
                                    + " is not known; left out"));
            return Optional.empty();
        }
        return Optional.of(Pages.of(name, content.get(), size, said));
    }

    private static List<Column> steps(Pages steps, RunInfo info, int rows, List<Advisory> said) {
        double[] cycle = new double[rows];
        double[] step = new double[rows];
        String[] kind = new String[rows];
        Arrays.fill(cycle, Double.NaN);
        Arrays.fill(step, Double.NaN);
        Arrays.fill(kind, "");
        String[] names = new String[steps.count()];
        for (int s = 0; s < names.length; s++) {
            names[s] = StepKind.name(steps.tiny(s, 24));
        }
        int homeless = 0;
        for (int k = 0; k < rows; k++) {
            int s = info.step(k) - 1;
            if (s < 0 || s >= names.length) {
                homeless++;
                continue;
            }
            cycle[k] = steps.whole(s, 0) + 1.0;
            step[k] = steps.whole(s, 4);
            kind[k] = names[s];
        }
        if (homeless > 0) {
            said.add(new Advisory(STEPS, homeless + " records belong to no step that it has"));
        }
        List<String> unknown =
                Arrays.stream(names).filter(n -> n.startsWith("step type")).distinct().toList();
        if (!unknown.isEmpty()) {
            said.add(new Advisory(STEPS, "not known: " + String.join(", ", unknown)));
        }
        return List.of(
                new Column.Numbers("cycle", Quantity.CYCLE, "", cycle),
                new Column.Numbers("step", Quantity.STEP, "", step),
                new Column.Words("step type", List.of(kind)));
    }

    private static void addAuxiliary(
            Archive archive, Layout layout, int rows, List<Column> columns, List<Advisory> said)
            throws IOException {
        List<Map<String, String>> described =
                archive.content("TestInfo.xml", said)
                        .map(xml -> TestDescription.elements(xml, "Aux\\d+"))
                        .orElse(List.of());
        for (String name : AuxiliaryChannel.among(archive.names())) {
            Optional<byte[]> content = archive.content(name, said);
            if (content.isPresent()) {
                columns.addAll(
                        AuxiliaryChannel.columns(
                                name, content.get(), layout, rows, described, said));
            }
        }
    }

    private static void checkNumbers(List<Column> columns, List<Advisory> said) {
        for (Column column : columns) {
            if (column instanceof Column.Numbers n) {
                long strange = Arrays.stream(n.values()).filter(v -> !Double.isFinite(v)).count();
                if (strange > 0) {
                    said.add(new Advisory(n.name(), strange + " values are no finite numbers"));
                }
            }
        }
    }

    private static SequencedMap<String, String> metadata(Archive archive, List<Advisory> said)
            throws IOException {
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        archive.content("TestInfo.xml", said)
                .map(xml -> TestDescription.elements(xml, "TestInfo"))
                .ifPresent(found -> found.forEach(metadata::putAll));
        archive.content("VersionInfo.xml", said)
                .map(xml -> TestDescription.elements(xml, "ZwjVersion"))
                .ifPresent(found -> found.forEach(metadata::putAll));
        archive.content("Step.xml", said)
                .map(xml -> TestDescription.elements(xml, "SCQ"))
                .ifPresent(found ->
                        found.forEach(a -> metadata.put("SCQ", a.getOrDefault("Value", ""))));
        return metadata;
    }
}
