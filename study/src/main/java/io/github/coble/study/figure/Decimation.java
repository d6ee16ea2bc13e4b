package io.github.coble.study.figure;

import java.util.stream.IntStream;

/// Chooses which points of long series to draw.
public final class Decimation {
    /// Change between neighbours, as a share of the range, that counts as a jump.
    private static final double JUMP = 0.1;

    private Decimation() {}

    /// Indices, rising, of points that keep the look of all series together: of every bucket its
    /// first and last point and where each series is smallest and largest; and both sides of every
    /// jump, which would else be drawn as a ramp. Short series are kept whole.
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
        for (double[] y : series) {
            keepJumps(y, length, keep);
        }
        return IntStream.range(0, length).filter(i -> keep[i]).toArray();
    }

    private static void keepJumps(double[] y, int length, boolean[] keep) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            least = Math.min(least, y[i]);
            most = Math.max(most, y[i]);
        }
        for (int i = 1; i < length; i++) {
            if (Math.abs(y[i] - y[i - 1]) > JUMP * (most - least)) {
                keep[i - 1] = true;
                keep[i] = true;
            }
        }
    }
}
