package io.github.coble.study.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/// Writes tables as Parquet, with an in-memory DuckDB.
///
/// Loading DuckDB takes most of a second, so start it with [#warmUp()] while something else runs.
public final class ParquetWriter implements AutoCloseable {
    private final Connection connection;

    private ParquetWriter(Connection connection) {
        this.connection = connection;
    }

    /// Loads DuckDB on a thread of its own.
    ///
    /// @return the writer when it is ready; completes with an exception where DuckDB's native
    ///   library cannot be loaded
    public static CompletableFuture<ParquetWriter> warmUp() {
        CompletableFuture<ParquetWriter> ready = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name("parquet-warm-up")
                .start(() -> {
                    try {
                        ready.complete(open());
                    } catch (SQLException | LinkageError e) {
                        ready.completeExceptionally(e);
                    }
                });
        return ready;
    }

    /// Waits for a [#warmUp].
    ///
    /// @throws SQLException where DuckDB cannot be loaded
    public static ParquetWriter join(CompletableFuture<ParquetWriter> ready) throws SQLException {
        try {
            return ready.join();
        } catch (CompletionException e) {
            throw new SQLException("DuckDB could not be loaded: " + e.getCause(), e);
        }
    }

    /// Loads DuckDB and waits for it.
    public static ParquetWriter open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("threads", "1");
        Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", properties);
        if (connection == null) {
            throw new SQLException("DuckDB did not accept its own address");
        }
        return new ParquetWriter(connection);
    }

    /// Writes a table; a number that is not known becomes NULL.
    ///
    /// @param file overwritten where it exists
    public <R> void write(Table<R> table, Path file) throws SQLException {
        String definition =
                table.columns().stream()
                        .map(c -> '"' + c.name() + '"' + (c.whole() ? " INTEGER" : " DOUBLE"))
                        .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE rows (" + definition + ")");
            append(table);
            statement.execute(
                    "COPY rows TO '"
                            + file.toAbsolutePath().toString().replace("'", "''")
                            + "' (FORMAT parquet, COMPRESSION snappy)");
            statement.execute("DROP TABLE rows");
        }
        if (!Files.isRegularFile(file)) {
            throw new SQLException("DuckDB left no file " + file);
        }
    }

    private <R> void append(Table<R> table) throws SQLException {
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("main", "rows")) {
            for (R row : table.rows()) {
                appender.beginRow();
                for (Column<R> column : table.columns()) {
                    double v = column.number(row);
                    if (!Double.isFinite(v)) {
                        appender.appendNull();
                    } else if (column.whole()) {
                        appender.append((int) v);
                    } else {
                        appender.append(v);
                    }
                }
                appender.endRow();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
