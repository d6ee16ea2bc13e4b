package io.github.coble.study.figure.structure;

import java.util.Arrays;

/// A pore size distribution: how much of the pore volume lies in pores up to a diameter.
///
/// @param name in the legend
/// @param diameter rising, above 0 [m]
/// @param cumulative share of the pore volume in pores up to each diameter, not falling, 0 to 1
/// @param resolution width of the interval that a diameter is known to lie in [m]: one voxel for
///   distributions from images, 0 where it does not matter
public record SizeDistribution(
        String name, double[] diameter, double[] cumulative, double resolution) {
    private static final int PROBES = 32;

    public SizeDistribution {
        if (!(resolution >= 0)) {
            throw new IllegalArgumentException(name + ": resolution " + resolution + " m");
        }
        if (diameter.length < 2 || diameter.length != cumulative.length || !(diameter[0] > 0)) {
            throw new IllegalArgumentException(
                    name + ": " + diameter.length + " diameters, " + cumulative.length + " shares");
        }
        for (int k = 1; k < diameter.length; k++) {
            if (!(diameter[k] > diameter[k - 1]) || !(cumulative[k] >= cumulative[k - 1])) {
                throw new IllegalArgumentException(
                        name + ": diameters and shares must rise, see entry " + k);
            }
        }
    }

    /// Share of the volume in pores up to a diameter, linear in its logarithm between entries.
    double upTo(double d) {
        int n = diameter.length;
        if (d <= diameter[0]) {
            return d < diameter[0] ? 0 : cumulative[0];
        }
        if (d >= diameter[n - 1]) {
            return cumulative[n - 1];
        }
        int k = Arrays.binarySearch(diameter, d);
        if (k >= 0) {
            return cumulative[k];
        }
        int above = -k - 1;
        double share =
                Math.log(d / diameter[above - 1]) / Math.log(diameter[above] / diameter[above - 1]);
        return cumulative[above - 1] + share * (cumulative[above] - cumulative[above - 1]);
    }

    /// Diameter up to which half of the volume that is in the distribution lies [m].
    public double median() {
        double half = 0.5 * cumulative[cumulative.length - 1];
        int k = 0;
        while (cumulative[k] < half) {
            k++;
        }
        if (k == 0 || cumulative[k] == cumulative[k - 1]) {
            return diameter[k];
        }
        double share = (half - cumulative[k - 1]) / (cumulative[k] - cumulative[k - 1]);
        return diameter[k - 1] * Math.pow(diameter[k] / diameter[k - 1], share);
    }

    /// Share of the volume up to a diameter when every size is spread over the resolution.
    private double spread(double d) {
        if (resolution == 0) {
            return upTo(d);
        }
        double sum = 0;
        for (int k = 0; k < PROBES; k++) {
            sum += upTo(d + resolution * ((k + 0.5) / PROBES - 0.5));
        }
        return sum / PROBES;
    }

    /// Volume per decade of diameter between neighbouring edges, `dV/dlog d`, every size spread
    /// over the resolution: an image knows few small sizes, which would else stand as a comb.
    double[] density(double[] edges) {
        double[] density = new double[edges.length - 1];
        for (int k = 0; k < density.length; k++) {
            density[k] =
                    (spread(edges[k + 1]) - spread(edges[k])) / Math.log10(edges[k + 1] / edges[k]);
        }
        return density;
    }
}
