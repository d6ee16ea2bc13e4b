package io.github.coble.porescale.porosimetry;

import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import io.github.coble.porescale.porosimetry.Block.Row;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/// Reads what mercury porosimeters write: printed reports of the Micromeritics AutoPore as text,
/// its .xls and .xlsx workbooks, and plain tables with separators.
///
/// A table is recognised by its headings, quantity and unit, wherever it stands. What is left out
/// and what contradicts itself is in the advisories, with line numbers; what cannot be read is an
/// [InvalidInputException] of the form `file:line: what is wrong and what to try`.
public final class PorosimetryFile {
    private static final Pattern GAP = Pattern.compile("\\s{2,}|\t");
    private static final int ZIP = 0x504B0304;
    private static final int COMPOUND_FILE = 0xD0CF11E0;

    private PorosimetryFile() {}

    /// Reads a file, with the mercury it names or else the [usual][Mercury#usual()].
    ///
    /// @throws InvalidInputException if there is no readable table in it
    public static PorosimetryTable read(Path file) throws IOException {
        return read(file, Optional.empty());
    }

    /// Reads a file with a mercury that replaces what the file names.
    ///
    /// @param mercury what turns pressures into diameters where the file has only one of them
    /// @throws InvalidInputException if there is no readable table in it
    public static PorosimetryTable read(Path file, Optional<Mercury> mercury) throws IOException {
        return read(String.valueOf(file.getFileName()), Files.readAllBytes(file), mercury);
    }

    /// Reads the bytes of a file.
    ///
    /// @param name of the file, for messages
    /// @param bytes all of it
    /// @param mercury as above
    /// @throws InvalidInputException if there is no readable table in it
    public static PorosimetryTable read(String name, byte[] bytes, Optional<Mercury> mercury) {
        int magic = bytes.length < 4 ? 0 : ByteBuffer.wrap(bytes).getInt();
        boolean workbook = magic == ZIP || magic == COMPOUND_FILE;
        List<Block> blocks = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        boolean whole = true;
        if (workbook) {
            for (List<Row> sheet : sheets(name, bytes, magic == ZIP)) {
                blocks.addAll(Grids.blocks(sheet));
                rows.addAll(sheet);
            }
        } else {
            SourceText text = SourceText.of(bytes);
            whole = text.lastIsWhole();
            String separator = Columns.separator(text.lines());
            if (separator.isEmpty()) {
                blocks.addAll(FixedWidth.blocks(text.lines()));
                rows.addAll(reportRows(text.lines()));
            } else {
                rows.addAll(Columns.rows(text.lines(), separator));
                blocks.addAll(Grids.blocks(rows));
                rows.addAll(reportRows(text.lines()));
            }
        }
        List<Advisory> advisories = new ArrayList<>();
        NumberStyle style = workbook ? NumberStyle.POINT : style(name, blocks);
        Particulars particulars = Sayings.of(rows, style);
        int lastLine = rows.isEmpty() ? 1 : rows.getLast().line();
        Assembly assembly = new Assembly(name, style, advisories);
        List<Assembly.Reading> readings = assembly.read(blocks, whole, lastLine);
        Mercury used = mercury.orElseGet(() -> named(particulars, advisories));
        List<PorosimetryPoint> points =
                new Conversion(assembly, used, particulars, advisories).points(readings);
        return new PorosimetryTable(name, used, particulars, points, advisories);
    }

    /// Lines of a report, cut where it leaves two blanks or more.
    private static List<Row> reportRows(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            String line = lines.get(n).strip();
            rows.add(new Row(n + 1, line.isEmpty() ? List.of() : List.of(GAP.split(line))));
        }
        return rows;
    }

    private static NumberStyle style(String name, List<Block> blocks) {
        List<String> cells =
                blocks.stream()
                        .flatMap(block -> block.rows().stream())
                        .flatMap(row -> row.cells().stream())
                        .toList();
        NumberStyle style = NumberStyle.of(cells);
        if (style == NumberStyle.UNDECIDED) {
            throw new InvalidInputException(
                    List.of(
                            new Fault(
                                    name + ":1",
                                    "numbers such as 1,234 may mean 1.234 or 1234 here; write at"
                                            + " least one number with another count of decimals")));
        }
        return style;
    }

    private static Mercury named(Particulars particulars, List<Advisory> advisories) {
        Mercury usual = Mercury.usual();
        OptionalDouble tension = particulars.surfaceTension();
        OptionalDouble angle = particulars.contactAngle();
        if (tension.isEmpty() || angle.isEmpty()) {
            advisories.add(
                    new Advisory(
                            0,
                            "no contact angle and surface tension of mercury in the file: taken as"
                                    + " 130 degrees and 0.485 N/m"));
            return usual;
        }
        try {
            return new Mercury(tension.getAsDouble(), angle.getAsDouble());
        } catch (InvalidInputException e) {
            advisories.add(
                    new Advisory(
                            0,
                            "mercury of the file is not possible ("
                                    + e.getMessage()
                                    + "): taken as 130 degrees and 0.485 N/m"));
            return usual;
        }
    }

    // Damaged workbooks make the readers fail in many ways; all of them mean the same here.
    private static List<List<Row>> sheets(String name, byte[] bytes, boolean zip) {
        try {
            return zip ? WorkbookXlsx.sheets(bytes) : WorkbookXls.sheets(bytes);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new InvalidInputException(
                    List.of(
                            new Fault(
                                    name + ":1",
                                    "not a workbook that can be read ("
                                            + e.getMessage()
                                            + "); open it in a spreadsheet program and save it as"
                                            + " .csv")));
        }
    }
}
