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
        Codes access = Flood.of(field.extent(), field.codes(), levels.count(), inlets);
        Codes painted = BallPainting.of(field.extent(), access, levels.squared(), workers);
        long phase = 0;
        long reached = 0;
        for (int n = 0; n < painted.length(); n++) {
            phase += field.codes().get(n) > 0 ? 1 : 0;
            reached += painted.get(n) > 0 ? 1 : 0;
        }
        return new Intrusion(
                inlets, new SizeMap(field.extent(), painted, levels), 1 - (double) reached / phase);
    }

    /// Memory beside the distance map [bytes].
    ///
    /// @param largest largest distance expected [voxels]
    /// @param porosity share of the phase
    public static long bytes(Extent extent, double largest, double porosity) {
        long levels = (long) (largest * largest + 1) << SizeLevels.BITS;
        long each = levels <= 0xFFFF ? Short.BYTES : Integer.BYTES;
        long queue = (long) (Integer.BYTES * porosity * extent.voxels());
        return BallField.bytes(extent, largest) + each * extent.voxels() + queue;
    }
}
