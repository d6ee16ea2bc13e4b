package io.github.coble.study.structure;

import io.github.coble.porescale.image.Depth;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.VoxelImage;
import java.util.OptionalDouble;

/// An image that says how far its reader is.
///
/// @param image that is read
/// @param progress hears of every page
record WatchedImage(VoxelImage image, Progress progress) implements VoxelImage {
    @Override
    public Extent extent() {
        return image.extent();
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
        image.readPage(page, into);
        progress.at(100L * (page + 1) / extent().x());
    }

    @Override
    public void readPage(int page, float[] into) {
        image.readPage(page, into);
        progress.at(100L * (page + 1) / extent().x());
    }

    @Override
    public void close() {
        image.close();
    }
}
