package io.github.coble.lab.text;

import io.github.coble.lab.read.CurrentSign;
import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.read.RowChecks;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// Neware's export in layers: a row for each cycle, below it one for each step, below that one for
/// each record. What a cycle's and a step's row sum up is held against the records.
final class NewareLayered implements LabFormat {
    /// A step's capacity is printed to at least so many digits, relative to itself.
    private static final double PRINTED = 1e-3;

    @Override
    public String name() {
        return "Neware CSV, in layers of cycles, steps and records";
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        try {
            return Layers.of(head).recordLine > 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public LabTable read(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        Layers layers = Layers.of(head);
        if (layers.recordLine == 0) {
            throw new LabFileException("", "no headings of cycles, steps and records");
        }
        Reading reading = new Reading(layers);
        try (InputStream in = Files.newInputStream(file);
                Lines lines = new Lines(layers.encoding.plain(in), (byte) '\n')) {
            while (lines.next()) {
                if (lines.number() > layers.recordLine) {
                    reading.add(lines);
                }
            }
        }
        return reading.table(name());
    }

    /// The three lines of headings.
    private static final class Layers {
        private final TextEncoding encoding;
        private byte delimiter = ',';
        private long recordLine;
        private List<String> step = List.of();
        private List<String> record = List.of();
        private List<String> sample = List.of();

        private Layers(TextEncoding encoding) {
            this.encoding = encoding;
        }

        static Layers of(byte[] head) throws IOException {
            Layers layers = new Layers(TextEncoding.of(head));
            byte[] plain = layers.encoding.plain(new ByteArrayInputStream(head)).readAllBytes();
            String start = layers.encoding.words(plain, 0, Math.min(plain.length, 200));
            layers.delimiter =
                    (byte) (start.lines().findFirst().orElse("").contains(";") ? ';' : ',');
            Fields fields = new Fields(layers.delimiter);
            try (Lines lines = new Lines(new ByteArrayInputStream(plain), (byte) '\n')) {
                while (lines.next() && layers.sample.isEmpty() && lines.number() < 5000) {
                    fields.split(lines.bytes(), lines.from(), lines.to());
                    layers.look(cells(fields, lines, layers.encoding), lines.number());
                }
            }
            return layers;
        }

        private void look(List<String> cells, long line) {
            if (cells.size() < 4) {
                return;
            }
            boolean indented = cells.get(0).isEmpty();
            if (line <= 3 && indented && QuantityWords.plain(cells.get(1)).equals("stepid")) {
                step = cells;
            } else if (line <= 3
                    && indented
                    && cells.get(1).isEmpty()
                    && QuantityWords.plain(cells.get(2)).equals("recordid")
                    && !step.isEmpty()) {
                record = cells;
                recordLine = line;
            } else if (recordLine > 0 && indented && cells.get(1).isEmpty()) {
                sample = cells;
            }
        }
    }

    private static List<String> cells(Fields fields, Lines lines, TextEncoding encoding) {
        List<String> cells = new ArrayList<>();
        for (int f = 0; f < fields.count(); f++) {
            cells.add(encoding.words(lines.bytes(), fields.from(f), fields.to(f)));
        }
        return cells;
    }

    /// The rows, as they come.
    private static final class Reading {
        private final Layers layers;
        private final Fields fields;
        private final NumberText number = new NumberText(NumberText.UNDECIDED);
        private final List<ColumnBuilder> columns = new ArrayList<>();
        private final ColumnBuilder cycles;
        private final ColumnBuilder steps;
        private final ColumnBuilder stepNames;
        private final int stepCapacity;
        private final int recordCapacity;
        private byte[] cycle = {};
        private byte[] step = {};
        private byte[] stepName = {};
        private double stated = Double.NaN;
        private double recorded = Double.NaN;
        private long differing;
        private long firstDiffering;
        private long orphans;
        private long ragged;
        private long firstRagged;
        private boolean cut;

        Reading(Layers layers) {
            this.layers = layers;
            fields = new Fields(layers.delimiter);
            cycles = builder(new Heading("Cycle ID", Quantity.CYCLE, ""), ColumnKind.NUMBER);
            steps = builder(new Heading("Step ID", Quantity.STEP, ""), ColumnKind.NUMBER);
            stepNames = builder(new Heading("Step Name", Quantity.OTHER, ""), ColumnKind.WORDS);
            for (int c = 2; c < layers.record.size() && !layers.record.get(c).isEmpty(); c++) {
                Heading heading = Heading.of(layers.record.get(c));
                boolean ofStep = heading.quantity() == Quantity.TIME;
                columns.add(builder(ofStep ? heading.as(Quantity.STEP_TIME) : heading, kind(c)));
            }
            stepCapacity = capacity(layers.step);
            recordCapacity = capacity(layers.record);
        }

        private static int capacity(List<String> headings) {
            for (int c = 0; c < headings.size(); c++) {
                if (QuantityWords.plain(headings.get(c).replaceAll("[\\[(].*", ""))
                        .equals("capacity")) {
                    return c;
                }
            }
            return -1;
        }

        private ColumnBuilder builder(Heading heading, ColumnKind kind) {
            return new ColumnBuilder(heading, kind, layers.encoding, number);
        }

        private ColumnKind kind(int column) {
            String cell = column < layers.sample.size() ? layers.sample.get(column) : "";
            if (!Double.isNaN(ColumnKind.DURATION.seconds(cell))) {
                return ColumnKind.DURATION;
            }
            if (!Double.isNaN(ColumnKind.INSTANT.seconds(cell))) {
                return ColumnKind.INSTANT;
            }
            byte[] b = cell.getBytes(StandardCharsets.ISO_8859_1);
            return new NumberText(NumberText.UNDECIDED).parse(b, 0, b.length)
                    ? ColumnKind.NUMBER
                    : ColumnKind.WORDS;
        }

        void add(Lines lines) {
            fields.split(lines.bytes(), lines.from(), lines.to());
            int n = fields.filled();
            if (n == 0) {
                return;
            }
            cut = !lines.ended();
            if (filled(0)) {
                endStep(lines.number());
                cycle = piece(lines, 0);
                step = new byte[0];
                stepName = new byte[0];
            } else if (n > 1 && filled(1)) {
                endStep(lines.number());
                step = piece(lines, 1);
                stepName = n > 2 ? piece(lines, 2) : new byte[0];
                stated = value(lines, stepCapacity, n);
            } else {
                record(lines, n);
            }
        }

        private void record(Lines lines, int n) {
            long line = lines.number();
            if (cycle.length == 0 || step.length == 0) {
                orphans++;
            }
            if (fields.count() < layers.record.size() - trailing() || n > columns.size() + 2) {
                firstRagged = ragged++ == 0 ? line : firstRagged;
            }
            cycles.add(cycle, 0, cycle.length, line);
            steps.add(step, 0, step.length, line);
            stepNames.add(stepName, 0, stepName.length, line);
            for (int c = 0; c < columns.size(); c++) {
                boolean there = c + 2 < n && !(cut && c + 3 == n && n < columns.size() + 2);
                columns.get(c)
                        .add(
                                lines.bytes(),
                                there ? fields.from(c + 2) : 0,
                                there ? fields.to(c + 2) : 0,
                                line);
            }
            recorded = value(lines, recordCapacity, n);
        }

        private int trailing() {
            return layers.record.size() - 2 - columns.size();
        }

        private double value(Lines lines, int column, int n) {
            boolean there =
                    column >= 0
                            && column < n
                            && number.parse(lines.bytes(), fields.from(column), fields.to(column));
            return there ? number.value() : Double.NaN;
        }

        private void endStep(long line) {
            if (Math.abs(stated - recorded) > PRINTED * (1e-3 + Math.abs(stated))) {
                firstDiffering = differing++ == 0 ? line - 1 : firstDiffering;
            }
            stated = Double.NaN;
            recorded = Double.NaN;
        }

        private boolean filled(int field) {
            return fields.from(field) < fields.to(field);
        }

        private byte[] piece(Lines lines, int field) {
            return Arrays.copyOfRange(lines.bytes(), fields.from(field), fields.to(field));
        }

        LabTable table(String format) throws LabFileException {
            List<Column> taken = new ArrayList<>();
            List<Advisory> said = new ArrayList<>();
            List<ColumnBuilder> all = new ArrayList<>(List.of(cycles, steps, stepNames));
            all.addAll(columns);
            for (ColumnBuilder builder : all) {
                taken.add(builder.take());
                said.addAll(builder.advisories());
            }
            if (taken.getFirst().rows() == 0) {
                throw new LabFileException("", "no records below the headings");
            }
            say(said);
            LabTable table = new LabTable(format, "", taken, new LinkedHashMap<>(), said);
            RowChecks checks = new RowChecks();
            checks.add(table);
            said.addAll(checks.advisories());
            return CurrentSign.orient(new LabTable(format, "", taken, new LinkedHashMap<>(), said));
        }

        private void say(List<Advisory> said) {
            if (differing > 0) {
                said.add(
                        new Advisory(
                                "line " + firstDiffering,
                                differing
                                        + (differing == 1 ? " step states" : " steps state")
                                        + " another capacity than the last record below"));
            }
            if (orphans > 0) {
                said.add(new Advisory("", orphans + " records stand below no cycle or step"));
            }
            if (ragged > 0) {
                said.add(
                        new Advisory(
                                "line " + firstRagged,
                                ragged
                                        + " records have another number of fields than the headings"));
            }
            if (cut) {
                said.add(
                        new Advisory(
                                "",
                                "the last line has no line end; if the file was cut off, its last"
                                        + " value may lack digits"));
            }
        }
    }
}
