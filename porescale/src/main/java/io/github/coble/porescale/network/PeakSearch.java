package io.github.coble.porescale.network;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;
import java.util.Arrays;

/// Voxels at which the smoothed distance to the wall is the largest within a ball (P-75).
///
/// The distance is smoothed by a Gaussian, cut at two voxels, mirrored at the border of the image.
/// A voxel is a peak if no voxel within the radius has a larger smoothed distance, and none of them
/// is wall unless the distance is at least 2: a corner one voxel wide is no pore. The pages of the
/// smoothed map are made as they are needed and thrown away.
final class PeakSearch {
    private static final int TAPS = 2;

    /// Below this smoothed distance [voxels] a voxel beside the wall is no peak.
    private static final float SMALLEST = 2;

    private static final int PAGES = 16;

    private final DistanceMap distances;
    private final Extent extent;
    private final int smallest;
    private final int radius;
    private final float[] weights = new float[TAPS + 1];
    private final int[][] offsets;

    private PeakSearch(DistanceMap distances, double sigma, int smallest, int largest) {
        this.distances = distances;
        this.extent = distances.extent();
        this.smallest = smallest;
        this.radius = largest;
        double sum = 0;
        for (int n = -TAPS; n <= TAPS; n++) {
            sum += weight(n, sigma);
        }
        for (int n = 0; n <= TAPS; n++) {
            weights[n] = (float) (weight(n, sigma) / sum);
        }
        this.offsets = ball(largest);
    }

    /// Peaks for each radius from the smallest to the largest, in the order of their indices; the
    /// same for every number of workers.
    ///
    /// @param sigma standard deviation of the smoothing [voxels], 0 for none
    /// @param smallest radius of the ball [voxels]; voxels nearer than this are compared
    /// @param largest radius
    static int[][] find(
            DistanceMap distances, double sigma, int smallest, int largest, Workers workers) {
        PeakSearch search = new PeakSearch(distances, sigma, smallest, largest);
        int pages = search.extent.x();
        long[][] found = new long[Math.ceilDiv(pages, PAGES)][];
        workers.forEach(pages, PAGES, (from, to) -> found[from / PAGES] = search.pages(from, to));
        int[][] peaks = new int[largest - smallest + 1][];
        for (int n = 0; n < peaks.length; n++) {
            int square = (smallest + n) * (smallest + n);
            peaks[n] =
                    Arrays.stream(found)
                            .flatMapToLong(Arrays::stream)
                            .filter(peak -> (peak & 0xFFFF) >= square)
                            .mapToInt(peak -> (int) (peak >>> 16))
                            .toArray();
        }
        return peaks;
    }

    private static double weight(int n, double sigma) {
        return n == 0 ? 1 : sigma == 0 ? 0 : Math.exp(-0.5 * n * n / (sigma * sigma));
    }

    /// Offsets nearer than a radius, nearest first, without the middle.
    private static int[][] ball(int radius) {
        int[][] all = new int[(2 * radius + 1) * (2 * radius + 1) * (2 * radius + 1)][];
        int count = 0;
        for (int i = -radius; i <= radius; i++) {
            for (int j = -radius; j <= radius; j++) {
                for (int k = -radius; k <= radius; k++) {
                    int square = i * i + j * j + k * k;
                    if (square > 0 && square < radius * radius) {
                        all[count++] = new int[] {i, j, k, square};
                    }
                }
            }
        }
        int[][] offsets = Arrays.copyOf(all, count);
        Arrays.sort(offsets, (a, b) -> Integer.compare(a[3], b[3]));
        return offsets;
    }

    /// Peaks of some pages: index of the voxel, and squared distance within which none is higher.
    private long[] pages(int from, int to) {
        int ring = 2 * radius + 1;
        int size = extent.y() * extent.z();
        float[][] smooth = new float[ring][size];
        float[][] raw = new float[2 * TAPS + 1][size];
        int[] rawPage = new int[2 * TAPS + 1];
        Arrays.fill(rawPage, -1);
        int[] row = new int[extent.z()];
        float[] line = new float[extent.z() + 2 * TAPS];
        float[] between = new float[size];
        long[] peaks = new long[64];
        int count = 0;
        int made = Math.max(0, from - radius) - 1;
        for (int i = from; i < to; i++) {
            while (made < Math.min(extent.x() - 1, i + radius)) {
                made++;
                smooth(made, raw, rawPage, row, line, between, smooth[made % ring]);
            }
            float[] page = smooth[i % ring];
            for (int j = 0; j < extent.y(); j++) {
                for (int k = 0; k < extent.z(); k++) {
                    float value = page[j * extent.z() + k];
                    int reach = value > 0 ? reach(i, j, k, value, smooth) : 0;
                    if (reach >= smallest * smallest) {
                        peaks = count == peaks.length ? Arrays.copyOf(peaks, 2 * count) : peaks;
                        peaks[count++] = ((long) extent.index(i, j, k) << 16) | reach;
                    }
                }
            }
        }
        return Arrays.copyOf(peaks, count);
    }

