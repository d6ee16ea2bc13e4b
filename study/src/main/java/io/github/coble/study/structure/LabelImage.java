package io.github.coble.study.structure;

import io.github.coble.porescale.image.Depth;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Pages;
import io.github.coble.porescale.image.VoxelImage;
import io.github.coble.porescale.packing.LabelPages;
import java.util.OptionalDouble;

/// The labels of a packing as an image.
///
/// @param pages of labels
record LabelImage(LabelPages pages) implements VoxelImage {
    @Override
    public Extent extent() {
        return pages.extent();
    }

    @Override
    public Depth depth() {
        return Depth.UINT8;
    }

    @Override
    public OptionalDouble voxelEdge() {
        return OptionalDouble.of(pages.voxelEdge());
    }

    @Override
    public void readPage(int page, short[] into) {
        byte[] labels = new byte[Pages.voxels(extent())];
        pages.readPage(page, labels);
        for (int n = 0; n < labels.length; n++) {
            into[n] = labels[n];
        }
    }

    @Override
    public void readPage(int page, float[] into) {
        short[] whole = new short[Pages.voxels(extent())];
        readPage(page, whole);
        Pages.widen(whole, into, whole.length);
    }

    @Override
    public void close() {}
}
