package io.github.coble.porescale.sizes;

import io.github.coble.porescale.image.Extent;

/// A diameter for every voxel of a phase, in two conventions: twice the distance between centres
/// (P-3), as other programs have it, and corrected for the voxels (P-4). Immutable.
public final class SizeMap {
    private final Extent extent;
    private final Codes codes;
    private final SizeLevels levels;
    private final double[] diameters;
    private final double[] corrected;
    private final double resolution;

    /// @param resolution error of a single diameter from the voxels [voxels]
    SizeMap(Extent extent, Codes codes, SizeLevels levels, double resolution) {
        this.extent = extent;
        this.codes = codes;
        this.levels = levels;
        this.diameters = levels.diameters();
        this.corrected = levels.corrected();
        this.resolution = resolution;
    }

    /// Size of the image.
    public Extent extent() {
        return extent;
    }

    /// Diameter at voxel (i, j, k) [voxels]; 0 where there is none.
    public double diameterAt(int i, int j, int k) {
        return diameters[codes.get(extent.index(i, j, k))];
    }

    /// Corrected diameter at voxel (i, j, k) [voxels]; 0 where there is none.
    public double correctedAt(int i, int j, int k) {
        return corrected[codes.get(extent.index(i, j, k))];
    }

    /// Copies diameters from an index of [Extent#index] on into the first `length` of an array
    /// [voxels]; 0 where there is none.
    public void copyDiameters(int index, int length, float[] into) {
        copy(diameters, index, length, into);
    }

    /// The same, corrected [voxels].
    public void copyCorrected(int index, int length, float[] into) {
        copy(corrected, index, length, into);
    }

    private void copy(double[] sizes, int index, int length, float[] into) {
        for (int k = 0; k < length; k++) {
            into[k] = (float) sizes[codes.get(index + k)];
        }
    }

    /// Diameters, weighted by the voxels that have them.
    public SizeDistribution distribution() {
        return SizeDistribution.of(diameters, counts(), resolution);
    }

    /// Corrected diameters, weighted by the voxels that have them.
    public SizeDistribution correctedDistribution() {
        return SizeDistribution.of(corrected, counts(), resolution);
    }

    Codes codes() {
        return codes;
    }

    SizeLevels levels() {
        return levels;
    }

    /// Voxels by octant and size number; those without a size are not counted.
    private long[][] counts() {
        long[][] counts = new long[8][diameters.length];
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                int octant = (2 * i < extent.x() ? 0 : 4) + (2 * j < extent.y() ? 0 : 2);
                int at = extent.index(i, j, 0);
                int half = (extent.z() + 1) / 2;
                for (int k = 0; k < extent.z(); k++) {
                    counts[octant + (k < half ? 0 : 1)][codes.get(at + k)]++;
                }
            }
        }
        for (long[] octant : counts) {
            octant[0] = 0;
        }
        return counts;
    }
}
