package io.github.coble.porescale.distance;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/// Exact squared distance of every voxel of a phase to the nearest voxel outside it, centre to
/// centre (P-1), in whole numbers. Zero outside the phase.
///
/// What lies beyond the border of the image is not known and counts as nothing: not as outside. A
/// phase that fills the image has no distances; its map is [unbounded][#unbounded()], and every
/// squared distance is [Integer#MAX_VALUE].
///
/// The values are exact. Against the surface that the voxels stand for they are half a voxel long,
/// more or less; package `sizes` has what to do about that. Immutable.
public final class DistanceMap {
    private static final int SHORT_LIMIT = 0xFFFF;
    private static final int LONGEST = 18_900;
    private static final int BLOCK = 256;
    private static final int PAGES = 4;

    private final Extent extent;
    private final short[] compact;
    private final int[] wide;
    private final int maxSquared;

    private DistanceMap(Extent extent, short[] compact, int[] wide, int maxSquared) {
        this.extent = extent;
        this.compact = compact;
        this.wide = wide;
        this.maxSquared = maxSquared;
    }

    /// The map of a phase. The result does not depend on the number of workers.
    ///
    /// @throws IllegalArgumentException if the image is beyond what an array holds
    public static DistanceMap of(PhaseMask phase, Workers workers) {
        Extent extent = phase.extent();
        requireRoom(extent);
        if (phase.count() == extent.voxels()) {
            return new DistanceMap(extent, new short[0], new int[0], Integer.MAX_VALUE);
        }
        int voxels = (int) extent.voxels();
        short[] compact = new short[voxels];
        int[] none = new int[0];
        int max = transform(phase, workers, compact, none);
        if (max < SHORT_LIMIT) {
            return new DistanceMap(extent, compact, none, max);
        }
        int[] wide = new int[voxels];
        return new DistanceMap(extent, new short[0], wide, transform(phase, workers, none(), wide));
    }

    /// Memory that a map takes while it is made [bytes]: 2 a voxel as long as no distance reaches
    /// 255 voxels, else 6, and a page for each worker.
    ///
    /// @param largest largest distance expected [voxels]
    /// @param threads number of workers
    public static long bytes(Extent extent, double largest, int threads) {
        long page =
                Math.max(
                        (long) extent.y() * extent.z(),
                        (long) extent.x() * Math.min(BLOCK, extent.z()));
        int each = largest * largest < SHORT_LIMIT ? Short.BYTES : Short.BYTES + Integer.BYTES;
        return each * extent.voxels() + Integer.BYTES * page * threads;
    }

