package io.github.coble.porescale.image;

import java.util.OptionalDouble;

/// A mask seen as an image: 1 in the phase, 0 elsewhere.
public final class MaskImage implements VoxelImage {
    private final PhaseMask mask;
    private final OptionalDouble voxelEdge;

    /// @param voxelEdge length of a voxel's edge [m], if known
    public MaskImage(PhaseMask mask, OptionalDouble voxelEdge) {
        this.mask = mask;
        this.voxelEdge = voxelEdge;
    }

    @Override
    public Extent extent() {
        return mask.extent();
    }

    @Override
    public Depth depth() {
        return Depth.UINT8;
    }

    @Override
    public OptionalDouble voxelEdge() {
        return voxelEdge;
    }

    @Override
    public void readPage(int page, short[] into) {
        Extent extent = mask.extent();
        Pages.check(extent, page);
        int n = 0;
        for (int j = 0; j < extent.y(); j++) {
            for (int w = 0; w < mask.wordsPerRow(); w++) {
                long word = mask.word(page, j, w);
                int bits = Math.min(Long.SIZE, extent.z() - w * Long.SIZE);
                for (int b = 0; b < bits; b++) {
                    into[n++] = (short) (word & 1);
                    word >>>= 1;
                }
            }
        }
    }

    @Override
    public void readPage(int page, float[] into) {
        short[] whole = new short[Pages.voxels(mask.extent())];
        readPage(page, whole);
        Pages.widen(whole, into, whole.length);
    }

    @Override
    public void close() {}
}
