package io.github.coble.lab.write;

import io.github.coble.lab.parquet.ParquetOut;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes a table in the format that a file's name asks for.
public final class TableFile {
    private TableFile() {}

    /// Writes `.csv`, `.parquet`, `.bdf.csv` or `.bdf.parquet`.
    ///
    /// @return the table as written
    /// @throws IllegalArgumentException if the name ends otherwise, or the table does not fit
    public static LabTable write(LabTable table, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        boolean bdf = name.endsWith(".bdf.csv") || name.endsWith(".bdf.parquet");
        LabTable written = bdf ? Bdf.of(table) : table;
        List<String> headings = written.columns().stream().map(TableFile::heading).toList();
        if (name.endsWith(".csv")) {
            csv(written, headings, file);
        } else if (name.endsWith(".parquet")) {
            ParquetOut.write(written, headings, file);
        } else {
            throw new IllegalArgumentException(
                    name + ": the name must end in .csv, .parquet, .bdf.csv or .bdf.parquet");
        }
        return written;
    }

    /// The column's name, with its unit where the name does not say it.
    private static String heading(Column column) {
        return switch (column) {
            case Column.Numbers n when !n.unit().isEmpty() && !saysUnit(n) ->
                    n.name() + " / " + n.unit();
            case Column.Words w -> w.name();
            case Column.Numbers n -> n.name();
        };
    }

    private static boolean saysUnit(Column.Numbers column) {
        return column.name().matches(".*[\\[(/].*") && !column.name().equals("dV/dt");
    }

    private static void csv(LabTable table, List<String> headings, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", headings.stream().map(TableFile::quoted).toList()));
            out.write('\n');
            for (int row = 0; row < table.rows(); row++) {
                for (int c = 0; c < table.columns().size(); c++) {
                    if (c > 0) {
                        out.write(',');
                    }
                    out.write(cell(table.columns().get(c), row));
                }
                out.write('\n');
            }
        }
    }

    private static String cell(Column column, int row) {
        return switch (column) {
            case Column.Words words -> quoted(words.values().get(row));
            case Column.Numbers numbers -> number(numbers.values()[row]);
        };
    }

    private static String number(double v) {
        if (Double.isNaN(v)) {
            return "";
        }
        boolean whole = v == Math.rint(v) && Math.abs(v) < 1e15;
        return whole ? Long.toString((long) v) : Double.toString(v);
    }

    private static String quoted(String text) {
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0;
        return plain ? text : '"' + text.replace("\"", "''") + '"';
    }
}
