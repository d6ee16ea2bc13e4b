package io.github.coble.lab.lines;

import io.github.coble.lab.table.Advisory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A block of lines under headings, as columns of numbers and of words.
///
/// Nothing is dropped without an advisory: a line with another number of cells than there are
/// headings is left out, a cell that is no number among numbers is NaN, and so is the last cell of
/// a file that ends without a line end, unless the digits of its column show that it is complete.
/// The decimal separator is decided over the block, never per cell.
public final class Rows {
    private static final int SHOWN = 5;

    private final TextLines text;
    private final byte delimiter;
    private final byte separator;
    private final List<String> headings;
    private final List<Advisory> advisories = new ArrayList<>();
    private int[] lineOf = new int[256];
    private int rows;
    private final double[][] numbers;
    private final int[] unreadable;
    private final int[] firstUnreadable;
    private final int[] readable;
    private final int[] cellStarts;
    private final int[] cellEnds;

    private Rows(TextLines text, byte delimiter, byte separator, List<String> headings) {
        this.text = text;
        this.delimiter = delimiter;
        this.separator = separator;
        this.headings = headings;
        int columns = headings.size();
        numbers = new double[columns][lineOf.length];
        unreadable = new int[columns];
        firstUnreadable = new int[columns];
        readable = new int[columns];
        cellStarts = new int[columns + 2];
        cellEnds = new int[columns + 2];
    }

    /// Reads a block of lines; blank ones are passed over.
    ///
    /// @param from first line
    /// @param to after the last
    /// @param delimiter a tab, a comma or a semicolon
    /// @param headings one per column
    public static Rows read(
            TextLines text, int from, int to, byte delimiter, List<String> headings) {
        Rows rows =
                new Rows(
                        text,
                        delimiter,
                        delimiter == ',' ? (byte) '.' : separator(text, from, to),
                        List.copyOf(headings));
        rows.readLines(from, to);
        rows.checkLast();
        rows.sayUnreadable();
        return rows;
    }

    /// The cells of a line of headings, trimmed; a delimiter at the line's end makes no cell.
    public static List<String> headings(String line, byte delimiter) {
        String[] cells = line.split(String.valueOf((char) delimiter), -1);
        List<String> names = new ArrayList<>(cells.length);
        for (String cell : cells) {
            names.add(cell.strip());
        }
        if (names.size() > 1 && names.getLast().isEmpty()) {
            names.removeLast();
        }
        return names;
    }

    /// Number of rows.
    public int count() {
        return rows;
    }

    /// Line of a row.
    public int line(int row) {
        return lineOf[row];
    }

    /// Whether a column has cells but not one that is a number.
    public boolean isWords(int column) {
        return readable[column] == 0 && unreadable[column] > 0;
    }

    /// Whether a column has no cells with anything in them.
    public boolean isEmpty(int column) {
        return readable[column] == 0 && unreadable[column] == 0;
    }

    /// A column as numbers.
    public double[] numbers(int column) {
        return Arrays.copyOf(numbers[column], rows);
    }

