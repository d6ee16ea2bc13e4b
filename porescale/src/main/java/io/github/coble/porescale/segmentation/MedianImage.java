package io.github.coble.porescale.segmentation;

import io.github.coble.porescale.image.Depth;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Pages;
import io.github.coble.porescale.image.VoxelImage;
import java.util.OptionalDouble;

/// An image in which every voxel has the median of the 27 voxels around it, itself included; read
/// through it. At the faces the outermost voxels count for those beyond. Takes noise out of grey
/// values before a threshold without moving flat edges.
public final class MedianImage implements VoxelImage {
    private static final int AROUND = 27;

    private final VoxelImage image;
    private final Extent extent;
    private final float[][] pages;
    private final int[] loaded = {-1, -1, -1};
    private final float[] around = new float[AROUND];

    public MedianImage(VoxelImage image) {
        this.image = image;
        this.extent = image.extent();
        this.pages = new float[3][Pages.voxels(extent)];
    }

    /// Memory it takes [bytes].
    public static long bytes(Extent extent) {
        return 4L * Float.BYTES * extent.y() * extent.z();
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
        if (!depth().whole()) {
            throw new IllegalStateException("this image holds floats");
        }
        load(page);
        for (int j = 0; j < extent.y(); j++) {
            for (int k = 0; k < extent.z(); k++) {
                into[j * extent.z() + k] = (short) median(page, j, k);
            }
        }
    }

    @Override
    public void readPage(int page, float[] into) {
        load(page);
        for (int j = 0; j < extent.y(); j++) {
            for (int k = 0; k < extent.z(); k++) {
                into[j * extent.z() + k] = median(page, j, k);
            }
        }
    }

    /// Three pages stay in memory, page p in place p mod 3.
    private void load(int page) {
        Pages.check(extent, page);
        for (int p = Math.max(0, page - 1); p <= Math.min(extent.x() - 1, page + 1); p++) {
            if (loaded[p % 3] != p) {
                loaded[p % 3] = -1;
                image.readPage(p, pages[p % 3]);
                loaded[p % 3] = p;
            }
        }
    }

    private float median(int page, int j, int k) {
        int n = 0;
        for (int di = -1; di <= 1; di++) {
            float[] values = pages[Math.clamp(page + di, 0, extent.x() - 1) % 3];
            for (int dj = -1; dj <= 1; dj++) {
                int row = Math.clamp(j + dj, 0, extent.y() - 1) * extent.z();
                around[n++] = values[row + Math.max(0, k - 1)];
                around[n++] = values[row + k];
                around[n++] = values[row + Math.min(extent.z() - 1, k + 1)];
            }
        }
        return middle(around);
    }

    /// The middle of 27 values; reorders them. Hoare's selection.
    private static float middle(float[] values) {
        int want = AROUND / 2;
        int lo = 0;
        int hi = AROUND - 1;
        while (lo < hi) {
            float pivot = values[want];
            int a = lo;
            int b = hi;
            while (a <= b) {
                while (values[a] < pivot) {
                    a++;
                }
                while (values[b] > pivot) {
                    b--;
                }
                if (a <= b) {
                    float swap = values[a];
                    values[a++] = values[b];
                    values[b--] = swap;
                }
            }
            if (b < want) {
                lo = a;
            }
            if (a > want) {
                hi = b;
            }
        }
        return values[want];
    }

    /// Closes the image it is read from.
    @Override
    public void close() {
        image.close();
    }
}
