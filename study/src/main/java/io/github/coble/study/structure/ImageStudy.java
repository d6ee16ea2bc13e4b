package io.github.coble.study.structure;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.file.ImageFiles;
import io.github.coble.porescale.image.MaskImage;
import io.github.coble.porescale.image.VoxelImage;
import io.github.coble.porescale.packing.PackingFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Converts images.
public final class ImageStudy {
    private ImageStudy() {}

    /// Writes an image in another format, prepared as asked; a packing as its labels.
    ///
    /// @param out whose ending says the format
    /// @return what was written, in words
    /// @throws IllegalArgumentException if it cannot be read or written so
    public static String convert(ImageRequest request, Path out, Progress progress)
            throws IOException {
        if (PoreImage.isPacking(request.file())) {
            try (Workers workers = Workers.ofThisComputer()) {
                return write(
                        new LabelImage(
                                PoreImage.packed(
                                        request, PackingFile.read(request.file(), workers))),
                        out,
                        progress,
                        List.of());
            }
        }
        if (request.segmentation().isEmpty() && request.pore().isEmpty()) {
            try (PreparedImage image = PreparedImage.sized(request)) {
                return write(image.image(), out, progress, List.of());
            }
        }
        try (PreparedImage image = PreparedImage.of(request)) {
            List<String> remarks = new ArrayList<>(image.remarks());
            VoxelImage mask =
                    new MaskImage(
                            PoreImage.mask(image, request.clean(), remarks),
                            image.image().voxelEdge());
            return write(mask, out, progress, remarks);
        }
    }

    private static String write(
            VoxelImage image, Path out, Progress progress, List<String> remarks) {
        ImageFiles.write(new WatchedImage(image, progress), out);
        StringBuilder text = new StringBuilder();
        remarks.forEach(remark -> text.append("  ! ").append(remark).append('\n'));
        return text.append(out)
                .append(": ")
                .append(image.extent())
                .append(" voxels, ")
                .append(image.depth().name().toLowerCase(Locale.ROOT))
                .append('\n')
                .toString();
    }
}
