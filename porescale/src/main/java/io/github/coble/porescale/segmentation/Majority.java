package io.github.coble.porescale.segmentation;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.Arrays;

/// Gives every voxel to the phase that has most of the 27 voxels around it, itself included (P-65);
/// on masks this is the median. At the faces of the image the outermost voxels count for those
/// beyond. Smooths what is narrower than two voxels, so it also closes the narrowest pores.
///
/// Sixty-four voxels are counted at once, the digits of their counts in one word each.
final class Majority {
    private final PhaseMask mask;
    private final Extent extent;
    private final int words;

    private Majority(PhaseMask mask) {
        this.mask = mask;
        this.extent = mask.extent();
        this.words = mask.wordsPerRow();
    }

    /// The filtered mask.
    static PhaseMask of(PhaseMask mask) {
        return new Majority(mask).filtered();
    }

    private PhaseMask filtered() {
        PhaseMask.Builder builder = new PhaseMask.Builder(extent);
        long[] row = new long[words];
        // Digits of the counts of the nine rows around: at most 9, four digits.
        long[][] digits = new long[4][words];
        long[] sum = new long[5];
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                for (long[] digit : digits) {
                    Arrays.fill(digit, 0);
                }
                for (int di = -1; di <= 1; di++) {
                    for (int dj = -1; dj <= 1; dj++) {
                        mask.copyRow(inside(i + di, extent.x()), inside(j + dj, extent.y()), row);
                        add(row, digits);
                    }
                }
                for (int w = 0; w < words; w++) {
                    builder.put(i, j, w, atLeast14(digits, w, sum));
                }
            }
        }
        return builder.build();
    }

    private static int inside(int n, int length) {
        return Math.clamp(n, 0, length - 1);
    }

    private void add(long[] row, long[][] digits) {
        for (int w = 0; w < words; w++) {
            long carry = row[w];
            for (int d = 0; d < 4; d++) {
                long sum = digits[d][w] ^ carry;
                carry &= digits[d][w];
                digits[d][w] = sum;
            }
        }
    }

    /// Adds the counts of the voxels before, at and after, and compares: 14 of 27 is most.
    private long atLeast14(long[][] digits, int w, long[] sum) {
        Arrays.fill(sum, 0);
        for (int shift = -1; shift <= 1; shift++) {
            long carry = 0;
            for (int d = 0; d < 5; d++) {
                long add = d < 4 ? shifted(digits[d], w, shift) : 0;
                long both = sum[d] ^ add;
                long out = (sum[d] & add) | (both & carry);
                sum[d] = both ^ carry;
                carry = out;
            }
        }
        // 14 or 15: 01110, 01111; 16 and more: 1....
        return sum[4] | (sum[3] & sum[2] & sum[1]);
    }

    /// The word of the neighbours one voxel before (-1) or after (+1) along z; the last voxel of a
    /// row is its own neighbour.
    private long shifted(long[] row, int w, int shift) {
        if (shift < 0) {
            long before = w == 0 ? row[0] & 1 : row[w - 1] >>> 63;
            return (row[w] << 1) | before;
        }
        if (shift > 0) {
            long after = w == words - 1 ? 0 : row[w + 1] << 63;
            long next = (row[w] >>> 1) | after;
            if (w == words - 1) {
                int last = (extent.z() - 1) & 63;
                next |= row[w] & (1L << last);
            }
            return next;
        }
        return row[w];
    }
}
