package io.github.coble.lab.text;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Collects the cells of one column.
final class ColumnBuilder {
    private static final int REMEMBERED = 1024;

    /// Share of filled cells that must be unreadable in a column of words.
    private static final double WORDY = 0.3;

    private final Heading heading;
    private final ColumnKind kind;
    private final TextEncoding encoding;
    private final NumberText number;
    private final boolean negative;
    private double[] numbers = {};
    private String[] words = {};
    private final String[] remembered = new String[REMEMBERED];
    private final byte[][] spelled = new byte[REMEMBERED][];
    private int rows;
    private long faults;
    private long filled;
    private long firstFault;
    private String firstText = "";

    ColumnBuilder(Heading heading, ColumnKind kind, TextEncoding encoding, NumberText number) {
        this.heading = heading;
        this.kind = kind;
        this.negative = kind == ColumnKind.NUMBER && heading.isNegative();
        this.encoding = encoding;
        this.number = number;
    }

    /// Adds the cell between two bytes of a line.
    void add(byte[] b, int from, int to, long line) {
        if (kind == ColumnKind.WORDS) {
            if (rows == words.length) {
                words = Arrays.copyOf(words, Math.max(1024, 2 * rows));
            }
            words[rows++] = text(b, from, to);
            return;
        }
        if (rows == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(1024, 2 * rows));
        }
        filled += from < to ? 1 : 0;
        double value = Double.NaN;
        if (kind == ColumnKind.NUMBER ? number.parse(b, from, to) : from == to) {
            value = kind == ColumnKind.NUMBER ? number.value() : value;
        } else {
            String text = text(b, from, to);
            value = kind.seconds(text);
            if (Double.isNaN(value)) {
                fault(line, text);
            }
        }
        // 0.0 - x rather than -x: no negative zeros
        numbers[rows++] = negative ? 0.0 - value : value;
    }

    /// Whether so many cells were no numbers that the column is one of words.
    boolean holdsWords() {
        return heading.quantity() == Quantity.OTHER && faults > WORDY * filled;
    }

    private void fault(long line, String text) {
        if (faults++ == 0) {
            firstFault = line;
            firstText = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        }
    }

    /// Equal words share one string: most columns of words repeat a few.
    private String text(byte[] b, int from, int to) {
        int hash = 7;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + b[i];
        }
        int slot = (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
        byte[] known = spelled[slot];
        if (known != null && Arrays.equals(known, 0, known.length, b, from, to)) {
            return remembered[slot];
        }
        String text = encoding.words(b, from, to);
        spelled[slot] = Arrays.copyOfRange(b, from, to);
        remembered[slot] = text;
        return text;
    }

    /// The cells since the last call.
    Column take() {
        Column column =
                kind == ColumnKind.WORDS
                        ? new Column.Words(heading.name(), List.of(Arrays.copyOf(words, rows)))
                        : new Column.Numbers(
                                negative ? heading.turned() : heading.name(),
                                heading.quantity(),
                                kind == ColumnKind.NUMBER ? heading.unit() : "s",
                                Arrays.copyOf(numbers, rows));
        rows = 0;
        return column;
    }

    /// What was turned and what could not be read.
    List<Advisory> advisories() {
        List<Advisory> said = new ArrayList<>();
        if (negative) {
            said.add(
                    new Advisory(
                            heading.name(),
                            "sign turned: the file has the negative of it, positive for a"
                                    + " capacitance"));
        }
        if (faults > 0) {
            said.add(
                    new Advisory(
                            "line " + firstFault + ", " + heading.name(),
                            (faults == 1 ? "one cell is" : faults + " cells are, this one first,")
                                    + " not readable as "
                                    + (kind == ColumnKind.NUMBER ? "a number" : "a time")
                                    + " (\""
                                    + firstText
                                    + "\"); left empty"));
        }
        return said;
    }
}
