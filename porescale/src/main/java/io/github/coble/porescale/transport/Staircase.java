package io.github.coble.porescale.transport;

import java.util.Arrays;

/// A hindrance H (porosity / conductivity) freed of what the steps of voxels add to it.
///
/// ln H = 2 ln H(h) − ln H(2h) (P-24), with 1/H(2h) the mean of the image's views with voxels twice
/// as wide. Walls of steps stand in the way by a length that goes with h, so that ln H is close to
/// linear in h. The error (P-25) is a sum of shares of what the views differ by, chosen on images
/// of which the limit is known (docs/decisions/0012-tortuosity.md).
///
/// @param value best estimate
/// @param error of value, absolute
/// @param corrected false if one of the views at 2h does not conduct: then value is that of the
///   voxels
record Staircase(double value, double error, boolean corrected) {
    /// Share of the correction.
    private static final double OF_CORRECTION = 0.15;

    /// Further share of a correction that raises H: grains that steps join conduct better the wider
    /// the voxels, by a law that is not known.
    private static final double OF_JOINTS = 0.6;

    /// Share of the scatter (one standard deviation) of the views at 2h.
    private static final double OF_SCATTER = 0.25;

    /// Share of what a parabola in h through 1/H at h, 2h and 4h would add to a straight line.
    private static final double OF_CURVATURE = 0.65;

    /// From the image and its views.
    ///
    /// @param fine of the image
    /// @param halves of the views at 2h; infinite where nothing percolates
    /// @param quarters of the views at 4h, likewise
    /// @param solverError of the image's hindrance, relative
    /// @param least what H cannot be below
    static Staircase of(
            double fine, double[] halves, double[] quarters, double solverError, double least) {
        if (Arrays.stream(halves).anyMatch(Double::isInfinite)) {
            return new Staircase(fine, fine - least + fine * solverError, false);
        }
        double[] half = Arrays.stream(halves).map(h -> fine / h).toArray();
        double[] quarter = Arrays.stream(quarters).map(h -> fine / h).toArray();
        double mean = mean(half);
        double correction = -Math.log(mean);
        double curvature = (2 - 3 * mean + mean(quarter)) / 3;
        double relative =
                OF_CORRECTION * Math.abs(correction)
                        + OF_JOINTS * Math.max(-correction, 0)
                        + OF_SCATTER * deviation(half, mean) / mean
                        + OF_CURVATURE * Math.abs(curvature)
                        + 3 * solverError;
        double value = Math.max(least, fine * mean);
        return new Staircase(value, value * relative, true);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /// Of one of the values, zero if there is one only.
    private static double deviation(double[] values, double mean) {
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / Math.max(values.length - 1, 1));
    }
}
