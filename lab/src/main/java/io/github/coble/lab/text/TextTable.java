package io.github.coble.lab.text;

import io.github.coble.lab.read.Batches;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Reads the rows of a file of known [Dialect], in pieces of bounded size.
final class TextTable {
    private final Dialect dialect;
    private final TextLayout layout;
    private final List<ColumnBuilder> columns = new ArrayList<>();
    private final Faults shortRows = new Faults();
    private final Faults longRows = new Faults();
    private final Faults blankRows = new Faults();
    private final List<Advisory> advisories = new ArrayList<>();

    TextTable(Dialect dialect, TextLayout layout, List<ColumnMapping> mappings) {
        this.dialect = dialect;
        this.layout = layout;
        NumberText number = new NumberText(dialect.mark());
        for (int c = 0; c < dialect.headings().size(); c++) {
            columns.add(
                    new ColumnBuilder(
                            heading(c, mappings),
                            dialect.kinds().get(c),
                            dialect.encoding(),
                            number));
        }
    }

    /// Heading of a column as it stands in the file.
    String heading(int c) {
        return dialect.headings().get(c);
    }

    private Heading heading(int c, List<ColumnMapping> mappings) {
        String text = dialect.headings().get(c);
        Heading heading = layout.heading(text, dialect);
        String below = c < dialect.units().size() ? dialect.units().get(c) : "";
        if (!below.isEmpty()) {
            heading = heading.in(UnitText.normal(below));
        }
        boolean count = dialect.kinds().get(c) == ColumnKind.NUMBER && !heading.unit().equals("s");
        if (heading.quantity() == Quantity.INSTANT && count) {
            // days since some year, or a number whose zero is not known
            heading = heading.as(Quantity.OTHER);
        }
        for (ColumnMapping mapping : mappings) {
            if (mapping.concerns(text, c)) {
                heading = heading.as(mapping.quantity());
                heading = mapping.unit().isEmpty() ? heading : heading.in(mapping.unit());
            }
        }
        return heading;
    }

    /// Reads the file once.
    ///
    /// @param rows handed on at once; [Integer#MAX_VALUE] for all
    /// @param bytesRead told now and then
    List<Advisory> read(Path file, int rows, Batches batches, LongConsumer bytesRead)
            throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Lines lines = new Lines(dialect.encoding().plain(in), dialect.lineEnd())) {
            Fields fields = new Fields(dialect.delimiter());
            int filled = 0;
            long bytes = 0;
            while (lines.next()) {
                bytes += lines.to() - lines.from() + 1;
                if (lines.number() < dialect.firstRow()) {
                    continue;
                }
                fields.split(lines.bytes(), lines.from(), lines.to());
                if (add(fields, lines)) {
                    filled++;
                }
                if (filled == rows) {
                    batches.accept(take());
                    filled = 0;
                    bytesRead.accept(bytes);
                }
            }
            batches.accept(take());
        }
        return said();
    }

    /// The dialect with words in the columns that began with numbers and went on with words; empty
    /// if there is no such column.
    Optional<Dialect> corrected() {
        List<ColumnKind> kinds = new ArrayList<>(dialect.kinds());
        for (int c = 0; c < kinds.size(); c++) {
            if (columns.get(c).holdsWords()) {
                kinds.set(c, ColumnKind.WORDS);
            }
        }
        return kinds.equals(dialect.kinds()) ? Optional.empty() : Optional.of(dialect.with(kinds));
    }

    private boolean add(Fields fields, Lines lines) {
        int n = fields.filled();
        if (n == 0) {
            if (fields.count() > 1) {
                blankRows.add(lines.number());
            }
            return false;
        }
        boolean cut = !lines.ended();
        if (n > columns.size()) {
            longRows.add(lines.number());
        }
        if (fields.count() < columns.size()) {
            shortRows.add(lines.number());
        }
        for (int c = 0; c < columns.size(); c++) {
            boolean there = c < n && !(cut && c == n - 1 && fields.count() < columns.size());
            columns.get(c)
                    .add(
                            lines.bytes(),
                            there ? fields.from(c) : 0,
                            there ? fields.to(c) : 0,
                            lines.number());
        }
        if (cut) {
            advisories.add(
                    new Advisory(
                            "line " + lines.number(),
                            fields.count() < columns.size()
                                    ? "the file ends in the middle of this row; its last value is"
                                            + " left out"
                                    : "the last line has no line end; if the file was cut off, its"
                                            + " last value may lack digits"));
        }
        return true;
    }

    private LabTable take() {
        List<Column> taken = columns.stream().map(ColumnBuilder::take).toList();
        return layout.refine(new LabTable(layout.name(), "", taken, dialect.preamble(), List.of()));
    }

    private List<Advisory> said() {
        List<Advisory> all = new ArrayList<>();
        if (dialect.headingLine() == 0) {
            all.add(new Advisory("", "there are no headings; say what columns are with a mapping"));
        }
        int width = columns.size();
        all.addAll(
                shortRows.say(
                        "fewer fields than the " + width + " headings; the rest is left empty"));
        all.addAll(
                longRows.say("more fields than the " + width + " headings; the rest is left out"));
        all.addAll(blankRows.say("no value at all; left out"));
        columns.forEach(c -> all.addAll(c.advisories()));
        all.addAll(advisories);
        return all;
    }

    /// Rows with one kind of fault.
    private static final class Faults {
        private long count;
        private long first;

        void add(long line) {
            if (count++ == 0) {
                first = line;
            }
        }

        List<Advisory> say(String what) {
            if (count == 0) {
                return List.of();
            }
            String rows = count == 1 ? "this row has " : count + " rows, this one first, have ";
            return List.of(new Advisory("line " + first, rows + what));
        }
    }
}
