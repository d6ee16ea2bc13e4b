package io.github.coble.porescale.statistics;

/// Counting pairs of voxels in two rows of bits, 64 at a time.
final class BitRows {
    private BitRows() {}

    /// Number of k for which bit k of the row at `atA` of `a` and bit k + shift of the row at `atB`
    /// of `b` are both set. Bits beyond a row are zero.
    static int both(long[] a, int atA, long[] b, int atB, int words, int shift) {
        int skip = shift >> 6;
        int bits = shift & 63;
        int from = atB + skip;
        int last = words - skip - 1;
        int count = 0;
        if (bits == 0) {
            for (int w = 0; w <= last; w++) {
                count += Long.bitCount(a[atA + w] & b[from + w]);
            }
            return count;
        }
        for (int w = 0; w < last; w++) {
            long moved = (b[from + w] >>> bits) | (b[from + w + 1] << (64 - bits));
            count += Long.bitCount(a[atA + w] & moved);
        }
        return last < 0 ? 0 : count + Long.bitCount(a[atA + last] & (b[from + last] >>> bits));
    }

    /// Number of set bits of the row at `at` from `from` to `to`, the latter excluded.
    static int between(long[] a, int at, int from, int to) {
        int count = 0;
        for (int w = from >> 6; w << 6 < to; w++) {
            long word = a[at + w];
            if (w == from >> 6) {
                word &= -1L << (from & 63);
            }
            if (to - (w << 6) < 64) {
                word &= (1L << (to - (w << 6))) - 1;
            }
            count += Long.bitCount(word);
        }
        return count;
    }
}
