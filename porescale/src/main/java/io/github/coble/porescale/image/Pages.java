package io.github.coble.porescale.image;

import java.util.Objects;

/// Sizes and copies of pages.
public final class Pages {
    private Pages() {}

    /// Voxels of a page.
    ///
    /// @throws IllegalArgumentException if a page is beyond what an array holds
    public static int voxels(Extent extent) {
        long voxels = (long) extent.y() * extent.z();
        if (voxels > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "a page of "
                            + extent.y()
                            + " x "
                            + extent.z()
                            + " voxels is beyond what an array holds; crop or coarsen the image"
                            + " in the program that made it");
        }
        return (int) voxels;
    }

    /// Widens whole numbers: `out[n] = in[n]`, unsigned, for n below `length`.
    public static void widen(short[] in, float[] out, int length) {
        for (int n = 0; n < length; n++) {
            out[n] = in[n] & 0xffff;
        }
    }

    /// Checks a page number.
    ///
    /// @throws IndexOutOfBoundsException if the image has no such page
    public static void check(Extent extent, int page) {
        Objects.checkIndex(page, extent.x());
    }
}
