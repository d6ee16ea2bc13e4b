package io.github.coble.porescale.file;

import java.nio.ByteOrder;
import java.util.Arrays;

/// What TIFF does to bytes besides deflate: PackBits (section 9), LZW (section 13), and differences
/// of neighbours (section 14 and Technical Note 3).
final class TiffUnpacking {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int CODES = 4096;

    private final int[] before = new int[CODES];
    private final byte[] last = new byte[CODES];
    private final int[] lengths = new int[CODES];
    private byte[] scratch = {};

    TiffUnpacking() {
        for (int code = 0; code < CLEAR; code++) {
            last[code] = (byte) code;
            lengths[code] = 1;
        }
    }

    /// Unpacks PackBits until `length` bytes are there or the data end.
    ///
    /// @return number of bytes unpacked
    static int packBits(byte[] packed, int packedLength, byte[] into, int length) {
        int done = 0;
        int at = 0;
        while (done < length && at < packedLength) {
            int n = packed[at++];
            if (n >= 0) {
                int count = Math.min(Math.min(n + 1, packedLength - at), length - done);
                System.arraycopy(packed, at, into, done, count);
                at += n + 1;
                done += count;
            } else if (n != -128 && at < packedLength) {
                int count = Math.min(1 - n, length - done);
                Arrays.fill(into, done, done + count, packed[at++]);
                done += count;
            }
        }
        return done;
    }

    /// Unpacks LZW, high bit first, until `length` bytes are there, the data end or a code makes no
    /// sense.
    ///
    /// @return number of bytes unpacked
    int lzw(byte[] packed, int packedLength, byte[] into, int length) {
        int done = 0;
        int at = 0;
        int held = 0;
        int bits = 0;
        int width = 9;
        int free = END + 1;
        int previous = -1;
        while (done < length) {
            while (bits < width) {
                if (at == packedLength) {
                    return done;
                }
                held = (held << 8) | (packed[at++] & 0xff);
                bits += 8;
            }
            int code = (held >>> (bits - width)) & ((1 << width) - 1);
            bits -= width;
            if (code == END) {
                return done;
            }
            if (code == CLEAR) {
                width = 9;
                free = END + 1;
                previous = -1;
                continue;
            }
            if (code > (previous < 0 ? CLEAR : free)) {
                return done;
            }
            // The code that is about to be defined: the previous one and its own first byte.
            boolean own = code == free;
            int known = own ? previous : code;
            int end = done + lengths[known];
            int n = end - 1;
            for (int c = known; n >= done; c = before[c], n--) {
                if (n < length) {
                    into[n] = last[c];
                }
            }
            byte head = into[done];
            if (own && end < length) {
                into[end] = head;
            }
            done = Math.min(length, own ? end + 1 : end);
            if (previous >= 0 && free < CODES) {
                before[free] = previous;
                last[free] = head;
                lengths[free] = lengths[previous] + 1;
                free++;
                if (free + 1 >= 1 << width && width < 12) {
                    width++;
                }
            }
            previous = code;
        }
        return done;
    }

    /// Sums differences of neighbours in a row back up (predictor 2), in place.
    static void sum(byte[] row, int at, int values, int size, ByteOrder order) {
        boolean big = order == ByteOrder.BIG_ENDIAN;
        long mask = size == 8 ? -1 : (1L << (8 * size)) - 1;
        long value = 0;
        for (int v = 0; v < values; v++, at += size) {
            long difference = 0;
            for (int b = 0; b < size; b++) {
                int stored = row[at + (big ? b : size - 1 - b)] & 0xff;
                difference = (difference << 8) | stored;
            }
            value = (value + difference) & mask;
            for (int b = 0; b < size; b++) {
                row[at + (big ? size - 1 - b : b)] = (byte) (value >>> (8 * b));
            }
        }
    }

    /// Puts floats together from differences of their bytes, all highest bytes first (predictor 3),
    /// in place.
    void floats(byte[] row, int at, int values, int size, ByteOrder order) {
        int length = values * size;
        if (scratch.length < length) {
            scratch = new byte[length];
        }
        byte value = 0;
        for (int n = 0; n < length; n++) {
            value += row[at + n];
            scratch[n] = value;
        }
        boolean big = order == ByteOrder.BIG_ENDIAN;
        for (int v = 0; v < values; v++) {
            for (int b = 0; b < size; b++) {
                row[at + v * size + (big ? b : size - 1 - b)] = scratch[b * values + v];
            }
        }
    }

    /// Spreads bits to bytes of 0 and 1.
    static void bits(byte[] packed, int at, byte[] into, int values, boolean lowFirst) {
        for (int v = 0; v < values; v++) {
            int bit = lowFirst ? v & 7 : 7 - (v & 7);
            into[v] = (byte) ((packed[at + (v >> 3)] >>> bit) & 1);
        }
    }
}
