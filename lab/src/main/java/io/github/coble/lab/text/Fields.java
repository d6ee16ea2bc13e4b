package io.github.coble.lab.text;

import java.util.Arrays;

/// Splits a line into fields; spaces around them and quotes are left out.
///
/// A quote that is not closed on its line is a character like any other, so that a damaged byte
/// costs one line and not the rest of the file.
final class Fields {
    private final byte delimiter;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int count;

    /// @param delimiter a blank stands for any number of blanks and tabs
    Fields(byte delimiter) {
        this.delimiter = delimiter;
    }

    int count() {
        return count;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    /// Number of fields up to the last that is not empty.
    int filled() {
        int n = count;
        while (n > 0 && from[n - 1] == to[n - 1]) {
            n--;
        }
        return n;
    }

    /// Splits the bytes from `start` to before `end`.
    void split(byte[] b, int start, int end) {
        count = 0;
        if (delimiter == ' ') {
            blanks(b, start, end);
            return;
        }
        int i = start;
        while (i <= end) {
            int first = i;
            while (first < end && b[first] == ' ') {
                first++;
            }
            if (first < end && b[first] == '"') {
                int close = close(b, first + 1, end);
                if (close >= 0) {
                    add(first + 1, close);
                    i = close + 1;
                    while (i < end && b[i] != delimiter) {
                        i++;
                    }
                    i++;
                    continue;
                }
            }
            while (i < end && b[i] != delimiter) {
                i++;
            }
            trimmed(b, Math.min(first, i), i);
            i++;
        }
    }

    /// The quote that ends a field: followed by a delimiter or the end of the line.
    private int close(byte[] b, int start, int end) {
        for (int i = start; i < end; i++) {
            if (b[i] == '"') {
                int after = i + 1;
                while (after < end && b[after] == ' ') {
                    after++;
                }
                if (after == end || b[after] == delimiter) {
                    return i;
                }
            }
        }
        return -1;
    }

    private void blanks(byte[] b, int start, int end) {
        int i = start;
        while (i < end) {
            while (i < end && blank(b[i])) {
                i++;
            }
            int first = i;
            while (i < end && !blank(b[i])) {
                i++;
            }
            if (first < i) {
                add(first, i);
            }
        }
    }

    private void trimmed(byte[] b, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && blank(b[first])) {
            first++;
        }
        while (last > first && blank(b[last - 1])) {
            last--;
        }
        add(first, last);
    }

    private static boolean blank(byte c) {
        return c == ' ' || c == '\t';
    }

    private void add(int start, int end) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
        }
        from[count] = start;
        to[count++] = end;
    }
}
