package io.github.coble.porescale.transport;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;

/// Diameters on blocks of 2 × 2 × 2 voxels, still in voxels of the finest image: the mean over the
/// voxels of the block that are in the phase.
final class CoarseDiameter implements LocalDiameter {
    private final Extent extent;
    private final float[] mean;

    private CoarseDiameter(Extent extent) {
        this.extent = extent;
        this.mean = new float[Math.toIntExact(extent.voxels())];
    }

    static CoarseDiameter of(PhaseMask fine, LocalDiameter diameter, PhaseMask coarse, int shift) {
        CoarseDiameter made = new CoarseDiameter(coarse.extent());
        byte[] count = new byte[made.mean.length];
        Extent extent = fine.extent();
        float[] row = new float[extent.z()];
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                diameter.fill(i, j, row);
                for (int k = 0; k < extent.z(); k++) {
                    if (fine.contains(i, j, k)) {
                        int block =
                                made.extent.index(
                                        (i + shift) / 2, (j + shift) / 2, (k + shift) / 2);
                        made.mean[block] += row[k];
                        count[block]++;
                    }
                }
            }
        }
        for (int block = 0; block < count.length; block++) {
            made.mean[block] /= Math.max(count[block], 1);
        }
        return made;
    }

    @Override
    public void fill(int i, int j, float[] into) {
        System.arraycopy(mean, extent.index(i, j, 0), into, 0, extent.z());
    }
}
