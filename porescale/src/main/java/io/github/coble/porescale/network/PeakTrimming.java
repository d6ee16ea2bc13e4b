package io.github.coble.porescale.network;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Strikes out peaks that are none: on saddles and ridges, and beside a larger one (P-76).
final class PeakTrimming {
    /// Times that a group of peaks grows by a voxel before it counts as a ridge.
    private static final int FARTHEST = 20;

    private static final int GROUPS = 64;
    private static final int CELL = 8;

    private final DistanceMap distances;
    private final Extent extent;
    private final int plane;

    private PeakTrimming(DistanceMap distances) {
        this.distances = distances;
        this.extent = distances.extent();
        this.plane = extent.y() * extent.z();
    }

    /// The groups of peaks that stand for a pore each, in the order of their first voxels.
    ///
    /// @param peaks indices, rising
    static int[][] trim(int[] peaks, DistanceMap distances, Workers workers) {
        PeakTrimming trimming = new PeakTrimming(distances);
        return trimming.apart(trimming.summits(peaks, workers));
    }

    /// Peaks from which no growing plateau of equal distance leads to a larger one.
    private int[] summits(int[] peaks, Workers workers) {
        int[][] groups = Clusters.of(peaks, extent, false).members(peaks);
        int[][] kept = new int[groups.length][];
        workers.forEach(
                groups.length,
                GROUPS,
                (from, to) -> {
                    for (int g = from; g < to; g++) {
                        kept[g] = summit(groups[g]);
                    }
                });
        return Arrays.stream(kept)
                .flatMapToInt(Arrays::stream)
                .filter(voxel -> Arrays.binarySearch(peaks, voxel) >= 0)
                .sorted()
                .distinct()
                .toArray();
    }

    private int[] summit(int[] group) {
        int[] now = group;
        for (int n = 0; n < FARTHEST; n++) {
            int[] grown = highest(now);
            if (Arrays.equals(grown, now)) {
                return now;
            }
            if (disjoint(grown, now)) {
                return new int[0];
            }
            now = grown;
        }
        return new int[0];
    }

    /// Among some voxels and all that touch them, those with the largest distance, rising.
    private int[] highest(int[] voxels) {
        int[] found = new int[64];
        int count = 0;
        int largest = 1;
        for (int voxel : voxels) {
            int i = voxel / plane;
            int j = voxel % plane / extent.z();
            int k = voxel % extent.z();
            for (int x = Math.max(0, i - 1); x <= Math.min(extent.x() - 1, i + 1); x++) {
                for (int y = Math.max(0, j - 1); y <= Math.min(extent.y() - 1, j + 1); y++) {
                    for (int z = Math.max(0, k - 1); z <= Math.min(extent.z() - 1, k + 1); z++) {
                        int at = extent.index(x, y, z);
                        int squared = distances.squared(at);
                        if (squared > largest) {
                            largest = squared;
                            count = 0;
                        }
                        if (squared == largest) {
                            if (count == found.length) {
                                count = distinct(found, count);
                                found = Arrays.copyOf(found, Math.max(64, 2 * count));
                            }
                            found[count++] = at;
                        }
                    }
                }
            }
        }
        return Arrays.copyOf(found, distinct(found, count));
    }

    private static int distinct(int[] values, int count) {
        Arrays.sort(values, 0, count);
        int kept = 0;
        for (int n = 0; n < count; n++) {
            if (n == 0 || values[n] != values[n - 1]) {
                values[kept++] = values[n];
            }
        }
        return kept;
    }

    private static boolean disjoint(int[] a, int[] b) {
        return Arrays.stream(a).noneMatch(value -> Arrays.binarySearch(b, value) >= 0);
    }

    /// Groups of peaks that are farther from each other than from the wall: of two that are not,
    /// the one nearer to the wall goes. All pairs are judged at once.
    private int[][] apart(int[] peaks) {
        int[][] groups = Clusters.of(peaks, extent, true).members(peaks);
        int[][] centres = new int[groups.length][];
        int[] squared = new int[groups.length];
        Map<Long, List<Integer>> cells = new HashMap<>();
        for (int g = 0; g < groups.length; g++) {
            centres[g] = centre(groups[g]);
            squared[g] = distances.squared(centres[g][0], centres[g][1], centres[g][2]);
            cells.computeIfAbsent(cell(centres[g], 0, 0, 0), _ -> new ArrayList<>()).add(g);
        }
        boolean[] dropped = new boolean[groups.length];
        for (int g = 0; g < groups.length; g++) {
            int other = nearest(g, centres, squared[g], cells);
            if (other >= 0) {
                boolean smaller =
                        squared[g] < squared[other] || (squared[g] == squared[other] && g < other);
                dropped[smaller ? g : other] = true;
            }
        }
        List<int[]> kept = new ArrayList<>();
        for (int g = 0; g < groups.length; g++) {
            if (!dropped[g]) {
                kept.add(groups[g]);
            }
        }
        return kept.toArray(int[][]::new);
    }

    /// The nearest other group within a distance, −1 if there is none.
    private static int nearest(int g, int[][] centres, int within, Map<Long, List<Integer>> cells) {
        int best = -1;
        long least = within;
        int reach = (int) Math.ceil(Math.sqrt(within) / CELL);
        for (int a = -reach; a <= reach; a++) {
            for (int b = -reach; b <= reach; b++) {
                for (int c = -reach; c <= reach; c++) {
                    for (int other : cells.getOrDefault(cell(centres[g], a, b, c), List.of())) {
                        long d = square(centres[g], centres[other]);
                        boolean nearer = d < least || (d == least && (best < 0 || other < best));
                        if (other != g && nearer) {
                            best = other;
                            least = d;
                        }
                    }
                }
            }
        }
        return best;
    }

    private static long cell(int[] centre, int a, int b, int c) {
        long x = (centre[0] / CELL + a + 1L) & 0x1FFFFF;
        long y = (centre[1] / CELL + b + 1L) & 0x1FFFFF;
        long z = (centre[2] / CELL + c + 1L) & 0x1FFFFF;
        return (x << 42) | (y << 21) | z;
    }

    private static long square(int[] a, int[] b) {
        long x = (long) a[0] - b[0];
        long y = (long) a[1] - b[1];
        long z = (long) a[2] - b[2];
        return x * x + y * y + z * z;
    }

    private int[] centre(int[] group) {
        long i = 0;
        long j = 0;
        long k = 0;
        for (int voxel : group) {
            i += voxel / plane;
            j += voxel % plane / extent.z();
            k += voxel % extent.z();
        }
        int n = group.length;
        return new int[] {(int) (i / n), (int) (j / n), (int) (k / n)};
    }
}
