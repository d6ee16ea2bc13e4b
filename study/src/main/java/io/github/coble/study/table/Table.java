package io.github.coble.study.table;

import java.util.List;

/// Columns and rows.
///
/// @param columns in file order
/// @param rows in file order
public record Table<R>(List<Column<R>> columns, List<R> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// As comma-separated values: a header line, a point as the decimal separator, 12 significant
    /// digits, and nothing where a number is not known.
    public String csv() {
        StringBuilder out = new StringBuilder(64 + rows.size() * columns.size() * 12);
        String separator = "";
        for (Column<R> c : columns) {
            out.append(separator).append(c.name());
            separator = ",";
        }
        out.append('\n');
        for (R row : rows) {
            separator = "";
            for (Column<R> c : columns) {
                out.append(separator);
                separator = ",";
                double v = c.number(row);
                if (Double.isFinite(v)) {
                    out.append(c.whole() ? Long.toString((long) v) : Numbers.precise(v));
                }
            }
            out.append('\n');
        }
        return out.toString();
    }
}
