package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Pages;
import io.github.coble.porescale.image.VoxelImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Turns pages of an image into little-endian bytes.
final class PageWriter {
    private final VoxelImage image;
    private final int size;
    private final short[] whole;
    private final float[] floats;

    PageWriter(VoxelImage image) {
        this.image = image;
        this.size = image.depth().bytes();
        int voxels = Pages.voxels(image.extent());
        this.whole = new short[image.depth().whole() ? voxels : 0];
        this.floats = new float[image.depth().whole() ? 0 : voxels];
    }

    /// Reads a page, so that its values can be taken.
    void load(int page) {
        if (image.depth().whole()) {
            image.readPage(page, whole);
        } else {
            image.readPage(page, floats);
        }
    }

    /// Size of a value [bytes].
    int size() {
        return size;
    }

    /// Writes `count` values of the loaded page, from the one at `from` on, to an array from byte
    /// `at` on.
    void take(int from, int count, byte[] into, int at) {
        if (size == 1) {
            for (int n = 0; n < count; n++) {
                into[at + n] = (byte) whole[from + n];
            }
        } else if (size == 2) {
            ByteBuffer.wrap(into)
                    .position(at)
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .put(whole, from, count);
        } else {
            ByteBuffer.wrap(into)
                    .position(at)
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .put(floats, from, count);
        }
    }
}
