package io.github.coble.porescale.segmentation;

import io.github.coble.porescale.image.Histogram;

/// Thresholds that part a histogram into classes with the least variance within them.
///
/// For classes $c$ with the share $w_c$ of the voxels and the mean value $\mu_c$, the thresholds
/// make $\sum_c w_c \mu_c^2$ largest (P-60), which makes $\sum_c w_c \sigma_c^2$ smallest. The best
/// of all thresholds is found, not a local one: the sum is built class by class, and since the best
/// last threshold never falls when the range grows, each class takes $O(n \log n)$ steps for $n$
/// occupied bins (P-61).
///
/// Valid for classes of similar spread and not too different size; elsewhere the thresholds lean
/// towards the larger or wider class (P-64 shows by how much). Sources: N. Otsu, IEEE Trans. Syst.
/// Man Cybern. 9 (1979) 62; P.-S. Liao, T.-S. Chen, P.-C. Chung, J. Inf. Sci. Eng. 17 (2001) 713;
/// X. Wu, J. Algorithms 12 (1991) 663.
public final class Otsu {
    private static final int MOST = 4;

    private final int[] bins;
    private final double[] weight;
    private final double[] moment;

    /// Cumulative sums over the occupied bins, about the mean, so that little cancels.
    private Otsu(Histogram histogram) {
        int occupied = 0;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            occupied += histogram.count(bin) > 0 ? 1 : 0;
        }
        bins = new int[occupied];
        weight = new double[occupied + 1];
        moment = new double[occupied + 1];
        double mean = (histogram.mean() - histogram.value(0)) / histogram.width();
        int n = 0;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            double count = histogram.count(bin);
            if (count > 0) {
                bins[n] = bin;
                weight[n + 1] = weight[n] + count;
                moment[n + 1] = moment[n] + count * (bin - mean);
                n++;
            }
        }
    }

    /// The threshold between two classes.
    ///
    /// @throws IllegalArgumentException if there is only one value
    public static Thresholds threshold(Histogram histogram) {
        return thresholds(histogram, 1);
    }

    /// The thresholds between several classes. Between two values with nothing between them, a
    /// threshold is halfway.
    ///
    /// @param number of thresholds, 1 to 4
    /// @throws IllegalArgumentException if there are fewer values than classes
    public static Thresholds thresholds(Histogram histogram, int number) {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(
                    number + " thresholds; between 1 and " + MOST + " can be found");
        }
        Otsu otsu = new Otsu(histogram);
        if (otsu.bins.length <= number) {
            throw new IllegalArgumentException(
                    "an image of "
                            + otsu.bins.length
                            + " values has no "
                            + (number + 1)
                            + " classes");
        }
        double[] values = new double[number];
        int[] firsts = otsu.classes(number + 1);
        for (int t = 0; t < number; t++) {
            int below = otsu.bins[firsts[t + 1] - 1];
            int above = otsu.bins[firsts[t + 1]];
            values[t] = histogram.upTo(Math.floorDiv(below + above, 2));
        }
        return new Thresholds(values);
    }

    /// What bins from `from` to `to` (exclusive) add to the sum of (P-60).
    private double gain(int from, int to) {
        double m = moment[to] - moment[from];
        return m * m / (weight[to] - weight[from]);
    }

    /// First occupied bin of each class.
    private int[] classes(int number) {
        int n = bins.length;
        double[] best = new double[n + 1];
        for (int to = 1; to <= n; to++) {
            best[to] = gain(0, to);
        }
        int[][] last = new int[number][n + 1];
        double[] next = new double[n + 1];
        for (int c = 1; c < number; c++) {
            fill(best, next, last[c], c + 1, n, c, n - 1);
            double[] swap = best;
            best = next;
            next = swap;
        }
        int[] firsts = new int[number];
        int to = n;
        for (int c = number - 1; c > 0; c--) {
            firsts[c] = last[c][to];
            to = firsts[c];
        }
        return firsts;
    }

    /// Finds for every end in `lo … hi` the best begin of the last class in `first … end`.
    private void fill(
            double[] best, double[] next, int[] begins, int lo, int hi, int first, int end) {
        if (lo > hi) {
            return;
        }
        int to = (lo + hi) >>> 1;
        double most = Double.NEGATIVE_INFINITY;
        int begin = first;
        for (int from = first; from <= Math.min(end, to - 1); from++) {
            double sum = best[from] + gain(from, to);
            if (sum > most) {
                most = sum;
                begin = from;
            }
        }
        next[to] = most;
        begins[to] = begin;
        fill(best, next, begins, lo, to - 1, first, begin);
        fill(best, next, begins, to + 1, hi, begin, end);
    }
}
