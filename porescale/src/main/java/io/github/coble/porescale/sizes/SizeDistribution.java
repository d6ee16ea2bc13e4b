package io.github.coble.porescale.sizes;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A distribution of diameters, weighted by volume [voxels].
///
/// Errors are of two kinds and stated apart. That of the finite image: the figure is taken again
/// without each of the eight octants in turn (jackknife, P-6), which is fair as long as an octant
/// is wider than the pores' arrangement is correlated. That of the voxels: [#resolution()].
/// Immutable.
public final class SizeDistribution {
    /// Error of a single diameter from the voxels, twice the distance between centres or corrected
    /// [voxels]: slits of odd width are 1 too wide in the first, balls 1 too narrow in the mean in
    /// both, as in `docs/decisions/0011-distances-and-sizes.md`.
    static final double OF_PLACES = 1;

    /// The same where the narrowest place of a way decides [voxels]: a digital tube is narrower in
    /// some places than in others. Same source.
    static final double OF_WAYS = 1.5;

    private final double[] sizes;
    private final long[][] counts;
    private final double resolution;

    private SizeDistribution(double[] sizes, long[][] counts, double resolution) {
        this.sizes = sizes;
        this.counts = counts;
        this.resolution = resolution;
    }

    /// @param sizes size by number, in any order
    /// @param counts voxels by part of the image and number
    static SizeDistribution of(double[] sizes, long[][] counts, double resolution) {
        int[] order =
                IntStream.range(0, sizes.length)
                        .filter(n -> Arrays.stream(counts).anyMatch(part -> part[n] > 0))
                        .boxed()
                        .sorted((a, b) -> Double.compare(sizes[a], sizes[b]))
                        .mapToInt(n -> n)
                        .toArray();
        double[] merged = Arrays.stream(order).mapToDouble(n -> sizes[n]).distinct().toArray();
        long[][] sums = new long[counts.length][merged.length];
        int at = 0;
        for (int n : order) {
            while (merged[at] != sizes[n]) {
                at++;
            }
            for (int part = 0; part < counts.length; part++) {
                sums[part][at] += counts[part][n];
            }
        }
        return new SizeDistribution(merged, sums, resolution);
    }

    /// Number of voxels that have a size.
    public long voxels() {
        return Arrays.stream(all()).sum();
    }

    /// The diameters that occur, ascending [voxels].
    public double[] sizes() {
        return sizes.clone();
    }

    /// Share of the volume that is at most as wide as each of the [#sizes()].
    public double[] cumulative() {
        long[] all = all();
        double[] shares = new double[all.length];
        long total = Arrays.stream(all).sum();
        long below = 0;
        for (int n = 0; n < all.length; n++) {
            below += all[n];
            shares[n] = (double) below / total;
        }
        return shares;
    }

    /// Share of the volume that is at most as wide as a diameter [voxels].
    public double shareUpTo(double diameter) {
        long[] all = all();
        long below = 0;
        for (int n = 0; n < all.length && sizes[n] <= diameter; n++) {
            below += all[n];
        }
        return (double) below / Arrays.stream(all).sum();
    }

    /// Mean diameter [voxels]; NaN if no voxel has a size.
    public double mean() {
        return mean(all());
    }

    /// Smallest diameter up to which a share of the volume goes [voxels]; NaN if no voxel has a
    /// size.
    ///
    /// @param share between 0 and 1
    public double quantile(double share) {
        return quantile(all(), share);
    }

    /// Standard error of the mean from the finite image [voxels].
    public double meanError() {
        return jackknife(Double.NaN);
    }

    /// Standard error of a quantile from the finite image [voxels].
    public double quantileError(double share) {
        return jackknife(share);
    }

    /// Error of a single diameter from the voxels [voxels].
    public double resolution() {
        return resolution;
    }

    private long[] all() {
        return without(-1);
    }

    private long[] without(int part) {
        long[] sums = new long[sizes.length];
        for (int p = 0; p < counts.length; p++) {
            for (int n = 0; n < sizes.length && p != part; n++) {
                sums[n] += counts[p][n];
            }
        }
        return sums;
    }

    private double mean(long[] weights) {
        double sum = 0;
        long total = 0;
        for (int n = 0; n < weights.length; n++) {
            sum += weights[n] * sizes[n];
            total += weights[n];
        }
        return sum / total;
    }

    private double quantile(long[] weights, double share) {
        double wanted = share * Arrays.stream(weights).sum();
        long below = 0;
        for (int n = 0; n < weights.length; n++) {
            below += weights[n];
            if (below > 0 && below >= wanted) {
                return sizes[n];
            }
        }
        return Double.NaN;
    }

    private double jackknife(double share) {
        double[] values = new double[counts.length];
        int used = 0;
        for (int part = 0; part < counts.length; part++) {
            if (Arrays.stream(counts[part]).anyMatch(n -> n > 0)) {
                long[] rest = without(part);
                values[used++] = Double.isNaN(share) ? mean(rest) : quantile(rest, share);
            }
        }
        // Sorted, so that turning the image does not change the sum.
        double[] sorted = Arrays.stream(values, 0, used).sorted().toArray();
        double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
        double sum = 0;
        for (double value : sorted) {
            sum += (value - mean) * (value - mean);
        }
        return used < 2 ? Double.NaN : Math.sqrt(sum * (used - 1) / used);
    }
}
