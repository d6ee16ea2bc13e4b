package io.github.coble.porescale.statistics;

import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.Arrays;

/// Lengths of the runs of a phase along an axis (P-13).
///
/// Runs that the border cuts are counted but not measured; that favours short ones, which the mean
/// from walls does not. A line of voxels misses chords shorter than a voxel: those left are on
/// average longer, which [#missed()] estimates.
///
/// @param axis along which
/// @param counts number of whole runs by length; index 0 is unused
/// @param cut runs that touch the border
/// @param walls ends of runs that are not at the border
/// @param inside voxels in the phase
public record Chords(Axis axis, long[] counts, long cut, long walls, long inside) {
    public Chords {
        counts = counts.clone();
    }

    @Override
    public long[] counts() {
        return counts.clone();
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
        return new Chords(axis, runs.counts, runs.cut, runs.walls, phase.count());
    }

    private static void across(PhaseMask phase, int i, int j, int at, Runs runs) {
        for (int k = 0; k < phase.extent().z(); k++) {
            runs.step(k, at, phase.contains(i, j, k));
        }
    }

    /// Lines that are followed side by side.
    private static final class Runs {
        private final int[] start;
        private final long[] counts;
        private long cut;
        private long walls;

        Runs(int length, int lines) {
            this.start = new int[lines];
            this.counts = new long[length + 1];
            Arrays.fill(start, -1);
        }

        void step(int line, int at, boolean in) {
            int from = start[line];
            if (in) {
                if (from < 0) {
                    start[line] = at;
                }
            } else if (from >= 0) {
                start[line] = -1;
                walls++;
                if (from == 0) {
                    cut++;
                } else {
                    walls++;
                    counts[at - from]++;
                }
            }
        }

        void end() {
            for (int line = 0; line < start.length; line++) {
                if (start[line] >= 0) {
                    cut++;
                    walls += start[line] == 0 ? 0 : 1;
                    start[line] = -1;
                }
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
    /// whether the border cuts a chord or not; infinite without walls.
    public double mean() {
        return 2.0 * inside / walls;
    }

    /// Chords that fall between voxels, as a share of all: a chord shorter than a voxel is seen
    /// with a probability that is its length, so that half as many are missed as there are runs of
    /// one voxel. Fair where the density of chords is even up to two voxels.
    public double missed() {
        double lost = counts.length > 1 ? counts[1] / 2.0 : 0;
        return lost / (walls / 2.0 + lost);
    }

    /// Mean chord with those that are missed [voxels]. Its difference from [#mean()] is the error
    /// that the voxels make.
    public double meanWithMissed() {
        return mean() * (1 - missed());
    }
}
