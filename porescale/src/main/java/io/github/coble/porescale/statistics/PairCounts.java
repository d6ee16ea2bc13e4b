package io.github.coble.porescale.statistics;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;

/// Counts pairs of voxels that lie a vector apart and both are in the image. Nothing beyond the
/// border takes part.
final class PairCounts {
    private final PhaseMask phase;
    private final Extent extent;
    private final int words;
    private final long[] row;
    private final long[] first;
    private final long[] second;
    private int firstPage = -1;
    private int secondPage = -1;

    PairCounts(PhaseMask phase) {
        this.phase = phase;
        this.extent = phase.extent();
        this.words = phase.wordsPerRow();
        this.row = new long[words];
        this.first = new long[extent.y() * words];
        this.second = new long[extent.y() * words];
    }

    /// What is counted.
    enum Kind {
        /// Both voxels are in the phase.
        BOTH,
        /// One of the two is.
        DIFFERING
    }

    /// Number of pairs that start on page i. The vector's first component is not negative.
    long onPage(int i, int dx, int dy, int dz, Kind kind) {
        if (i + dx >= extent.x() || Math.abs(dz) >= extent.z()) {
            return 0;
        }
        if (firstPage != i) {
            load(i, first);
            firstPage = i;
        }
        if (secondPage != i + dx) {
            load(i + dx, second);
            secondPage = i + dx;
        }
        int shift = Math.abs(dz);
        int length = extent.z();
        long count = 0;
        int last = Math.min(extent.y(), extent.y() - dy);
        for (int j = Math.max(0, -dy); j < last; j++) {
            long[] a = dz >= 0 ? first : second;
            long[] b = dz >= 0 ? second : first;
            int atA = (dz >= 0 ? j : j + dy) * words;
            int atB = (dz >= 0 ? j + dy : j) * words;
            int both = BitRows.both(a, atA, b, atB, words, shift);
            count +=
                    kind == Kind.BOTH
                            ? both
                            : BitRows.between(a, atA, 0, length - shift)
                                    + BitRows.between(b, atB, shift, length)
                                    - 2 * both;
        }
        return count;
    }

    private void load(int i, long[] page) {
        for (int j = 0; j < extent.y(); j++) {
            phase.copyRow(i, j, row);
            System.arraycopy(row, 0, page, j * words, words);
        }
    }

    /// Number of pairs, of whatever phases, that start on page i.
    static long possible(Extent extent, int i, int dx, int dy, int dz) {
        if (i + dx >= extent.x()) {
            return 0;
        }
        return Math.max(0L, extent.y() - Math.abs(dy)) * Math.max(0L, extent.z() - Math.abs(dz));
    }
}
