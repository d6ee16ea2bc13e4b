package io.github.coble.porescale.distance;

import java.util.Arrays;

/// One axis of the squared distance transform (P-2): along bits of a row, or across rows.
///
/// Across rows the minimum is searched outwards from each row, all voxels of a block at once, and
/// ends where no farther row can be nearer. That is quicker than the lower envelope of parabolas as
/// long as distances are small; beyond [#REACH] rows the envelope takes over, so that the work per
/// voxel stays bounded.
final class LinePass {
    /// A squared distance to nothing; more than any distance, and far from overflow.
    static final int FAR = 1 << 30;

    /// Rows searched on each side before the envelope takes over.
    static final int REACH = 64;

    private static final int BLOCK = 128;

    private LinePass() {}

    /// Squared distances along a row of bits to the nearest zero bit of the row, 0 at zero bits,
    /// [#FAR] in a row without one. Overwrites the first `length` of `row`.
    static void alongBits(long[] bits, int length, int[] row) {
        int before = -1;
        int k = 0;
        while (k < length) {
            int end = nextZero(bits, k, length);
            if (end > k) {
                run(row, before, k, end, length);
            }
            for (k = end; k < length && (bits[k >> 6] >>> (k & 63) & 1) == 0; k++) {
                row[k] = 0;
            }
            before = k - 1;
        }
    }

    private static void run(int[] row, int before, int start, int end, int length) {
        boolean left = before >= 0;
        boolean right = end < length;
        if (!left && !right) {
            Arrays.fill(row, start, end, FAR);
            return;
        }
        int middle = !left ? start : !right ? end : (start + end + 1) >> 1;
        for (int k = start; k < middle; k++) {
            row[k] = (k - before) * (k - before);
        }
        for (int k = middle; k < end; k++) {
            row[k] = (end - k) * (end - k);
        }
    }

    private static int nextZero(long[] bits, int from, int length) {
        int w = from >> 6;
        long zeros = ~bits[w] & -1L << (from & 63);
        while (zeros == 0) {
            w++;
            if (w << 6 >= length) {
                return length;
            }
            zeros = ~bits[w];
        }
        return Math.min(length, (w << 6) + Long.numberOfTrailingZeros(zeros));
    }

    /// Row `at` of the minimum over all rows r of `rows[r][k] + (r - at)²`, by searching outwards.
    /// Overwrites the first `length` of `out`, which is none of the rows.
    ///
    /// @return whether the search ended within [#REACH] rows; if not, `out` is of no use
    static boolean nearby(int[][] rows, int count, int at, int length, int[] out) {
        System.arraycopy(rows[at], 0, out, 0, length);
        for (int from = 0; from < length; from += BLOCK) {
            int to = Math.min(length, from + BLOCK);
            int largest = largest(out, from, to);
            for (int d = 1; d * d < largest; d++) {
                boolean below = at - d >= 0;
                boolean above = at + d < count;
                if (!below && !above) {
                    break;
                }
                if (d > REACH) {
                    return false;
                }
                int[] a = rows[below ? at - d : at + d];
                int[] b = rows[above ? at + d : at - d];
                lower(a, b, d * d, from, to, out);
                if (d < 4 || (d & 1) == 0) {
                    largest = largest(out, from, to);
                }
            }
        }
        return true;
    }

    private static int largest(int[] values, int from, int to) {
        int largest = 0;
        for (int k = from; k < to; k++) {
            largest = Math.max(largest, values[k]);
        }
        return largest;
    }

    private static void lower(int[] a, int[] b, int add, int from, int to, int[] out) {
        for (int k = from; k < to; k++) {
            out[k] = Math.min(out[k], Math.min(a[k], b[k]) + add);
        }
    }

    /// Replaces rows 0 … count − 1 by the minimum over all rows r of `rows[r][k] + (r - at)²`, from
    /// the lower envelope of these parabolas (Felzenszwalb and Huttenlocher 2012, in integers).
    static void envelope(int[][] rows, int count, int length) {
        int[] apex = new int[count];
        int[] height = new int[count];
        int[] start = new int[count];
        for (int k = 0; k < length; k++) {
            int top = -1;
            for (int r = 0; r < count; r++) {
                int h = rows[r][k];
                if (h >= FAR) {
                    continue;
                }
                int first = 0;
                while (top >= 0) {
                    first = overtaken(apex[top], height[top], r, h);
                    if (first > start[top]) {
                        break;
                    }
                    top--;
                }
                if (top < 0) {
                    first = 0;
                }
                if (first < count) {
                    top++;
                    apex[top] = r;
                    height[top] = h;
                    start[top] = first;
                }
            }
            for (int r = count - 1; r >= 0 && top >= 0; r--) {
                rows[r][k] = height[top] + (r - apex[top]) * (r - apex[top]);
                if (r == start[top]) {
                    top--;
                }
            }
        }
    }

    /// First row at which the parabola of apex v > u is not above that of apex u.
    private static int overtaken(int u, int heightU, int v, int heightV) {
        long rise = (long) v * v - (long) u * u + heightV - heightU;
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, Math.ceilDiv(rise, 2L * (v - u))));
    }
}
