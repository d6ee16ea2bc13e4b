package io.github.coble.lab.impedance;

import io.github.coble.lab.impedance.SpectrumTable.Meaning;
import io.github.coble.lab.lines.Rows;
import io.github.coble.lab.lines.TextLines;
import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gamry's .DTA: lines "KEY TYPE value label" between tabs, and tables, of which each has a line of
/// headings, a line of units and indented rows. The table of the impedance is ZCURVE; where there
/// is none, the first other than that of the open circuit is read.
public final class GamryFormat implements LabFormat {
    private static final Pattern TABLE = Pattern.compile("^(\\w+)\\tTABLE(?:\\t(\\d+))?\\s*$");

    private static final Pattern ENTRY = Pattern.compile("^([A-Z]\\w*)\\t([A-Z0-9]+)\\t(.*)$");

    private static final Map<String, Quantity> QUANTITIES =
            Map.ofEntries(
                    Map.entry("Pt", Quantity.ROW),
                    Map.entry("Time", Quantity.TIME),
                    Map.entry("T", Quantity.TIME),
                    Map.entry("Freq", Quantity.FREQUENCY),
                    Map.entry("Zreal", Quantity.IMPEDANCE_REAL),
                    Map.entry("Zimag", Quantity.IMPEDANCE_IMAGINARY),
                    Map.entry("Zmod", Quantity.IMPEDANCE_MAGNITUDE),
                    Map.entry("Zphz", Quantity.IMPEDANCE_PHASE),
                    Map.entry("Vf", Quantity.VOLTAGE),
                    Map.entry("Vdc", Quantity.VOLTAGE),
                    Map.entry("Im", Quantity.CURRENT),
                    Map.entry("Idc", Quantity.CURRENT),
                    Map.entry("Temp", Quantity.TEMPERATURE));

    private static final Map<String, String> UNITS =
            Map.of("#", "", "°", "deg", "deg C", "degC", "V vs. Ref.", "V", "bits", "");

    @Override
    public String name() {
        return "Gamry data (.DTA)";
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        TextLines text = TextLines.of(head);
        return text.count() > 1
                && text.line(0).strip().equals("EXPLAIN")
                && text.line(1).startsWith("TAG\t");
    }

    @Override
    public LabTable read(Path file) throws IOException {
        TextLines text = TextLines.read(file);
        List<Table> tables = new ArrayList<>();
        List<Advisory> advisories = new ArrayList<>();
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        // The first two lines say what the file is and which technique wrote it.
        int line = 2;
        int strange = 0;
        while (line < text.count()) {
            Matcher table = TABLE.matcher(text.line(line));
            Matcher entry = ENTRY.matcher(text.line(line));
            if (table.matches()) {
                int end = endOfTable(text, line + 1);
                tables.add(new Table(table.group(1), table.group(2), line, end));
                line = end;
            } else if (entry.matches()) {
                String[] values = entry.group(3).split("\t", -1);
                String label = values.length > 1 ? " (" + values[1].replace("&", "") + ")" : "";
                metadata.put(entry.group(1) + label, values[0]);
                line += 1 + notes(entry);
            } else {
                if (!text.isBlank(line) && strange++ == 0) {
                    advisories.add(
                            new Advisory(
                                    TextLines.where(line), "neither an entry nor part of a table"));
                }
                line++;
            }
        }
        if (strange > 1) {
            advisories.add(new Advisory("", (strange - 1) + " more lines are neither"));
        }
        return read(text, tables, metadata, advisories);
    }

    /// Lines of free text that an entry says to follow it.
    private static int notes(Matcher entry) {
        return entry.group(2).equals("NOTES") && entry.group(3).matches("\\d{1,4}\\b.*")
                ? Integer.parseInt(entry.group(3).split("\\D", 2)[0])
                : 0;
    }

    /// @param stated number of rows, as it stands in the file
    private record Table(String name, @Nullable String stated, int line, int end) {}

    private LabTable read(
            TextLines text,
            List<Table> tables,
            SequencedMap<String, String> metadata,
            List<Advisory> advisories)
            throws LabFileException {
        Table table =
                tables.stream()
                        .filter(t -> t.name.startsWith("ZCURVE"))
                        .findFirst()
                        .or(() ->
                                tables.stream().filter(t -> !t.name.startsWith("OCV")).findFirst())
                        .orElseThrow(() ->
                                new LabFileException(
                                        "",
                                        "no table ZCURVE nor another, but "
                                                + tables.size()
                                                + " of the open circuit"));
        for (Table other : tables) {
            if (!other.equals(table)) {
                advisories.add(
                        new Advisory(
                                TextLines.where(other.line),
                                "table "
                                        + other.name
                                        + ", "
                                        + Math.max(0, other.end - other.line - 3)
                                        + " lines, is not part of this one"));
            }
        }
        if (table.line + 2 >= text.count() || !text.ended(table.line + 2)) {
            throw new LabFileException(
                    TextLines.where(table.line), "the file ends before headings and units");
        }
        List<String> headings = indented(text.line(table.line + 1));
        List<String> units = indented(text.line(table.line + 2));
        if (headings.isEmpty() || headings.size() != units.size()) {
            throw new LabFileException(
                    TextLines.where(table.line + 1),
                    headings.size() + " headings, but " + units.size() + " units below them");
        }
        // Rows are indented: the cell before the first tab is empty.
        List<String> cells = new ArrayList<>(headings);
        cells.addFirst("");
        List<Meaning> meanings = new ArrayList<>();
        meanings.add(Meaning.OTHER);
        for (int c = 0; c < headings.size(); c++) {
            String unit = units.get(c);
            meanings.add(
                    new Meaning(
                            QUANTITIES.getOrDefault(headings.get(c), Quantity.OTHER),
                            UNITS.getOrDefault(unit, unit)));
        }
        Rows rows = Rows.read(text, table.line + 3, table.end, (byte) '\t', cells);
        if (table.stated != null) {
            CountedRows.check(table.stated, rows.count(), advisories);
        }
        String technique =
                text.line(1).startsWith("TAG\t") ? text.line(1).substring(4).strip() : "";
        return SpectrumTable.of(name(), technique, rows, cells, meanings, metadata, advisories);
    }

    private static int endOfTable(TextLines text, int from) {
        int line = from;
        while (line < text.count() && (text.line(line).startsWith("\t") || text.isBlank(line))) {
            line++;
        }
        return line;
    }

    private static List<String> indented(String line) {
        return line.startsWith("\t") ? Rows.headings(line.substring(1), (byte) '\t') : List.of();
    }
}
