package io.github.coble.porescale.statistics;

import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Face;
import io.github.coble.porescale.image.PhaseMask;
import java.util.Arrays;

/// Parts of a phase that hang together through faces of voxels (P-15). Runs along z are joined, not
/// voxels. Immutable once made.
public final class Components {
    private final PhaseMask phase;
    private final int[] firstRun;
    private final int[] from;
    private final int[] to;
    private final int[] parent;
    private final long[] voxels;
    private final int[] faces;
    private final int count;

    private Components(PhaseMask phase) {
        this.phase = phase;
        Extent extent = phase.extent();
        if (extent.rows() > Integer.MAX_VALUE - 9) {
            throw new IllegalArgumentException(
                    "an image of " + extent + " voxels has too many rows to connect; crop it");
        }
        this.firstRun = new int[(int) extent.rows() + 1];
        int runs = countRuns();
        this.from = new int[runs];
        this.to = new int[runs];
        this.parent = new int[runs];
        findRuns();
        for (int row = 0; row < extent.rows(); row++) {
            if (row % extent.y() > 0) {
                join(row - 1, row);
            }
            if (row >= extent.y()) {
                join(row - extent.y(), row);
            }
        }
        this.voxels = new long[runs];
        this.faces = new int[runs];
        this.count = sum();
    }

    /// The components of a phase.
    public static Components of(PhaseMask phase) {
        return new Components(phase);
    }

    /// Memory for the components of a phase [bytes].
    ///
    /// @param runs runs of the phase along z; at most half the voxels, in packings a tenth of them
    public static long bytes(Extent extent, long runs) {
        return Integer.BYTES * extent.rows() + (4L * Integer.BYTES + Long.BYTES) * runs;
    }

    private int countRuns() {
        Extent extent = phase.extent();
        long runs = 0;
        for (int row = 0; row < extent.rows(); row++) {
            firstRun[row] = (int) runs;
            long before = 0;
            for (int w = 0; w < phase.wordsPerRow(); w++) {
                long word = phase.word(row / extent.y(), row % extent.y(), w);
                runs += Long.bitCount(word & ~((word << 1) | before));
                before = word >>> 63;
            }
            if (runs > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(
                        "the phase falls into too many runs to connect; crop the image");
            }
        }
        firstRun[(int) extent.rows()] = (int) runs;
        return (int) runs;
    }

    private void findRuns() {
        Extent extent = phase.extent();
        int run = 0;
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                for (int k = 0; k < extent.z(); k++) {
                    if (phase.contains(i, j, k)) {
                        from[run] = k;
                        while (k < extent.z() && phase.contains(i, j, k)) {
                            k++;
                        }
                        to[run] = k;
                        parent[run] = run;
                        run++;
                    }
                }
            }
        }
    }

    private void join(int rowA, int rowB) {
        int a = firstRun[rowA];
        int b = firstRun[rowB];
        while (a < firstRun[rowA + 1] && b < firstRun[rowB + 1]) {
            if (from[a] < to[b] && from[b] < to[a]) {
                int rootA = root(a);
                int rootB = root(b);
                // The first run of a component is its root, whatever the order of joining.
                parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
            }
            if (to[a] < to[b]) {
                a++;
            } else {
                b++;
            }
        }
    }

    private int root(int run) {
        int at = run;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private int sum() {
        Extent extent = phase.extent();
        int roots = 0;
        for (int row = 0; row < extent.rows(); row++) {
            int rowFaces = facesOf(row / extent.y(), row % extent.y());
            for (int run = firstRun[row]; run < firstRun[row + 1]; run++) {
                int root = root(run);
                parent[run] = root;
                roots += root == run ? 1 : 0;
                voxels[root] += to[run] - from[run];
                faces[root] |=
                        rowFaces
                                | (from[run] == 0 ? bit(Face.Z_LOW) : 0)
                                | (to[run] == extent.z() ? bit(Face.Z_HIGH) : 0);
            }
        }
        return roots;
    }

    private int facesOf(int i, int j) {
        Extent extent = phase.extent();
        return (i == 0 ? bit(Face.X_LOW) : 0)
                | (i == extent.x() - 1 ? bit(Face.X_HIGH) : 0)
                | (j == 0 ? bit(Face.Y_LOW) : 0)
                | (j == extent.y() - 1 ? bit(Face.Y_HIGH) : 0);
    }

    private static int bit(Face face) {
        return 1 << face.ordinal();
    }

    private static int through(Axis axis) {
        int bits = 0;
        for (Face face : Face.values()) {
            bits |= face.axis() == axis ? bit(face) : 0;
        }
        return bits;
    }

    /// Number of components.
    public int count() {
        return count;
    }

    /// Voxels of the components, largest first.
    public long[] sizes() {
        long[] ascending = Arrays.stream(voxels).filter(n -> n > 0).sorted().toArray();
        long[] sizes = new long[ascending.length];
        for (int n = 0; n < sizes.length; n++) {
            sizes[n] = ascending[sizes.length - 1 - n];
        }
        return sizes;
    }

    /// Share of the phase in its largest component; NaN if the phase is empty.
    public double largestShare() {
        return (double) Arrays.stream(voxels).max().orElse(0) / phase.count();
    }

    /// Share of the phase in components that touch no face of the image; NaN if it is empty.
    public double isolatedShare() {
        long sum = 0;
        for (int run = 0; run < voxels.length; run++) {
            sum += faces[run] == 0 ? voxels[run] : 0;
        }
        return (double) sum / phase.count();
    }

    /// What of the phase leads from one face of an axis to the other.
    public Percolation percolation(Axis axis) {
        Extent extent = phase.extent();
        int wanted = through(axis);
        PhaseMask.Builder mask = new PhaseMask.Builder(extent);
        long inside = 0;
        for (int row = 0; row < extent.rows(); row++) {
            for (int run = firstRun[row]; run < firstRun[row + 1]; run++) {
                if ((faces[parent[run]] & wanted) == wanted) {
                    inside += to[run] - from[run];
                    for (int k = from[run]; k < to[run]; k++) {
                        mask.add(row / extent.y(), row % extent.y(), k);
                    }
                }
            }
        }
        return inside == 0
                ? new Percolation.Blocked(axis)
                : new Percolation.Through(axis, mask.build(), (double) inside / phase.count());
    }
}
