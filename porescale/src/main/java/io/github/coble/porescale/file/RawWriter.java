package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Pages;
import io.github.coble.porescale.image.VoxelImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Raw values, x slowest, little-endian, and beside them FILE.raw.json, which says so.
final class RawWriter {
    private static final int PIECE = 1 << 18;

    private RawWriter() {}

    static void write(VoxelImage image, Path path) {
        Path sidecar = path.resolveSibling(path.getFileName() + ".json");
        Staged.write(
                path,
                to -> {
                    values(image, to);
                    // The old one must not describe the new values, not even for a moment.
                    Files.deleteIfExists(sidecar);
                });
        byte[] text = describe(image, path).getBytes(StandardCharsets.UTF_8);
        Staged.write(sidecar, to -> to.write(text));
    }

    private static String describe(VoxelImage image, Path path) {
        String edge =
                image.voxelEdge().isPresent()
                        ? ",\"voxel_edge_m\":" + image.voxelEdge().getAsDouble()
                        : "";
        return String.format(
                Locale.ROOT,
                "{\"file\":\"%s\",\"dtype\":\"%s\",\"order\":\"C\",\"shape\":[%d,%d,%d]%s}\n",
                String.valueOf(path.getFileName()).replace("\\", "\\\\").replace("\"", "\\\""),
                ValueType.of(ValueKind.of(image.depth())),
                image.extent().x(),
                image.extent().y(),
                image.extent().z(),
                edge);
    }

    /// All values of an image, page by page.
    static void values(VoxelImage image, OutputStream to) throws IOException {
        PageWriter pages = new PageWriter(image);
        int voxels = Pages.voxels(image.extent());
        byte[] piece = new byte[Math.min(PIECE, voxels) * pages.size()];
        for (int i = 0; i < image.extent().x(); i++) {
            pages.load(i);
            for (int at = 0; at < voxels; at += PIECE) {
                int count = Math.min(PIECE, voxels - at);
                pages.take(at, count, piece, 0);
                to.write(piece, 0, count * pages.size());
            }
        }
    }
}
