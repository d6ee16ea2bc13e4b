package io.github.coble.study.table;

/// Text as a cell of a CSV file (RFC 4180).
public final class CsvCell {
    private CsvCell() {}

    /// The text, in quotes where commas, quotes or line breaks in it need them.
    public static String of(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
