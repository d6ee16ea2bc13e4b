package io.github.coble.lab.text;

import io.github.coble.lab.read.Batches;
import io.github.coble.lab.read.Collected;
import io.github.coble.lab.read.CurrentSign;
import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.read.LabSummary;
import io.github.coble.lab.read.RowChecks;
import io.github.coble.lab.read.Streamed;
import io.github.coble.lab.read.Summariser;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/// Delimited text in the layout of one maker.
public final class TextFormat implements Streamed {
    /// Rows that are held while a file is summed up.
    private static final int PIECE = 16384;

    private final TextLayout layout;
    private final List<ColumnMapping> mappings;

    private TextFormat(TextLayout layout, List<ColumnMapping> mappings) {
        this.layout = layout;
        this.mappings = mappings;
    }

    /// All layouts, the particular ones first; the last takes any table.
    public static List<LabFormat> all() {
        List<LabFormat> formats = new ArrayList<>();
        formats.add(new NewareLayered());
        Layouts.all().forEach(layout -> formats.add(new TextFormat(layout, List.of())));
        return List.copyOf(formats);
    }

    /// This layout with what a user says about columns.
    public TextFormat with(List<ColumnMapping> mapped) {
        return new TextFormat(layout, List.copyOf(mapped));
    }

    @Override
    public String name() {
        return layout.name();
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        try {
            return layout.recognises(DialectFinder.find(head, head.length < HEAD));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public LabTable read(Path file) throws IOException {
        refuseLargerThanMemory(file);
        List<LabTable> pieces = new ArrayList<>();
        TextTable text = new TextTable(dialect(file), layout, mappings);
        List<Advisory> said = text.read(file, Integer.MAX_VALUE, pieces::add, _ -> {});
        Optional<Dialect> corrected = text.corrected();
        if (corrected.isPresent()) {
            pieces.clear();
            text = new TextTable(corrected.get(), layout, mappings);
            said = text.read(file, Integer.MAX_VALUE, pieces::add, _ -> {});
        }
        LabTable all = pieces.getFirst();
        refuseEmpty(all.rows());
        RowChecks checks = new RowChecks();
        checks.add(all);
        List<Advisory> advisories = new ArrayList<>(all.advisories());
        advisories.addAll(said);
        advisories.addAll(checks.advisories());
        advisories.addAll(unmapped(all, text));
        return CurrentSign.orient(
                new LabTable(
                        all.format(),
                        "",
                        all.columns(),
                        new LinkedHashMap<>(all.metadata()),
                        advisories));
    }

    @Override
    public LabSummary inspect(Path file, LongConsumer bytesRead) throws IOException {
        TextTable text = new TextTable(dialect(file), layout, mappings);
        LabSummary summary = summary(file, text, bytesRead);
        Optional<Dialect> corrected = text.corrected();
        return corrected.isPresent()
                ? summary(file, new TextTable(corrected.get(), layout, mappings), bytesRead)
                : summary;
    }

    @Override
    public LabTable read(Path file, Set<Quantity> wanted, LongConsumer bytesRead)
            throws IOException {
        TextTable text = new TextTable(dialect(file), layout, mappings);
        LabTable table = collected(file, text, wanted, bytesRead);
        Optional<Dialect> corrected = text.corrected();
        return corrected.isPresent()
                ? collected(
                        file, new TextTable(corrected.get(), layout, mappings), wanted, bytesRead)
                : table;
    }

    private LabTable collected(
            Path file, TextTable text, Set<Quantity> wanted, LongConsumer bytesRead)
            throws IOException {
        Collected collected = new Collected(wanted, memory());
        List<Advisory> said = new ArrayList<>();
        Batches batches =
                piece -> {
                    if (collected.isEmpty()) {
                        refuseEmpty(piece.rows());
                        said.addAll(unmapped(piece, text));
                    }
                    collected.accept(piece);
                };
        said.addAll(text.read(file, PIECE, batches, bytesRead));
        return collected.table(said);
    }

    private LabSummary summary(Path file, TextTable text, LongConsumer bytesRead)
            throws IOException {
        Summariser summariser = new Summariser(true);
        List<Advisory> said = new ArrayList<>();
        Batches batches =
                piece -> {
                    if (summariser.isEmpty()) {
                        refuseEmpty(piece.rows());
                        said.addAll(unmapped(piece, text));
                    }
                    summariser.accept(piece);
                };
        said.addAll(text.read(file, PIECE, batches, bytesRead));
        return summariser.summary(said);
    }

    private Dialect dialect(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            return DialectFinder.find(head, head.length < HEAD);
        }
    }

    private List<Advisory> unmapped(LabTable table, TextTable text) {
        List<Advisory> said = new ArrayList<>();
        List<Column> columns = table.columns();
        for (ColumnMapping mapping : mappings) {
            boolean there = false;
            for (int c = 0; c < columns.size(); c++) {
                there |= mapping.concerns(text.heading(c), c);
            }
            if (!there) {
                said.add(
                        new Advisory(
                                mapping.column(),
                                "the mapping names it, the file has no such column"));
            }
        }
        List<String> bare =
                columns.stream()
                        .filter(Column.Numbers.class::isInstance)
                        .map(Column.Numbers.class::cast)
                        .filter(c -> c.unit().isEmpty() && needsUnit(c))
                        .map(Column::name)
                        .toList();
        if (!bare.isEmpty()) {
            said.add(
                    new Advisory(
                            "", "the file does not say the unit of " + String.join(", ", bare)));
        }
        return said;
    }

    private static boolean needsUnit(Column.Numbers column) {
        return switch (column.quantity()) {
            case CYCLE, STEP, ROW, OTHER, INSTANT -> false;
            default -> true;
        };
    }

    /// Bytes that columns may take; the rest is for the text that is being read.
    private static long memory() {
        return Runtime.getRuntime().maxMemory() / 5 * 4;
    }

    private static void refuseEmpty(int rows) throws LabFileException {
        if (rows == 0) {
            throw new LabFileException("", "no rows below the headings");
        }
    }

    private static void refuseLargerThanMemory(Path file) throws IOException {
        long size = Files.size(file);
        // columns take about as much as the text; while they grow, three times that
        if (size > Runtime.getRuntime().maxMemory() / 3) {
            throw new LabFileException(
                    file.getFileName().toString(),
                    "too large for the memory allowed ("
                            + (size >> 20)
                            + " MB); allow more with COBLE_JAVA_OPTS=-Xmx"
                            + Math.max(1, 4 * (size >> 30) + 2)
                            + "g");
        }
    }
}