    private static void requireRoom(Extent extent) {
        if (extent.voxels() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "an image of "
                            + extent
                            + " voxels is too large for a distance map, which holds 1290 x 1290 x"
                            + " 1290; crop or coarsen it");
        }
        if (Math.max(extent.x(), Math.max(extent.y(), extent.z())) > LONGEST) {
            throw new IllegalArgumentException(
                    "an image of "
                            + extent
                            + " voxels is too long for a distance map, which takes "
                            + LONGEST
                            + " along an axis; crop or coarsen it");
        }
    }

    private static short[] none() {
        return new short[0];
    }

    /// Fills the one of the two arrays that has room, and returns the largest squared distance. In
    /// the compact one, values from [#SHORT_LIMIT] on are cut: if one is the result, all is to be
    /// done again in the wide one.
    private static int transform(PhaseMask phase, Workers workers, short[] compact, int[] wide) {
        Extent extent = phase.extent();
        workers.forEach(extent.x(), PAGES, (from, to) -> pages(phase, from, to, compact, wide));
        int blocks = Math.ceilDiv(extent.z(), BLOCK);
        int columns = Math.multiplyExact(extent.y(), blocks);
        int[] largest = new int[columns];
        AtomicBoolean cut = new AtomicBoolean();
        workers.forEach(
                columns,
                PAGES,
                (from, to) -> {
                    if (!cut.get()) {
                        sheets(extent, from, to, blocks, compact, wide, largest);
                        for (int c = from; c < to; c++) {
                            if (compact.length > 0 && largest[c] >= SHORT_LIMIT) {
                                cut.set(true);
                            }
                        }
                    }
                });
        return Arrays.stream(largest).max().orElse(0);
    }

    private static void pages(PhaseMask phase, int from, int to, short[] compact, int[] wide) {
        Extent extent = phase.extent();
        int length = extent.z();
        long[] bits = new long[phase.wordsPerRow()];
        int[][] rows = new int[extent.y()][length];
        int[] out = new int[length];
        for (int i = from; i < to; i++) {
            for (int j = 0; j < extent.y(); j++) {
                phase.copyRow(i, j, bits);
                LinePass.alongBits(bits, length, rows[j]);
            }
            boolean near = true;
            for (int j = 0; j < extent.y() && near; j++) {
                near = LinePass.nearby(rows, extent.y(), j, length, out);
                if (near) {
                    store(out, length, compact, wide, extent.index(i, j, 0));
                }
            }
            if (!near) {
                LinePass.envelope(rows, extent.y(), length);
                for (int j = 0; j < extent.y(); j++) {
                    store(rows[j], length, compact, wide, extent.index(i, j, 0));
                }
            }
        }
    }

    private static void sheets(
            Extent extent,
            int from,
            int to,
            int blocks,
            short[] compact,
            int[] wide,
            int[] largest) {
        int count = extent.x();
        int[][] rows = new int[count][Math.min(BLOCK, extent.z())];
        int[] out = new int[Math.min(BLOCK, extent.z())];
        for (int c = from; c < to; c++) {
            int j = c / blocks;
            int k = c % blocks * BLOCK;
            int length = Math.min(BLOCK, extent.z() - k);
            for (int i = 0; i < count; i++) {
                load(compact, wide, extent.index(i, j, k), length, rows[i]);
            }
            boolean near = true;
            for (int i = 0; i < count && near; i++) {
                near = LinePass.nearby(rows, count, i, length, out);
                if (near) {
                    largest[c] = Math.max(largest[c], largest(out, length));
                    store(out, length, compact, wide, extent.index(i, j, k));
                }
            }
            if (!near) {
                LinePass.envelope(rows, count, length);
                for (int i = 0; i < count; i++) {
                    largest[c] = Math.max(largest[c], largest(rows[i], length));
                    store(rows[i], length, compact, wide, extent.index(i, j, k));
                }
            }
        }
    }

    private static int largest(int[] values, int length) {
        int largest = 0;
        for (int k = 0; k < length; k++) {
            largest = Math.max(largest, values[k]);
        }
        return largest;
    }

    private static void load(short[] compact, int[] wide, int at, int length, int[] into) {
        if (compact.length == 0) {
            System.arraycopy(wide, at, into, 0, length);
            return;
        }
        for (int k = 0; k < length; k++) {
            int value = compact[at + k] & SHORT_LIMIT;
            into[k] = value == SHORT_LIMIT ? LinePass.FAR : value;
        }
    }

    private static void store(int[] values, int length, short[] compact, int[] wide, int at) {
        if (compact.length == 0) {
            System.arraycopy(values, 0, wide, at, length);
            return;
        }
        for (int k = 0; k < length; k++) {
            compact[at + k] = (short) Math.min(values[k], SHORT_LIMIT);
        }
    }

    /// Size of the image.
    public Extent extent() {
        return extent;
    }

    /// Whether the phase fills the image, so that there is nothing to be distant from.
    public boolean unbounded() {
        return maxSquared == Integer.MAX_VALUE;
    }

    /// Largest squared distance [voxels²]; 0 if no voxel is in the phase.
    public int maxSquared() {
        return maxSquared;
    }

    /// Squared distance at the voxel of an index of [Extent#index] [voxels²].
    public int squared(int index) {
        if (compact.length > 0) {
            return compact[index] & SHORT_LIMIT;
        }
        return wide.length > 0 ? wide[index] : Integer.MAX_VALUE;
    }

    /// Squared distance at voxel (i, j, k) [voxels²].
    public int squared(int i, int j, int k) {
        return squared(extent.index(i, j, k));
    }

    /// Copies squared distances from an index on into the first `length` of an array [voxels²].
    public void copy(int index, int length, int[] into) {
        if (compact.length > 0) {
            for (int k = 0; k < length; k++) {
                into[k] = compact[index + k] & SHORT_LIMIT;
            }
        } else if (wide.length > 0) {
            System.arraycopy(wide, index, into, 0, length);
        } else {
            Arrays.fill(into, 0, length, Integer.MAX_VALUE);
        }
    }

    /// Mean distance over the phase [voxels]; NaN if no voxel is in it, infinite if it is
    /// unbounded.
    public double mean(Workers workers) {
        if (unbounded()) {
            return Double.POSITIVE_INFINITY;
        }
        int length = extent.z();
        int rows = extent.x() * extent.y();
        int grain = Math.ceilDiv(1 << 16, length);
        double[] inside = new double[Math.ceilDiv(rows, grain)];
        double sum =
                workers.sum(
                        rows,
                        grain,
                        (from, to) -> {
                            double part = 0;
                            int count = 0;
                            for (int n = from * length; n < to * length; n++) {
                                int squared = squared(n);
                                part += Math.sqrt(squared);
                                count += squared > 0 ? 1 : 0;
                            }
                            inside[from / grain] = count;
                            return part;
                        });
        return sum / Arrays.stream(inside).sum();
    }
}
