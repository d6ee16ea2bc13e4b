package io.github.coble.porescale.sizes;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;

/// Local thickness: for every voxel of a phase the diameter of the largest sphere that fits into
/// the phase and covers the voxel (P-3), at every radius that occurs.
///
/// Both conventions of [SizeMap] come from one pass. The largest distance decides first, as in
/// other programs; the correction only between balls of the same distance.
public final class LocalThickness {
    private LocalThickness() {}

    /// The diameters of a phase. The result does not depend on the number of workers.
    ///
    /// @throws IllegalArgumentException if the phase has no wall
    public static SizeMap of(DistanceMap map, Workers workers) {
        BallField field = BallField.of(map, workers);
        int[] squared = field.levels().squared();
        return new SizeMap(
                field.extent(),
                BallPainting.of(field.extent(), field.codes(), squared, workers),
                field.levels(),
                SizeDistribution.OF_PLACES);
    }

    /// Memory beside the distance map [bytes].
    ///
    /// @param largest largest distance expected [voxels]
    public static long bytes(Extent extent, double largest) {
        return BallField.bytes(extent, largest);
    }
}
