package io.github.coble.porescale.transport;

/// A hindrance H (porosity / conductivity) freed of what the steps of voxels add to it.
///
/// ln H = 2 ln H(h) − ln H(2h) (P-24), with H(2h) that of the image seen with voxels twice as wide.
/// Walls of steps stand in the way by a length that goes with h, so that ln H is close to linear in
/// h. The error (P-25) is a sum of shares of what the views of the image differ by; the shares were
/// chosen once on 91 images, most with extrapolated limits (docs/decisions/0012-tortuosity.md).
///
/// @param value best estimate
/// @param error of value, absolute
/// @param corrected false if the coarser view does not conduct: then value is that of the voxels
record Staircase(double value, double error, boolean corrected) {
    /// Share of the correction.
    private static final double OF_CORRECTION = 0.1;

    /// Share of its square, by which extrapolating ln H and 1/H differ.
    private static final double OF_SQUARE = 0.5;

    /// Share of the difference of two coarse views of the image, one voxel apart.
    private static final double OF_VIEWS = 0.5;

    /// Share of how far the next coarser view is off the law.
    private static final double OF_LAW = 0.1;

    /// Share of the change of the porosity from view to view.
    private static final double OF_POROSITY = 0.5;

    /// One view of an image.
    ///
    /// @param hindrance infinite if it does not percolate
    /// @param porosity of the view
    record View(double hindrance, double porosity) {
        /// ln of the ratio of this view's hindrance to another's.
        double over(View other) {
            return Math.log(hindrance / other.hindrance);
        }
    }

    /// From the image, its two views at twice the width and the one at four times.
    ///
    /// @param solverError of the image's hindrance, relative
    /// @param least what H cannot be below
    static Staircase of(
            View fine, View coarse, View beside, View coarser, double solverError, double least) {
        double voxels = fine.hindrance;
        if (Double.isInfinite(coarse.hindrance)) {
            return new Staircase(voxels, voxels - least + voxels * solverError, false);
        }
        double correction = coarse.over(fine);
        double size = Math.abs(correction);
        double views = Math.abs(beside.over(coarse));
        double law = Math.abs(coarser.over(coarse) - 2 * correction);
        double porosity = Math.abs(Math.log(coarse.porosity / fine.porosity));
        double relative =
                OF_CORRECTION * size
                        + OF_SQUARE * size * size
                        + OF_VIEWS * (Double.isFinite(views) ? views : 2 * size)
                        + OF_LAW * (Double.isFinite(law) ? law : 2 * size)
                        + OF_POROSITY * porosity
                        + 3 * solverError;
        double value = Math.max(least, voxels * Math.exp(-correction));
        return new Staircase(value, value * relative, true);
    }
}
