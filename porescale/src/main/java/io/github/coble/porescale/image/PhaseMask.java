package io.github.coble.porescale.image;

import java.util.Arrays;

/// The voxels of an image that belong to one phase, one bit each. Immutable.
///
/// Every row along z starts at a word of its own: bit k & 63 of word k >> 6 of the row is voxel k.
/// Bits beyond the end of a row are zero. 1000³ voxels take 128 MB.
public final class PhaseMask {
    private final Extent extent;
    private final int wordsPerRow;
    private final long[] words;
    private final long count;

    private PhaseMask(Extent extent, long[] words) {
        this.extent = extent;
        this.wordsPerRow = wordsPerRow(extent);
        this.words = words;
        long bits = 0;
        for (long word : words) {
            bits += Long.bitCount(word);
        }
        this.count = bits;
    }

    /// Which voxels are in.
    @FunctionalInterface
    public interface Membership {
        /// Whether voxel (i, j, k) is in.
        boolean test(int i, int j, int k);
    }

    /// The mask of a rule.
    public static PhaseMask of(Extent extent, Membership rule) {
        Builder builder = new Builder(extent);
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                for (int k = 0; k < extent.z(); k++) {
                    if (rule.test(i, j, k)) {
                        builder.add(i, j, k);
                    }
                }
            }
        }
        return builder.build();
    }

    /// Memory that a mask of an extent takes [bytes].
    public static long bytes(Extent extent) {
        return extent.rows() * wordsPerRow(extent) * Long.BYTES;
    }

    private static int wordsPerRow(Extent extent) {
        return (extent.z() + 63) >> 6;
    }

    /// Size of the image.
    public Extent extent() {
        return extent;
    }

    /// Number of voxels in the phase.
    public long count() {
        return count;
    }

    /// Share of all voxels that is in the phase.
    public double fraction() {
        return (double) count / extent.voxels();
    }

    /// Whether voxel (i, j, k) is in the phase.
    public boolean contains(int i, int j, int k) {
        return (words[row(i, j) + (k >> 6)] >>> (k & 63) & 1) != 0;
    }

    /// Words of a row.
    public int wordsPerRow() {
        return wordsPerRow;
    }

    /// One word of row (i, j).
    public long word(int i, int j, int w) {
        return words[row(i, j) + w];
    }

    /// Copies row (i, j) into the first words of an array.
    public void copyRow(int i, int j, long[] into) {
        System.arraycopy(words, row(i, j), into, 0, wordsPerRow);
    }

    /// Everything that is not in this phase.
    public PhaseMask complement() {
        long[] inverse = new long[words.length];
        int tail = extent.z() & 63;
        long lastWord = tail == 0 ? -1L : (1L << tail) - 1;
        for (int w = 0; w < words.length; w++) {
            inverse[w] = ~words[w] & ((w + 1) % wordsPerRow == 0 ? lastWord : -1L);
        }
        return new PhaseMask(extent, inverse);
    }

    /// A part of the image.
    ///
    /// @param i first page
    /// @param j first row of a page
    /// @param k first voxel of a row
    /// @param part its size
    /// @throws IllegalArgumentException if the part reaches beyond the image
    public PhaseMask crop(int i, int j, int k, Extent part) {
        boolean inside =
                i >= 0
                        && j >= 0
                        && k >= 0
                        && i <= extent.x() - part.x()
                        && j <= extent.y() - part.y()
                        && k <= extent.z() - part.z();
        if (!inside) {
            throw new IllegalArgumentException(
                    "a part of "
                            + part
                            + " voxels from ("
                            + i
                            + ", "
                            + j
                            + ", "
                            + k
                            + ") on is not inside an image of "
                            + extent);
        }
        int perRow = wordsPerRow(part);
        long[] copy = new long[Math.toIntExact(part.rows() * perRow)];
        int shift = k & 63;
        int tail = part.z() & 63;
        long last = tail == 0 ? -1L : (1L << tail) - 1;
        for (int a = 0; a < part.x(); a++) {
            for (int b = 0; b < part.y(); b++) {
                int from = row(i + a, j + b) + (k >> 6);
                int end = row(i + a, j + b) + wordsPerRow;
                int to = (a * part.y() + b) * perRow;
                for (int w = 0; w < perRow; w++) {
                    long low = words[from + w] >>> shift;
                    boolean more = shift > 0 && from + w + 1 < end;
                    copy[to + w] = more ? low | (words[from + w + 1] << (64 - shift)) : low;
                }
                copy[to + perRow - 1] &= last;
            }
        }
        return new PhaseMask(part, copy);
    }

    private int row(int i, int j) {
        return (i * extent.y() + j) * wordsPerRow;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhaseMask mask
                && extent.equals(mask.extent)
                && Arrays.equals(words, mask.words);
    }

    @Override
    public int hashCode() {
        return 31 * extent.hashCode() + Arrays.hashCode(words);
    }

    /// Collects voxels. Threads may add to different rows at the same time.
    public static final class Builder {
        private final Extent extent;
        private final int wordsPerRow;
        private long[] words;

        /// An empty mask.
        ///
        /// @throws IllegalArgumentException if the mask is beyond what an array holds
        public Builder(Extent extent) {
            long length = bytes(extent) / Long.BYTES;
            if (length > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(
                        "an image of " + extent + " voxels is too large for one mask; crop it");
            }
            this.extent = extent;
            this.wordsPerRow = wordsPerRow(extent);
            this.words = new long[(int) length];
        }

        /// Adds voxel (i, j, k).
        public void add(int i, int j, int k) {
            words[(i * extent.y() + j) * wordsPerRow + (k >> 6)] |= 1L << (k & 63);
        }

        /// Sets word w of row (i, j): 64 voxels at once, the one at 64·w in the lowest bit. Bits
        /// beyond the end of the row are dropped.
        public void put(int i, int j, int w, long word) {
            int beyond = (w + 1) * Long.SIZE - extent.z();
            words[(i * extent.y() + j) * wordsPerRow + w] =
                    beyond <= 0 ? word : word & -1L >>> beyond;
        }

        /// The mask; the builder is spent.
        public PhaseMask build() {
            long[] done = words;
            words = new long[0];
            return new PhaseMask(extent, done);
        }
    }
}
