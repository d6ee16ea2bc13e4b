package io.github.coble.porescale.segmentation;

import io.github.coble.porescale.image.Histogram;

/// The grey values of voxels that lie in one phase alone: the most frequent value on each side of a
/// threshold, of a histogram smoothed by a bell.
///
/// The bell has the width $h = 0.9\,\sigma n^{-1/7}$ for the $n$ values with deviation $\sigma$ on
/// that side, at least a bin: what finds a maximum best, not a density. Source: E. Parzen, Ann.
/// Math. Stat. 33 (1962) 1065, for the rate; the factor is an assumption.
///
/// @param dark below the threshold
/// @param bright above it
/// @param apart whether both are maxima; if not, one side is only the slope of the other's bell
record PureGreys(double dark, double bright, boolean apart) {
    /// More bins than these do not make the maximum more certain.
    private static final int BINS = 1024;

    private static final double FACTOR = 0.9;

    static PureGreys of(Histogram histogram, double threshold) {
        double lowest = histogram.lowest();
        double range = histogram.highest() - lowest;
        int bins = (int) Math.min(BINS, Math.rint(range / histogram.width()) + 1);
        double width = range / (bins - 1);
        double[][] sides = new double[2][bins];
        for (int b = 0; b < histogram.bins(); b++) {
            long count = histogram.count(b);
            if (count > 0) {
                int side = histogram.upTo(b) <= threshold ? 0 : 1;
                int at = (int) Math.rint((histogram.value(b) - lowest) / width);
                sides[side][Math.clamp(at, 0, bins - 1)] += count;
            }
        }
        Maximum dark = most(sides[0], sides[1], 1);
        Maximum bright = most(sides[1], sides[0], -1);
        return new PureGreys(
                lowest + width * dark.bin, lowest + width * bright.bin, dark.falls && bright.falls);
    }

    /// @param falls whether the histogram is lower on the way to the other side
    private record Maximum(double bin, boolean falls) {}

    /// The bin of the maximum on one side; the other side's voxels count where the bell reaches
    /// them.
    private static Maximum most(double[] own, double[] other, int towards) {
        double n = 0;
        double sum = 0;
        for (int b = 0; b < own.length; b++) {
            n += own[b];
            sum += own[b] * b;
        }
        double mean = sum / n;
        double squares = 0;
        for (int b = 0; b < own.length; b++) {
            squares += own[b] * (b - mean) * (b - mean);
        }
        double h = Math.max(1, FACTOR * Math.sqrt(squares / n) * Math.pow(n, -1.0 / 7));
        double best = -1;
        int at = (int) mean;
        for (int b = 0; b < own.length; b++) {
            double density = own[b] == 0 ? -1 : density(own, other, b, h);
            if (density > best) {
                best = density;
                at = b;
            }
        }
        int beyond = Math.clamp(at + towards * (int) Math.ceil(h), 0, own.length - 1);
        return new Maximum(at, density(own, other, beyond, h) < best);
    }

    private static double density(double[] own, double[] other, int at, double h) {
        int reach = (int) Math.ceil(4 * h);
        double density = 0;
        for (int c = Math.max(0, at - reach); c <= Math.min(own.length - 1, at + reach); c++) {
            double off = (c - at) / h;
            density += (own[c] + other[c]) * Math.exp(-off * off / 2);
        }
        return density;
    }
}
