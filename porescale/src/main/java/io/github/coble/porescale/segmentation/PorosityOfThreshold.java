package io.github.coble.porescale.segmentation;

import io.github.coble.model.physics.Si;
import io.github.coble.porescale.image.Histogram;

/// The share of an image on the dark side of a threshold, and how much of it hangs on the
/// threshold.
///
/// @param threshold grey value; the phase is at or below it
/// @param porosity share of the voxels at or below it
/// @param slope change of the porosity with the threshold, per grey value (P-62)
/// @param conserved porosity from the mean grey value, without a threshold (P-63)
/// @param twoMaxima whether the histogram has a maximum on each side of the threshold; without, the
///   threshold means little and the error is the larger of the two shares
/// @param error of the porosity (P-64)
public record PorosityOfThreshold(
        @Si("1") double threshold,
        @Si("1") double porosity,
        @Si("1") double slope,
        @Si("1") double conserved,
        boolean twoMaxima,
        @Si("1") double error) {
    /// How well a threshold can be set at all, as a part of the distance between the pure grey
    /// values. Assumption: two people differ by that much.
    private static final double SETTING = 0.05;

    /// Looks at one threshold of a histogram.
    ///
    /// - The slope is the share of the voxels per grey value at the threshold (P-62), taken over a
    ///   twentieth of the distance of the pure grey values $g_0$, $g_1$ on each side.
    /// - Blur and noise move voxels over the threshold but leave the mean $\bar g$ of the image
    ///   alone. So $\varepsilon_c = (g_1 - \bar g) / (g_1 - g_0)$ does without a threshold (P-63).
    ///   It is as good as the pure grey values, the two maxima of the histogram.
    /// - The error is the largest of $|\varepsilon - \varepsilon_c|$ and of the changes when the
    ///   threshold moves by a twentieth of $g_1 - g_0$ (P-64). The two estimates err by different
    ///   causes; this is no bound where they err alike, as under a shade over the image. Without
    ///   two maxima nothing is known but the shares themselves; take noise out first
    ///   ([MedianImage]).
    ///
    /// @throws IllegalArgumentException if all values are on one side
    public static PorosityOfThreshold of(Histogram histogram, double threshold) {
        double porosity = histogram.shareUpTo(threshold);
        if (porosity == 0 || porosity == 1) {
            throw new IllegalArgumentException(
                    "threshold "
                            + threshold
                            + " has all values on one side; they are between "
                            + histogram.lowest()
                            + " and "
                            + histogram.highest());
        }
        PureGreys pure = PureGreys.of(histogram, threshold);
        double apart = pure.bright() - pure.dark();
        double span = Math.max(SETTING * apart, histogram.width() / 2);
        double below = histogram.shareUpTo(threshold - span);
        double above = histogram.shareUpTo(threshold + span);
        double conserved = Math.clamp((pure.bright() - histogram.mean()) / apart, 0, 1);
        double moved = Math.max(above - porosity, porosity - below);
        // Whole bins, or the ends would count voxels that the span does not.
        double bins = histogram.width() * Math.max(1, Math.rint(span / histogram.width()));
        double inBins =
                histogram.shareUpTo(threshold + bins) - histogram.shareUpTo(threshold - bins);
        return new PorosityOfThreshold(
                threshold,
                porosity,
                inBins / (2 * bins),
                conserved,
                pure.apart(),
                pure.apart()
                        ? Math.max(moved, Math.abs(porosity - conserved))
                        : Math.max(porosity, 1 - porosity));
    }
}
