package io.github.coble.porescale.sizes;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;
import java.util.BitSet;

/// The ball of every voxel of a phase: its size number and the sizes that the numbers stand for.
///
/// @param extent size of the image
/// @param codes size number by voxel; 0 outside the phase
/// @param levels the sizes
record BallField(Extent extent, Codes codes, SizeLevels levels) {
    /// The largest distance whose size fits a key; beyond any image that an array holds [voxels].
    private static final int LARGEST = 4000;

    /// The balls of a distance map.
    ///
    /// @throws IllegalArgumentException if the phase has no wall
    static BallField of(DistanceMap map, Workers workers) {
        if (map.unbounded()) {
            throw new IllegalArgumentException(
                    "the phase fills the image and has no wall, so no pore has a size; is it the"
                            + " right phase?");
        }
        if (map.maxSquared() > LARGEST * LARGEST) {
            throw new IllegalArgumentException(
                    "a pore is more than "
                            + 2 * LARGEST
                            + " voxels wide, which is more than sizes are told apart for; coarsen"
                            + " the image");
        }
        Extent extent = map.extent();
        int pages = Math.max(1, Math.ceilDiv(extent.x(), 8 * workers.threads()));
        BitSet[] found = new BitSet[Math.ceilDiv(extent.x(), pages)];
        byte[] places = new byte[(int) extent.voxels()];
        Contacts contacts = Contacts.upTo(map.maxSquared());
        int mask = (1 << SizeLevels.BITS) - 1;
        workers.forEach(
                extent.x(),
                pages,
                (from, to) -> {
                    BitSet keys = new BitSet();
                    new BallSizesWorkspace(map, contacts)
                            .keys(
                                    from,
                                    to,
                                    (at, key) -> {
                                        keys.set(key);
                                        places[at] = (byte) (key & mask);
                                    });
                    found[from / pages] = keys;
                });
        SizeLevels levels = SizeLevels.of(found);
        int[] numbers = levels.numbers();
        Codes codes = new Codes((int) extent.voxels(), levels.count());
        int page = extent.y() * extent.z();
        workers.forEach(
                extent.x(),
                pages,
                (from, to) -> {
                    for (int at = from * page; at < to * page; at++) {
                        int f = map.squared(at);
                        if (f > 0) {
                            codes.set(at, numbers[(f << SizeLevels.BITS) | places[at]]);
                        }
                    }
                });
        return new BallField(extent, codes, levels);
    }

    /// Memory beside the distance map while balls are found and painted [bytes].
    static long bytes(Extent extent, double largest) {
        long found = (Byte.BYTES + each(largest)) * extent.voxels() + Integer.BYTES * keys(largest);
        return Math.max(found, 2 * each(largest) * extent.voxels());
    }

    /// Memory of a size number [bytes].
    static long each(double largest) {
        return keys(largest) <= 0xFFFF ? Short.BYTES : Integer.BYTES;
    }

    private static long keys(double largest) {
        return (long) (largest * largest + 1) << SizeLevels.BITS;
    }
}
