package io.github.coble.lab.parquet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/// An in-memory DuckDB.
final class Duck {
    private Duck() {}

    static Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("threads", "1");
        properties.setProperty("memory_limit", (Runtime.getRuntime().maxMemory() >> 20) + "MB");
        Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", properties);
        if (connection == null) {
            throw new SQLException("DuckDB did not accept its own address");
        }
        return connection;
    }

    /// A path as an SQL text.
    static String quoted(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
