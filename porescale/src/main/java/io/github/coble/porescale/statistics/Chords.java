package io.github.coble.porescale.statistics;

import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;

/// Lengths of the runs of a phase along an axis (P-13).
///
/// Runs that the border cuts are counted but not measured; that favours short ones, which the mean
/// from walls does not. A line of voxels misses chords shorter than a voxel, in the phase and
/// between two chords of it: those left are on average longer, which [#missed()] estimates.
///
/// @param axis along which
/// @param counts number of whole runs by length; index 0 is unused
/// @param between the same of what is not in the phase
/// @param cut runs that touch the border
/// @param walls ends of runs that are not at the border
/// @param inside voxels in the phase
public record Chords(Axis axis, long[] counts, long[] between, long cut, long walls, long inside) {
    public Chords {
        counts = counts.clone();
        between = between.clone();
    }

    @Override
    public long[] counts() {
        return counts.clone();
    }

    @Override
    public long[] between() {
        return between.clone();
    }

    /// The runs of a phase.
    public static Chords of(PhaseMask phase, Axis axis) {
        Extent extent = phase.extent();
        int length = extent.along(axis);
        // Along y and x, a page of lines is followed at once.
        Runs runs = new Runs(length, axis == Axis.Z ? 1 : extent.z());
        switch (axis) {
            case X -> {
                for (int j = 0; j < extent.y(); j++) {
                    for (int i = 0; i < extent.x(); i++) {
                        across(phase, i, j, i, runs);
                    }
                    runs.end();
                }
            }
            case Y -> {
                for (int i = 0; i < extent.x(); i++) {
                    for (int j = 0; j < extent.y(); j++) {
                        across(phase, i, j, j, runs);
                    }
                    runs.end();
                }
            }
            case Z -> {
                for (int i = 0; i < extent.x(); i++) {
                    for (int j = 0; j < extent.y(); j++) {
                        for (int k = 0; k < extent.z(); k++) {
                            runs.step(0, k, phase.contains(i, j, k));
                        }
                        runs.end();
                    }
                }
            }
        }
        return new Chords(axis, runs.inside, runs.between, runs.cut, runs.walls, phase.count());
    }

    private static void across(PhaseMask phase, int i, int j, int at, Runs runs) {
        for (int k = 0; k < phase.extent().z(); k++) {
            runs.step(k, at, phase.contains(i, j, k));
        }
    }

    /// Lines that are followed side by side.
    private static final class Runs {
        private final int length;
        private final int[] start;
        private final boolean[] in;
        private final long[] inside;
        private final long[] between;
        private long cut;
        private long walls;

        Runs(int length, int lines) {
            this.length = length;
            this.start = new int[lines];
            this.in = new boolean[lines];
            this.inside = new long[length + 1];
            this.between = new long[length + 1];
        }

        void step(int line, int at, boolean phase) {
            if (at > 0 && phase != in[line]) {
                walls++;
                run(line, at);
                start[line] = at;
            }
            in[line] = phase;
        }

        void end() {
            for (int line = 0; line < start.length; line++) {
                run(line, length);
                start[line] = 0;
            }
        }

        private void run(int line, int end) {
            if (start[line] > 0 && end < length) {
                (in[line] ? inside : between)[end - start[line]]++;
            } else if (in[line]) {
                cut++;
            }
        }
    }

    /// Number of whole runs.
    public long whole() {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /// Mean length of the whole runs [voxels]; NaN if there is none. Too short by what the border
    /// cuts, too long by what is missed.
    public double meanWhole() {
        double sum = 0;
        for (int n = 1; n < counts.length; n++) {
            sum += (double) n * counts[n];
        }
        return sum / whole();
    }

    /// Mean chord from walls: voxels in the phase per pair of walls that lines cut [voxels],
    /// whether the border cuts a chord or not; infinite without walls. Walls are seen between
    /// voxels, of which a line of N has N − 1 places, so that as many walls stand for N − 1 voxels.
    public double mean() {
        int voxels = counts.length - 1;
        return walls == 0 ? Double.POSITIVE_INFINITY : 2.0 * inside / walls * (voxels - 1) / voxels;
    }

    /// Chords of the phase that are lost between voxels, and gaps between two of them that are, of
    /// which each makes one chord of two; as a share of all chords (P-13).
    public double missed() {
        double lost = lost(counts) + lost(between);
        return lost / (walls / 2.0 + lost);
    }

    /// Runs shorter than a voxel that no voxel sees. A run of length l is seen as one voxel or two
    /// beside each other by chance; with a density a + b l up to three voxels, of runs of one voxel
    /// there are a + b, of two a + 2 b, and a/2 + b/6 are lost.
    private static double lost(long[] runs) {
        long one = runs.length > 1 ? runs[1] : 0;
        long two = runs.length > 2 ? runs[2] : 0;
        return Math.max(0, (5.0 * one - 2.0 * two) / 6);
    }

    /// Mean chord with those that are missed [voxels]. Its difference from [#mean()] is the error
    /// that the voxels make.
    public double meanWithMissed() {
        return mean() * (1 - missed());
    }
}
