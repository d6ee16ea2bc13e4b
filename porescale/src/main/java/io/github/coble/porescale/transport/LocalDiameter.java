package io.github.coble.porescale.transport;

import io.github.coble.porescale.image.Extent;

/// How wide the pore is around each voxel of a phase [voxels].
@FunctionalInterface
public interface LocalDiameter {
    /// Sets `into[k]` to the diameter at voxel (i, j, k), above zero in the phase; elsewhere it
    /// does not matter. Several threads may ask at a time.
    void fill(int i, int j, float[] into);

    /// Diameters kept as a code per voxel, in the order of the image, and a table.
    static LocalDiameter ofCodes(Extent extent, short[] codes, float[] values) {
        if (codes.length != extent.voxels()) {
            throw new IllegalArgumentException(
                    codes.length + " codes for " + extent + " voxels: one for each is needed");
        }
        return (i, j, into) -> {
            int at = extent.index(i, j, 0);
            for (int k = 0; k < extent.z(); k++) {
                into[k] = values[codes[at + k] & 0xFFFF];
            }
        };
    }
}
