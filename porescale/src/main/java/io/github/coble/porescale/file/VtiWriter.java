package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Pages;
import io.github.coble.porescale.image.VoxelImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// VTK image files, version 1.0: one value a cell, appended, in zlib blocks. VTK's X is our x, so
/// the values are transposed: the image is read once for every [#SLAB] bytes of it.
///
/// VTI has no units. The spacing is in micrometres where the voxel edge is known, else 1, and the
/// edge in metres is in the field `voxel_edge_m`.
final class VtiWriter {
    /// Most memory for values on their way [bytes].
    static final long SLAB = 128L << 20;

    private static final int MOST_PAGES = 32;

    /// Most memory for pages that are transposed together [bytes].
    private static final long SHEAF = 32L << 20;

    private static final double MICROMETRES = 1e6;

    private VtiWriter() {}

    static void write(VoxelImage image, Path path) {
        write(image, path, SLAB);
    }

    static void write(VoxelImage image, Path path, long slabBytes) {
        Staged.write(path, to -> write(image, to, slabBytes));
    }

    /// Memory it takes [bytes].
    static long bytes(VoxelImage image) {
        Extent extent = image.extent();
        long slice = (long) extent.x() * extent.y() * image.depth().bytes();
        long page = (long) extent.y() * extent.z() * Math.max(2, image.depth().bytes());
        return slice * slices(extent, slice, SLAB) + page * (1 + sheaf(extent, page));
    }

    private static int slices(Extent extent, long slice, long slabBytes) {
        return Math.clamp(Math.min(slabBytes, Integer.MAX_VALUE - 8) / slice, 1, extent.z());
    }

    private static void write(VoxelImage image, Staged.Output to, long slabBytes)
            throws IOException {
        Extent extent = image.extent();
        int size = image.depth().bytes();
        long length = Math.multiplyExact(extent.voxels(), size);
        long slice = (long) extent.x() * extent.y() * size;
        if (slice > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "a slice of "
                            + extent
                            + " voxels is beyond what an array holds; crop or coarsen the image");
        }
        Map<String, Double> fields = new LinkedHashMap<>();
        double spacing = 1;
        if (image.voxelEdge().isPresent()) {
            double edge = image.voxelEdge().getAsDouble();
            spacing = edge * MICROMETRES;
            fields.put(VtiHeader.EDGE, edge);
        }
        String type =
                switch (image.depth()) {
                    case UINT8 -> "UInt8";
                    case UINT16 -> "UInt16";
                    case FLOAT32 -> "Float32";
                };
        VtiOutput output =
                VtiOutput.begin(
                        to,
                        new int[] {extent.x(), extent.y(), extent.z()},
                        spacing,
                        fields,
                        type,
                        List.of("values"));
        try (VtiBlocks blocks = output.next(length)) {
            PageWriter pages = new PageWriter(image);
            int atOnce = slices(extent, slice, slabBytes);
            byte[] slab = new byte[(int) slice * atOnce];
            int pageBytes = Math.multiplyExact(Pages.voxels(extent), size);
            byte[][] sheaf = new byte[sheaf(extent, pageBytes)][pageBytes];
            for (int k = 0; k < extent.z(); k += atOnce) {
                int count = Math.min(atOnce, extent.z() - k);
                for (int i = 0; i < extent.x(); i += sheaf.length) {
                    int some = Math.min(sheaf.length, extent.x() - i);
                    for (int p = 0; p < some; p++) {
                        pages.load(i + p);
                        pages.take(0, pageBytes / size, sheaf[p], 0);
                    }
                    scatter(sheaf, some, extent, size, i, k, count, slab);
                }
                blocks.write(slab, (int) slice * count);
            }
            blocks.finish();
        }
        output.end();
    }

    /// Several pages at once fill what the processor fetches from memory at once.
    private static int sheaf(Extent extent, long pageBytes) {
        return Math.clamp(SHEAF / pageBytes, 1, Math.min(MOST_PAGES, extent.x()));
    }

    private static void scatter(
            byte[][] sheaf,
            int pages,
            Extent extent,
            int size,
            int i,
            int k,
            int count,
            byte[] slab) {
        for (int j = 0; j < extent.y(); j++) {
            for (int c = 0; c < count; c++) {
                int to = ((c * extent.y() + j) * extent.x() + i) * size;
                int from = (j * extent.z() + k + c) * size;
                for (int p = 0; p < pages; p++) {
                    byte[] page = sheaf[p];
                    for (int b = 0; b < size; b++) {
                        slab[to++] = page[from + b];
                    }
                }
            }
        }
    }
}
