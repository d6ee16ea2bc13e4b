package io.github.coble.porescale.segmentation;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;

/// Connected parts of a mask, found over runs: uninterrupted voxels of a row along z. Two runs
/// belong together if a voxel of one shares a face with a voxel of the other.
///
/// Memory: 8 bytes a run and 4 a row, besides the mask.
final class RunsWorkspace {
    private final PhaseMask mask;
    private final Extent extent;
    private final int[] firstRun;
    private final int[] parent;
    private final int[] voxels;
    private final long[] words;

    /// @throws IllegalArgumentException if there are more runs than an array holds
    RunsWorkspace(PhaseMask mask) {
        this.mask = mask;
        this.extent = mask.extent();
        this.words = new long[mask.wordsPerRow()];
        long runs = count(mask);
        if (runs > Integer.MAX_VALUE - 8 || extent.rows() > Integer.MAX_VALUE - 9) {
            throw new IllegalArgumentException(
                    runs + " runs are beyond what an array holds; crop or coarsen the image");
        }
        firstRun = new int[(int) extent.rows() + 1];
        parent = new int[(int) runs];
        voxels = new int[(int) runs];
        connect();
    }

    /// Memory for the parts of a mask [bytes].
    static long bytes(PhaseMask mask) {
        return 8 * count(mask) + 4 * mask.extent().rows();
    }

    /// Number of runs.
    static long count(PhaseMask mask) {
        Extent extent = mask.extent();
        long runs = 0;
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                long carry = 0;
                for (int w = 0; w < mask.wordsPerRow(); w++) {
                    long word = mask.word(i, j, w);
                    runs += Long.bitCount(word & ~((word << 1) | carry));
                    carry = word >>> 63;
                }
            }
        }
        return runs;
    }

    private void connect() {
        int length = extent.z() / 2 + 1;
        int[] begins = new int[length];
        int[] ends = new int[length];
        int[][] rowBegins = new int[extent.y()][length];
        int[][] rowEnds = new int[extent.y()][length];
        int run = 0;
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                int row = i * extent.y() + j;
                firstRun[row] = run;
                int n = find(i, j, begins, ends);
                for (int r = 0; r < n; r++) {
                    parent[run + r] = run + r;
                    voxels[run + r] = ends[r] - begins[r];
                }
                if (i > 0) {
                    int above = firstRun[row - extent.y()];
                    int count = firstRun[row - extent.y() + 1] - above;
                    touch(begins, ends, run, n, rowBegins[j], rowEnds[j], above, count);
                }
                if (j > 0) {
                    int left = firstRun[row - 1];
                    touch(begins, ends, run, n, rowBegins[j - 1], rowEnds[j - 1], left, run - left);
                }
                System.arraycopy(begins, 0, rowBegins[j], 0, n);
                System.arraycopy(ends, 0, rowEnds[j], 0, n);
                run += n;
            }
        }
        firstRun[(int) extent.rows()] = run;
        for (int r = 0; r < parent.length; r++) {
            parent[r] = root(r);
        }
    }

    /// Joins runs of two neighbouring rows that overlap.
    private void touch(
            int[] beginsA,
            int[] endsA,
            int a0,
            int na,
            int[] beginsB,
            int[] endsB,
            int b0,
            int nb) {
        int a = 0;
        int b = 0;
        while (a < na && b < nb) {
            if (beginsA[a] < endsB[b] && beginsB[b] < endsA[a]) {
                join(a0 + a, b0 + b);
            }
            if (endsA[a] < endsB[b]) {
                a++;
            } else {
                b++;
            }
        }
    }

    private int root(int run) {
        int r = run;
        while (parent[r] != r) {
            parent[r] = parent[parent[r]];
            r = parent[r];
        }
        return r;
    }

    /// The run that comes first in the image stands for the part.
    private void join(int a, int b) {
        int first = root(a);
        int second = root(b);
        if (first == second) {
            return;
        }
        int low = Math.min(first, second);
        int high = Math.max(first, second);
        parent[high] = low;
        voxels[low] = (int) Math.min(Integer.MAX_VALUE, (long) voxels[low] + voxels[high]);
    }

    /// Runs of row (i, j): first voxels and those after the last. Returns their number.
    private int find(int i, int j, int[] begins, int[] ends) {
        mask.copyRow(i, j, words);
        int n = 0;
        int k = 0;
        while (true) {
            k = next(k, 0);
            if (k >= extent.z()) {
                return n;
            }
            begins[n] = k;
            k = Math.min(next(k, -1), extent.z());
            ends[n++] = k;
        }
    }

    /// The next voxel from k on that is in (flip 0) or out (flip -1).
    private int next(int k, long flip) {
        int w = k >> 6;
        if (w >= words.length) {
            return Integer.MAX_VALUE;
        }
        long word = (words[w] ^ flip) & (-1L << (k & 63));
        while (word == 0) {
            if (++w == words.length) {
                return Integer.MAX_VALUE;
            }
            word = words[w] ^ flip;
        }
        return (w << 6) + Long.numberOfTrailingZeros(word);
    }

    /// Which parts are kept, by the run that stands for each.
    @FunctionalInterface
    interface Keep {
        boolean test(int part);
    }

    /// Voxels of a part, at most 2³¹ − 1.
    int voxels(int part) {
        return voxels[part];
    }

    /// Number of parts.
    int parts() {
        int parts = 0;
        for (int r = 0; r < parent.length; r++) {
            parts += parent[r] == r ? 1 : 0;
        }
        return parts;
    }

    /// Marks the parts that reach a face of the image.
    boolean[] touchingFaces() {
        boolean[] touching = new boolean[parent.length];
        int length = extent.z() / 2 + 1;
        int[] begins = new int[length];
        int[] ends = new int[length];
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                int first = firstRun[i * extent.y() + j];
                int n = find(i, j, begins, ends);
                boolean side = i == 0 || j == 0 || i == extent.x() - 1 || j == extent.y() - 1;
                for (int r = 0; r < n; r++) {
                    if (side || begins[r] == 0 || ends[r] == extent.z()) {
                        touching[parent[first + r]] = true;
                    }
                }
            }
        }
        return touching;
    }

    /// The mask of the parts that are kept.
    PhaseMask keep(Keep keep) {
        PhaseMask.Builder builder = new PhaseMask.Builder(extent);
        int length = extent.z() / 2 + 1;
        int[] begins = new int[length];
        int[] ends = new int[length];
        long[] row = new long[mask.wordsPerRow()];
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                int first = firstRun[i * extent.y() + j];
                int n = find(i, j, begins, ends);
                mask.copyRow(i, j, row);
                for (int r = 0; r < n; r++) {
                    if (!keep.test(parent[first + r])) {
                        clear(row, begins[r], ends[r]);
                    }
                }
                for (int w = 0; w < row.length; w++) {
                    builder.put(i, j, w, row[w]);
                }
            }
        }
        return builder.build();
    }

    private static void clear(long[] row, int begin, int end) {
        for (int k = begin; k < end; ) {
            int stop = Math.min(end, (k & -64) + 64);
            long bits = stop - k == 64 ? -1L : ((1L << (stop - k)) - 1) << (k & 63);
            row[k >> 6] &= ~bits;
            k = stop;
        }
    }
}
