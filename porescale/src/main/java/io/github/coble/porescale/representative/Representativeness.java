package io.github.coble.porescale.representative;

import io.github.coble.model.physics.Si;
import java.util.List;

/// What the blocks of an image say about the image as a whole.
public sealed interface Representativeness {
    /// The levels that were looked at, smallest blocks first.
    List<Level> levels();

    /// The quantity scatters less the larger the blocks, and by how much.
    ///
    /// @param levels smallest blocks first
    /// @param smallestFitted edge of the smallest blocks that the fit uses [voxels]
    /// @param mean of the quantity over the largest blocks
    /// @param exponent a of the fit `s = c V^−a` (P-82); 1/2 without long-range order
    /// @param exponentError standard error of a
    /// @param integralRange volume that holds one independent value, from the fit with a = 1/2 to
    ///   the largest blocks, for a point variance `mean (1 − mean)` (P-81); for a volume fraction
    ///   only, NaN for anything else [voxels]
    /// @param relativeError standard error of the whole image over the mean, from the fit (P-83)
    /// @param relativeErrorError standard error of that, from the scatter about the fit
    record Found(
            List<Level> levels,
            int smallestFitted,
            @Si("1") double mean,
            @Si("1") double exponent,
            @Si("1") double exponentError,
            @Si("1") double integralRange,
            @Si("1") double relativeError,
            @Si("1") double relativeErrorError)
            implements Representativeness {
        public Found {
            levels = List.copyOf(levels);
        }

        /// Edge of the cube whose relative standard error is a given one, by the fit (P-83)
        /// [voxels]; beyond the image an extrapolation.
        ///
        /// @param relative wanted, for example 0.01
        /// @param imageVolume of the image the levels come from [voxels]
        public double edgeFor(double relative, double imageVolume) {
            return Math.cbrt(imageVolume) * Math.pow(relativeError / relative, 1 / (3 * exponent));
        }
    }

    /// The image is too small, or the quantity has no value in most blocks.
    ///
    /// @param levels smallest blocks first
    /// @param reason in a sentence
    record Undetermined(List<Level> levels, String reason) implements Representativeness {
        public Undetermined {
            levels = List.copyOf(levels);
        }
    }
}
