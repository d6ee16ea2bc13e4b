package io.github.coble.study.figure;

import java.util.stream.IntStream;

/// Chooses which points of long series to draw.
public final class Decimation {
    private Decimation() {}

    /// Indices, rising, of points that keep the look of all series together: of every bucket its
    /// first and last point and where each series is smallest and largest. Short series are kept
    /// whole.
    ///
    /// @param length of all series
    /// @param buckets about as many as there are pixels
    public static int[] indices(int length, int buckets, double[]... series) {
        if (length <= 2 * buckets) {
            return IntStream.range(0, length).toArray();
        }
        boolean[] keep = new boolean[length];
        for (int b = 0; b < buckets; b++) {
            int from = (int) ((long) b * length / buckets);
            int to = (int) ((b + 1L) * length / buckets);
            keep[from] = true;
            keep[to - 1] = true;
            for (double[] y : series) {
                int least = from;
                int most = from;
                for (int i = from; i < to; i++) {
                    least = y[i] < y[least] ? i : least;
                    most = y[i] > y[most] ? i : most;
                }
                keep[least] = true;
                keep[most] = true;
            }
        }
        return IntStream.range(0, length).filter(i -> keep[i]).toArray();
    }
}
