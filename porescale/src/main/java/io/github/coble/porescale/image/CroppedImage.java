package io.github.coble.porescale.image;

import java.util.OptionalDouble;

/// A box cut out of an image, read through it.
public final class CroppedImage implements VoxelImage {
    private final VoxelImage image;
    private final int i0;
    private final int j0;
    private final int k0;
    private final Extent extent;
    private short[] whole = {};
    private float[] floats = {};

    /// The box that begins at voxel (i, j, k) of an image.
    ///
    /// @throws IllegalArgumentException if the box reaches beyond the image
    public CroppedImage(VoxelImage image, int i, int j, int k, Extent extent) {
        Extent all = image.extent();
        if (outside(i, extent.x(), all.x())
                || outside(j, extent.y(), all.y())
                || outside(k, extent.z(), all.z())) {
            throw new IllegalArgumentException(
                    "a box of "
                            + extent
                            + " voxels at "
                            + i
                            + ", "
                            + j
                            + ", "
                            + k
                            + " reaches beyond the image of "
                            + all
                            + "; make it smaller or move it");
        }
        this.image = image;
        this.i0 = i;
        this.j0 = j;
        this.k0 = k;
        this.extent = extent;
    }

    private static boolean outside(int from, int length, int all) {
        return from < 0 || (long) from + length > all;
    }

    @Override
    public Extent extent() {
        return extent;
    }

    @Override
    public Depth depth() {
        return image.depth();
    }

    @Override
    public OptionalDouble voxelEdge() {
        return image.voxelEdge();
    }

    @Override
    public void readPage(int page, short[] into) {
        Pages.check(extent, page);
        if (whole.length == 0) {
            whole = new short[Pages.voxels(image.extent())];
        }
        image.readPage(i0 + page, whole);
        for (int j = 0; j < extent.y(); j++) {
            System.arraycopy(whole, start(j), into, j * extent.z(), extent.z());
        }
    }

    @Override
    public void readPage(int page, float[] into) {
        Pages.check(extent, page);
        if (floats.length == 0) {
            floats = new float[Pages.voxels(image.extent())];
        }
        image.readPage(i0 + page, floats);
        for (int j = 0; j < extent.y(); j++) {
            System.arraycopy(floats, start(j), into, j * extent.z(), extent.z());
        }
    }

    private int start(int j) {
        return (j0 + j) * image.extent().z() + k0;
    }

    /// Closes the image it was cut out of.
    @Override
    public void close() {
        image.close();
    }
}