    /// Square of the distance within which no voxel is higher, at most that of the radius.
    private int reach(int i, int j, int k, float value, float[][] smooth) {
        int reach = radius * radius;
        if (value < SMALLEST) {
            reach = Math.min(reach, distances.squared(i, j, k));
            if (reach < smallest * smallest) {
                return 0;
            }
        }
        int length = extent.z();
        for (int[] offset : offsets) {
            int x = i + offset[0];
            int y = j + offset[1];
            int z = k + offset[2];
            if (x >= 0
                    && x < extent.x()
                    && y >= 0
                    && y < extent.y()
                    && z >= 0
                    && z < length
                    && smooth[x % smooth.length][y * length + z] > value) {
                return Math.min(reach, offset[3]);
            }
        }
        return reach;
    }

    /// Overwrites `out` by a page of the smoothed map; 0 where the wall is.
    private void smooth(
            int i,
            float[][] raw,
            int[] rawPage,
            int[] row,
            float[] line,
            float[] between,
            float[] out) {
        int rows = extent.y();
        int length = extent.z();
        for (int n = -TAPS; n <= TAPS; n++) {
            load(mirror(i + n, extent.x()), raw, rawPage, row);
        }
        float[] centre = page(i, raw);
        for (int n = 0; n < out.length; n++) {
            out[n] = weights[0] * centre[n];
        }
        for (int t = 1; t <= TAPS; t++) {
            float[] below = page(mirror(i - t, extent.x()), raw);
            float[] above = page(mirror(i + t, extent.x()), raw);
            add(weights[t], below, 0, above, 0, out, 0, out.length);
        }
        System.arraycopy(out, 0, between, 0, out.length);
        for (int j = 0; j < rows; j++) {
            int at = j * length;
            for (int k = 0; k < length; k++) {
                out[at + k] = weights[0] * between[at + k];
            }
            for (int t = 1; t <= TAPS; t++) {
                int below = mirror(j - t, rows) * length;
                int above = mirror(j + t, rows) * length;
                add(weights[t], between, below, between, above, out, at, length);
            }
        }
        for (int j = 0; j < rows; j++) {
            along(out, j * length, length, line);
        }
        for (int n = 0; n < out.length; n++) {
            out[n] = centre[n] > 0 ? out[n] : 0;
        }
    }

    private static void add(
            float weight, float[] a, int atA, float[] b, int atB, float[] out, int at, int count) {
        for (int n = 0; n < count; n++) {
            out[at + n] += weight * (a[atA + n] + b[atB + n]);
        }
    }

    /// Smooths a row; `line` has room for it and for what is mirrored at its ends.
    private void along(float[] values, int start, int count, float[] line) {
        System.arraycopy(values, start, line, TAPS, count);
        for (int t = 1; t <= TAPS; t++) {
            line[TAPS - t] = values[start + mirror(-t, count)];
            line[TAPS + count - 1 + t] = values[start + mirror(count - 1 + t, count)];
        }
        for (int n = 0; n < count; n++) {
            values[start + n] = weights[0] * line[TAPS + n];
        }
        for (int t = 1; t <= TAPS; t++) {
            add(weights[t], line, TAPS - t, line, TAPS + t, values, start, count);
        }
    }

    private static float[] page(int i, float[][] raw) {
        return raw[i % raw.length];
    }

    private void load(int i, float[][] raw, int[] rawPage, int[] row) {
        int slot = i % raw.length;
        if (rawPage[slot] == i) {
            return;
        }
        rawPage[slot] = i;
        int length = extent.z();
        for (int j = 0; j < extent.y(); j++) {
            distances.copy(extent.index(i, j, 0), length, row);
            for (int k = 0; k < length; k++) {
                raw[slot][j * length + k] = (float) Math.sqrt(row[k]);
            }
        }
    }

    /// The voxel that stands in for one beyond the border: −1 for 0, −2 for 1.
    private static int mirror(int n, int count) {
        int inside = n < 0 ? -1 - n : n >= count ? 2 * count - 1 - n : n;
        return Math.max(0, Math.min(count - 1, inside));
    }

    /// Memory of a search [bytes]: pages of floats for each worker.
    static long bytes(Extent extent, int radius, int threads) {
        long page = (long) extent.y() * extent.z() * Float.BYTES;
        return page * (2L * radius + 1 + 2 * TAPS + 2) * threads;
    }
}
