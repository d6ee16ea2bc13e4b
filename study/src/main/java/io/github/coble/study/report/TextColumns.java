package io.github.coble.study.report;

import java.util.List;

/// Sets rows of text under each other: the first column to the left, the others to the right.
public final class TextColumns {
    private static final String GAP = "  ";

    private TextColumns() {}

    /// Appends rows, the first of them setting the number of columns.
    public static void append(StringBuilder out, List<String[]> rows) {
        int columns = rows.getFirst().length;
        int[] width = new int[columns];
        for (String[] row : rows) {
            for (int k = 0; k < columns; k++) {
                width[k] = Math.max(width[k], row[k].length());
            }
        }
        for (String[] row : rows) {
            for (int k = 0; k < columns; k++) {
                String blank = " ".repeat(width[k] - row[k].length());
                out.append(GAP).append(k == 0 ? row[k] + blank : blank + row[k]);
            }
            out.append('\n');
        }
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
