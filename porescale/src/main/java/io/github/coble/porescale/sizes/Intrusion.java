package io.github.coble.porescale.sizes;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Face;
import java.util.Set;

/// Intrusion of a fluid that does not wet, mercury for one, from faces of an image, at every
/// pressure (P-7, P-8): each voxel has the diameter of the largest sphere that covers it and gets
/// there from a face through pores that are nowhere narrower.
///
/// A sphere enters where its centre is a voxel at the face. Pores that no way leads to have no
/// size. Not covered: compression, deformation, and what is beyond the border.
///
/// @param inlets the faces
/// @param sizes the diameter of each voxel that is reached
/// @param unreached share of the phase that mercury never gets to; NaN if the phase is empty
public record Intrusion(Set<Face> inlets, SizeMap sizes, double unreached) {
    public Intrusion {
        inlets = Set.copyOf(inlets);
    }

    /// Intrusion into a phase. The result does not depend on the number of workers.
    ///
    /// @throws IllegalArgumentException if the phase has no wall, or there is no inlet
    public static Intrusion of(DistanceMap map, Set<Face> inlets, Workers workers) {
        if (inlets.isEmpty()) {
            throw new IllegalArgumentException("intrusion needs at least one face to enter by");
        }
        BallField field = BallField.of(map, workers);
        SizeLevels levels = field.levels();
        Codes access = field.codes();
        long phase = access.countPositive(workers);
        Flood.lower(field.extent(), access, inlets, workers);
        Codes painted = BallPainting.of(field.extent(), access, levels.squared(), workers);
        long reached = painted.countPositive(workers);
        return new Intrusion(
                inlets,
                new SizeMap(field.extent(), painted, levels, SizeDistribution.OF_WAYS),
                1 - (double) reached / phase);
    }

    /// Memory beside the distance map [bytes].
    ///
    /// @param largest largest distance expected [voxels]
    /// @param porosity share of the phase
    public static long bytes(Extent extent, double largest, double porosity) {
        return Math.max(BallField.bytes(extent, largest), Flood.bytes(extent, largest, porosity));
    }
}
