package io.github.coble.lab.parquet;

import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabTable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Writes tables as Parquet.
public final class ParquetOut {
    private ParquetOut() {}

    /// Writes a table; numbers that are absent become NULL.
    ///
    /// @param headings one for each column
    /// @param file overwritten where it exists
    public static void write(LabTable table, List<String> headings, Path file) throws IOException {
        refuseTwins(headings);
        StringBuilder definition = new StringBuilder();
        for (int c = 0; c < headings.size(); c++) {
            definition
                    .append(c == 0 ? "\"" : ", \"")
                    .append(headings.get(c).replace("\"", "\"\""))
                    .append(
                            table.columns().get(c) instanceof Column.Words
                                    ? "\" VARCHAR"
                                    : "\" DOUBLE");
        }
        try (Connection connection = Duck.open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE rows (" + definition + ")");
            append(connection, table);
            statement.execute("COPY rows TO " + Duck.quoted(file) + " (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /// Names of columns do not differ by capitals alone in DuckDB.
    private static void refuseTwins(List<String> headings) {
        Set<String> seen = new HashSet<>();
        String twins =
                headings.stream()
                        .filter(h -> !seen.add(h.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
        if (!twins.isEmpty()) {
            throw new IllegalArgumentException(
                    "Parquet needs different headings; twice there: " + twins + "; use CSV");
        }
    }

    private static void append(Connection connection, LabTable table) throws SQLException {
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("main", "rows")) {
            for (int row = 0; row < table.rows(); row++) {
                appender.beginRow();
                for (Column column : table.columns()) {
                    switch (column) {
                        case Column.Words words -> appender.append(words.values().get(row));
                        case Column.Numbers numbers -> {
                            if (Double.isNaN(numbers.values()[row])) {
                                appender.appendNull();
                            } else {
                                appender.append(numbers.values()[row]);
                            }
                        }
                    }
                }
                appender.endRow();
            }
        }
    }
}
