package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.VoxelImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// NRRD version 4, values packed by gzip, header attached. The axes are named from the fastest: z,
/// y, x of ours.
final class NrrdWriter {
    private static final int BUFFER = 1 << 16;

    private NrrdWriter() {}

    static void write(VoxelImage image, Path path) {
        Staged.write(
                path,
                to -> {
                    to.write(header(image).getBytes(StandardCharsets.US_ASCII));
                    Packed packed = new Packed(to);
                    RawWriter.values(image, packed);
                    packed.finish();
                });
    }

    private static String header(VoxelImage image) {
        Extent extent = image.extent();
        StringBuilder text = new StringBuilder("NRRD0004\n# axes from the fastest: z, y, x\n");
        text.append("type: ");
        text.append(
                switch (image.depth()) {
                    case UINT8 -> "uint8";
                    case UINT16 -> "uint16";
                    case FLOAT32 -> "float";
                });
        text.append("\ndimension: 3\nsizes: ");
        text.append(extent.z() + " " + extent.y() + " " + extent.x());
        if (image.voxelEdge().isPresent()) {
            double edge = image.voxelEdge().getAsDouble();
            text.append("\nspacings: " + edge + " " + edge + " " + edge);
            text.append("\nunits: \"m\" \"m\" \"m\"");
        }
        return text.append("\nendian: little\nencoding: gzip\n\n").toString();
    }

    /// The fastest packing: a slower one saves little on images.
    private static final class Packed extends GZIPOutputStream {
        Packed(OutputStream to) throws IOException {
            super(to, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
