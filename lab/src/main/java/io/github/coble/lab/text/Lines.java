package io.github.coble.lab.text;

import io.github.coble.lab.table.LabFileException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of a stream of bytes, without a string for each.
final class Lines implements Closeable {
    private static final int PIECE = 1 << 18;
    private static final int LONGEST = 1 << 22;

    private final InputStream in;
    private final byte lineEnd;
    private byte[] buffer = new byte[PIECE];
    private int filled;
    private int scanned;
    private int next;
    private boolean atEnd;

    private int from;
    private int to;
    private long number;
    private boolean ended;

    /// @param lineEnd line feed, or carriage return where a file has no line feeds
    Lines(InputStream in, byte lineEnd) {
        this.in = in;
        this.lineEnd = lineEnd;
    }

    /// Goes to the next line.
    ///
    /// @return false after the last
    boolean next() throws IOException {
        while (true) {
            while (scanned < filled && buffer[scanned] != lineEnd) {
                scanned++;
            }
            if (scanned < filled) {
                take(scanned, true);
                scanned++;
                next = scanned;
                return true;
            }
            if (atEnd) {
                boolean rest = next < filled;
                if (rest) {
                    take(filled, false);
                    next = filled;
                }
                return rest;
            }
            fill();
        }
    }

    /// Holds the line between [#from] and [#to], until the next call of [#next].
    byte[] bytes() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// From 1.
    long number() {
        return number;
    }

    /// Whether the line has a line end: the last one of a file that was cut off has none.
    boolean ended() {
        return ended;
    }

    private void take(int end, boolean hasEnd) {
        from = next;
        to = end > next && buffer[end - 1] == '\r' ? end - 1 : end;
        number++;
        ended = hasEnd;
    }

    private void fill() throws IOException {
        int kept = filled - next;
        if (kept > LONGEST) {
            throw new LabFileException(
                    "line " + (number + 1), "longer than 4 MB: this is no table of text");
        }
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, kept);
            next = 0;
            filled = kept;
            scanned = kept;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int n = in.read(buffer, filled, buffer.length - filled);
        if (n < 0) {
            atEnd = true;
        } else {
            filled += n;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
