package io.github.coble.lab.parquet;

import io.github.coble.lab.read.CurrentSign;
import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.read.RowChecks;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import io.github.coble.lab.text.Heading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// Parquet files, among them those of the Battery Data Format.
public final class ParquetFormat implements LabFormat {
    private static final String MAGIC = "PAR1";
    private static final int SMALLEST = 12;

    @Override
    public String name() {
        return "Parquet (Battery Data Format and others)";
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        boolean yes = head.length >= MAGIC.length();
        for (int i = 0; yes && i < MAGIC.length(); i++) {
            yes = head[i] == MAGIC.charAt(i);
        }
        return yes;
    }

    @Override
    public LabTable read(Path file) throws IOException {
        refuseWithoutEnd(file);
        try (Connection connection = Duck.open();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT * FROM read_parquet(" + Duck.quoted(file) + ")")) {
            return read(rows);
        } catch (SQLException | RuntimeException e) {
            throw new LabFileException(
                    String.valueOf(file.getFileName()), "damaged: " + e.getMessage());
        }
    }

    /// The description of a Parquet file is at its end: one that was cut off has none.
    private static void refuseWithoutEnd(Path file) throws IOException {
        byte[] end = new byte[MAGIC.length()];
        long size = Files.size(file);
        boolean whole = size >= SMALLEST;
        if (whole) {
            try (var in = Files.newInputStream(file)) {
                in.skipNBytes(size - end.length);
                whole = in.readNBytes(end, 0, end.length) == end.length;
            }
        }
        for (int i = 0; whole && i < end.length; i++) {
            whole = end[i] == MAGIC.charAt(i);
        }
        if (!whole) {
            throw new LabFileException(
                    String.valueOf(file.getFileName()),
                    "the description at the end of this Parquet file is absent: it was cut off");
        }
    }

    private LabTable read(ResultSet rows) throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        List<Cells> cells = new ArrayList<>();
        for (int c = 1; c <= meta.getColumnCount(); c++) {
            cells.add(new Cells(Heading.of(meta.getColumnLabel(c)), meta.getColumnType(c), c));
        }
        while (rows.next()) {
            for (Cells column : cells) {
                column.add(rows);
            }
        }
        List<Column> columns = cells.stream().map(Cells::column).toList();
        List<Advisory> said = new ArrayList<>();
        LabTable table = new LabTable(name(), "", columns, new LinkedHashMap<>(), said);
        RowChecks checks = new RowChecks();
        checks.add(table);
        said.addAll(checks.advisories());
        return CurrentSign.orient(new LabTable(name(), "", columns, new LinkedHashMap<>(), said));
    }

    /// The cells of one column.
    private static final class Cells {
        private final Heading heading;
        private final boolean number;
        private final boolean date;
        private final int place;
        private final List<String> words = new ArrayList<>();
        private double[] numbers = new double[1024];
        private int count;

        Cells(Heading heading, int type, int place) {
            this.heading = heading;
            this.place = place;
            number =
                    switch (type) {
                        case Types.TINYINT,
                                Types.SMALLINT,
                                Types.INTEGER,
                                Types.BIGINT,
                                Types.FLOAT,
                                Types.REAL,
                                Types.DOUBLE,
                                Types.NUMERIC,
                                Types.DECIMAL ->
                                true;
                        default -> false;
                    };
            date = type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE;
        }

        void add(ResultSet rows) throws SQLException {
            if (!number && !date) {
                String text = rows.getString(place);
                words.add(text == null ? "" : text);
                return;
            }
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            double value = date ? seconds(rows) : rows.getDouble(place);
            numbers[count++] = rows.wasNull() ? Double.NaN : value;
        }

        private double seconds(ResultSet rows) throws SQLException {
            var instant = rows.getTimestamp(place);
            return instant == null ? Double.NaN : instant.getTime() / 1e3;
        }

        Column column() {
            if (!number && !date) {
                return new Column.Words(heading.name(), words);
            }
            double[] values = Arrays.copyOf(numbers, count);
            return date
                    ? new Column.Numbers(heading.name(), Quantity.INSTANT, "s", values)
                    : new Column.Numbers(
                            heading.name(), heading.quantity(), heading.unit(), values);
        }
    }
}
