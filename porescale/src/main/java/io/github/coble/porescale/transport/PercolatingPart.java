package io.github.coble.porescale.transport;

import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;

/// The parts of a phase that reach from one end of an axis to the other through faces of voxels.
///
/// Runs of voxels along rows are joined with those they touch in the rows before (union-find, the
/// lower number leads).
final class PercolatingPart {
    private static final int INLET = 1;
    private static final int OUTLET = 2;

    private final PhaseMask phase;
    private final Extent extent;
    private final int[] firstOfRow;
    private final int[] start;
    private final int[] end;
    private final int[] leader;

    private PercolatingPart(PhaseMask phase) {
        this.phase = phase;
        this.extent = phase.extent();
        this.firstOfRow = new int[Math.toIntExact(extent.rows() + 1)];
        int runs = countRuns(phase);
        this.start = new int[runs];
        this.end = new int[runs];
        this.leader = new int[runs];
    }

    /// The voxels with a way to both ends; an empty mask if there are none.
    static PhaseMask of(PhaseMask phase, Axis axis) {
        PercolatingPart parts = new PercolatingPart(phase);
        parts.findRuns();
        parts.join();
        return parts.touchingBothEnds(axis);
    }

    /// Memory for a mask, beyond the mask itself [bytes].
    static long bytes(PhaseMask phase) {
        return 13L * countRuns(phase) + 4 * phase.extent().rows() + PhaseMask.bytes(phase.extent());
    }

    private static int countRuns(PhaseMask phase) {
        Extent extent = phase.extent();
        long runs = 0;
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                long carry = 0;
                for (int w = 0; w < phase.wordsPerRow(); w++) {
                    long word = phase.word(i, j, w);
                    runs += Long.bitCount(word & ~(word << 1 | carry));
                    carry = word >>> 63;
                }
            }
        }
        return Math.toIntExact(runs);
    }

    private void findRuns() {
        int run = 0;
        for (int row = 0; row < extent.rows(); row++) {
            int i = row / extent.y();
            int j = row % extent.y();
            firstOfRow[row] = run;
            boolean inside = false;
            for (int k = 0; k < extent.z(); k++) {
                boolean in = phase.contains(i, j, k);
                if (in && !inside) {
                    start[run] = k;
                    leader[run] = run;
                    run++;
                }
                if (in) {
                    end[run - 1] = k;
                }
                inside = in;
            }
        }
        firstOfRow[firstOfRow.length - 1] = run;
    }

    private void join() {
        for (int row = 0; row < extent.rows(); row++) {
            if (row % extent.y() > 0) {
                joinRows(row, row - 1);
            }
            if (row >= extent.y()) {
                joinRows(row, row - extent.y());
            }
        }
    }

    private void joinRows(int one, int other) {
        int a = firstOfRow[one];
        int b = firstOfRow[other];
        while (a < firstOfRow[one + 1] && b < firstOfRow[other + 1]) {
            if (start[a] <= end[b] && start[b] <= end[a]) {
                int x = find(a);
                int y = find(b);
                leader[Math.max(x, y)] = Math.min(x, y);
            }
            if (end[a] < end[b]) {
                a++;
            } else {
                b++;
            }
        }
    }

    private int find(int run) {
        int at = run;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private PhaseMask touchingBothEnds(Axis axis) {
        byte[] ends = new byte[leader.length];
        for (int row = 0; row < extent.rows(); row++) {
            for (int run = firstOfRow[row]; run < firstOfRow[row + 1]; run++) {
                ends[find(run)] |= (byte) endsOf(axis, row, run);
            }
        }
        PhaseMask.Builder through = new PhaseMask.Builder(extent);
        for (int row = 0; row < extent.rows(); row++) {
            for (int run = firstOfRow[row]; run < firstOfRow[row + 1]; run++) {
                if (ends[find(run)] == (INLET | OUTLET)) {
                    for (int k = start[run]; k <= end[run]; k++) {
                        through.add(row / extent.y(), row % extent.y(), k);
                    }
                }
            }
        }
        return through.build();
    }

    private int endsOf(Axis axis, int row, int run) {
        int low =
                switch (axis) {
                    case X -> row / extent.y();
                    case Y -> row % extent.y();
                    case Z -> start[run];
                };
        int high =
                switch (axis) {
                    case X -> row / extent.y();
                    case Y -> row % extent.y();
                    case Z -> end[run];
                };
        return (low == 0 ? INLET : 0) | (high == extent.along(axis) - 1 ? OUTLET : 0);
    }
}