    /// A column as it stands.
    public List<String> words(int column) {
        List<String> words = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            split(lineOf[row]);
            words.add(text.text(cellStarts[column], cellEnds[column]));
        }
        return words;
    }

    /// What a user should know of these rows.
    public List<Advisory> advisories() {
        return List.copyOf(advisories);
    }

    private void readLines(int from, int to) {
        int columns = headings.size();
        int wrong = 0;
        for (int line = from; line < to; line++) {
            if (text.isBlank(line)) {
                continue;
            }
            int cells = split(line);
            if (cells != columns) {
                if (++wrong <= SHOWN) {
                    advisories.add(
                            new Advisory(
                                    TextLines.where(line),
                                    cells > columns
                                            ? "more cells than the "
                                                    + columns
                                                    + " headings; not read"
                                            : cells
                                                    + " cells for "
                                                    + columns
                                                    + " headings"
                                                    + (text.ended(line) ? "" : " and no line end")
                                                    + "; not read"));
                }
                continue;
            }
            add(line);
        }
        if (wrong > SHOWN) {
            advisories.add(
                    new Advisory("", (wrong - SHOWN) + " more lines of this kind were not read"));
        }
    }

    private void add(int line) {
        if (rows == lineOf.length) {
            int more = 2 * rows;
            lineOf = Arrays.copyOf(lineOf, more);
            for (int c = 0; c < numbers.length; c++) {
                numbers[c] = Arrays.copyOf(numbers[c], more);
            }
        }
        byte[] bytes = text.bytes();
        for (int c = 0; c < numbers.length; c++) {
            double value = Decimal.parse(bytes, cellStarts[c], cellEnds[c], separator);
            numbers[c][rows] = value;
            if (!Double.isNaN(value)) {
                readable[c]++;
            } else if (!Decimal.isNone(bytes, cellStarts[c], cellEnds[c])) {
                if (unreadable[c]++ == 0) {
                    firstUnreadable[c] = rows;
                }
            }
        }
        lineOf[rows++] = line;
    }

    /// A last line without a line end may be cut within its last number.
    private void checkLast() {
        if (rows == 0 || text.ended(lineOf[rows - 1])) {
            return;
        }
        int column = numbers.length - 1;
        split(lineOf[rows - 1]);
        // A delimiter after the last cell shows that it is whole.
        if (cellEnds[column] > cellStarts[column] && endsWithDelimiter(lineOf[rows - 1])) {
            return;
        }
        if (isWords(column) || !sameDigits(column)) {
            boolean number = !Double.isNaN(numbers[column][rows - 1]);
            numbers[column][rows - 1] = Double.NaN;
            if (number) {
                readable[column]--;
            }
            advisories.add(
                    new Advisory(
                            TextLines.where(lineOf[rows - 1]),
                            "the file ends without a line end, and its last cell ("
                                    + headings.get(column)
                                    + ") may be cut short; left out"));
        }
    }

    /// Whether all cells of a column have, but for a sign, one length and the separator of the
    /// fraction at one place: then one cut short would be shorter.
    private boolean sameDigits(int column) {
        int length = -1;
        int place = -1;
        byte[] bytes = text.bytes();
        int from = Math.max(0, rows - 1000);
        if (rows - from < 2) {
            return false;
        }
        for (int row = from; row < rows; row++) {
            split(lineOf[row]);
            int start = cellStarts[column];
            if (start < cellEnds[column] && bytes[start] == '-') {
                start++;
            }
            int fraction = start;
            while (fraction < cellEnds[column] && bytes[fraction] != separator) {
                fraction++;
            }
            if (length < 0) {
                length = cellEnds[column] - start;
                place = fraction - start;
            }
            if (fraction == cellEnds[column]
                    || length != cellEnds[column] - start
                    || place != fraction - start) {
                return false;
            }
        }
        return true;
    }

    private boolean endsWithDelimiter(int line) {
        int end = text.end(line);
        return end > text.start(line) && text.bytes()[end - 1] == delimiter;
    }

    private void sayUnreadable() {
        for (int c = 0; c < numbers.length; c++) {
            if (unreadable[c] > 0 && readable[c] > 0) {
                int row = firstUnreadable[c];
                split(lineOf[row]);
                String cell = text.text(cellStarts[c], cellEnds[c]);
                advisories.add(
                        new Advisory(
                                TextLines.where(lineOf[row]),
                                headings.get(c)
                                        + ": \""
                                        + (cell.length() > 40 ? cell.substring(0, 40) : cell)
                                        + "\" is no number"
                                        + (unreadable[c] > 1
                                                ? ", nor are " + (unreadable[c] - 1) + " below"
                                                : "")
                                        + "; left empty"));
            }
        }
    }

    /// Finds the cells of a line, trimmed of blanks, and returns their number, or one more than
    /// there are headings if there are more. An empty cell after a delimiter at the line's end does
    /// not count if there is a cell too many.
    private int split(int line) {
        byte[] bytes = text.bytes();
        int end = text.end(line);
        int at = text.start(line);
        int cells = 0;
        int most = headings.size() + 1;
        while (cells < most) {
            int start = at;
            while (at < end && bytes[at] != delimiter) {
                at++;
            }
            int stop = at;
            while (start < stop && isBlank(bytes[start])) {
                start++;
            }
            while (stop > start && isBlank(bytes[stop - 1])) {
                stop--;
            }
            cellStarts[cells] = start;
            cellEnds[cells++] = stop;
            if (at == end) {
                break;
            }
            at++;
        }
        if (cells == most && at == end && cellStarts[cells - 1] == cellEnds[cells - 1]) {
            cells--;
        }
        return cells;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    /// A comma if digits stand on both sides of more commas than points.
    private static byte separator(TextLines text, int from, int to) {
        byte[] bytes = text.bytes();
        long balance = 0;
        if (from < to) {
            int end = text.end(to - 1);
            for (int i = text.start(from) + 1; i < end - 1; i++) {
                if (bytes[i] == ',' || bytes[i] == '.') {
                    boolean between = isDigit(bytes[i - 1]) && isDigit(bytes[i + 1]);
                    balance += !between ? 0 : bytes[i] == ',' ? 1 : -1;
                }
            }
        }
        return balance > 0 ? (byte) ',' : (byte) '.';
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
