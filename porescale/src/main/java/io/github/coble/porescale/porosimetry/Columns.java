package io.github.coble.porescale.porosimetry;

import io.github.coble.porescale.porosimetry.Block.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Cuts lines into cells: at a separator, or where a report leaves blanks.
final class Columns {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern TIME = Pattern.compile("\\d+:\\d\\d(:\\d\\d)?");
    private static final List<String> SEPARATORS = List.of("\t", ";", ",");

    /// Share of the lines of numbers that a separator must explain to be the file's.
    private static final double MOST = 0.8;

    private Columns() {}

    /// The separator of a file, or empty if its columns stand below each other between blanks.
    static String separator(List<String> lines) {
        int[] explained =
                SEPARATORS.stream().mapToInt(separator -> count(lines, separator)).toArray();
        int blanks = count(lines, "");
        int best = Math.max(blanks, Arrays.stream(explained).max().orElse(0));
        return IntStream.range(0, explained.length)
                .filter(n -> explained[n] > 0 && explained[n] >= MOST * best)
                .mapToObj(SEPARATORS::get)
                .findFirst()
                .orElse("");
    }

    /// The cells of a line.
    ///
    /// @param separator one character, or empty for blanks
    static List<String> cells(String line, String separator) {
        if (separator.isEmpty()) {
            return line.isBlank() ? List.of() : List.of(BLANKS.split(line.strip()));
        }
        if (line.indexOf(separator) < 0 && line.indexOf('"') < 0) {
            return List.of(line.strip());
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int n = 0; n < line.length(); n++) {
            char c = line.charAt(n);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator.charAt(0) && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /// The rows of a file with separators; lines that begin with # are comments.
    static List<Row> rows(List<String> lines, String separator) {
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            String line = lines.get(n);
            boolean comment = line.startsWith("#");
            rows.add(new Row(n + 1, comment ? List.of() : cells(line, separator)));
        }
        return rows;
    }

    private static int count(List<String> lines, String separator) {
        int count = 0;
        for (String line : lines) {
            int numbers = 0;
            boolean words = false;
            for (String cell : cells(line, separator)) {
                boolean number = isNumberOrTime(cell);
                numbers += number ? 1 : 0;
                words |= !number && !cell.isEmpty();
            }
            count += numbers >= 2 && !words ? 1 : 0;
        }
        return count;
    }

    /// Whether a cell may stand in a row of numbers.
    static boolean isNumberOrTime(String cell) {
        return NumberStyle.isNumber(cell) || TIME.matcher(cell).matches();
    }
}
