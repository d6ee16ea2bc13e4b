package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.InvalidImageException;
import io.github.coble.porescale.image.VoxelImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// TIFF and BigTIFF stacks and folders of single pages: grey or indexed, 1, 8, 16, 32 bits, whole
/// or float, strips or tiles; uncompressed, PackBits, LZW, deflate. Values are those stored: for an
/// image where white is zero as well, and for one with a colour table the indices.
///
/// ImageJ states voxel sizes in the description of the first page, and beyond 4 GB keeps all pages
/// behind the first directory. Resolutions in inches without such a description are for printers
/// and are not taken for voxel sizes.
final class TiffReader {
    private static final int CENTIMETRE = 3;

    private TiffReader() {}

    static VoxelImage open(Path path, Hints hints) {
        TiffFile file = TiffFile.open(path);
        try {
            return image(path, file, hints);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static VoxelImage image(Path path, TiffFile file, Hints hints) {
        TiffPage first = file.first();
        Map<String, String> said = imageJ(file.tags());
        int images = images(file, said);
        OptionalDouble edge = edge(file, said, images > 1, hints);
        if (images > file.pages()) {
            return contiguous(file, images, edge);
        }
        Extent extent = new Extent(file.pages(), first.height(), first.width());
        return new TiffImage(List.of(path), file, extent, edge);
    }

    /// Pages by ImageJ's account, or the directories there are.
    private static int images(TiffFile file, Map<String, String> said) {
        long images = count(file, said, "images", file.pages());
        // Some programs call the pages of a plain stack channels or frames.
        int axes = 0;
        for (String axis : new String[] {"channels", "slices", "frames"}) {
            axes += count(file, said, axis, 1) > 1 ? 1 : 0;
        }
        if (axes > 1) {
            throw file.file()
                    .fault(
                            "it has more than one of channels, slices and frames",
                            "header",
                            "save a single stack of grey pages");
        }
        if (images != file.pages() && file.pages() > 1) {
            throw file.file()
                    .fault(
                            "it announces " + images + " pages and has " + file.pages(),
                            "header",
                            "it may be cut off: copy or export it again");
        }
        return (int) images;
    }

    private static long count(TiffFile file, Map<String, String> said, String name, int otherwise) {
        String text = said.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw file.file().fault("it announces " + name + "=" + text, "header", "");
        }
        return Long.parseLong(text);
    }

    /// ImageJ's way beyond 4 GB: one directory, all pages behind each other.
    private static VoxelImage contiguous(TiffFile file, int images, OptionalDouble edge) {
        TiffPage first = file.first();
        FileBytes bytes = file.file();
        Extent extent = new Extent(images, first.height(), first.width());
        long start = first.offsets()[0];
        long next = start;
        boolean inOne = first.packing() == Packing.NONE && first.bits() >= 8 && !first.tiled();
        for (int t = 0; t < first.offsets().length; t++) {
            inOne &= first.offsets()[t] == next;
            next += first.tileBytes(t);
        }
        long page = next - start;
        if (!inOne || (bytes.size() - start) / page < images) {
            throw bytes.fault(
                    "it announces "
                            + images
                            + " pages and has one directory"
                            + (inOne ? " and room for " + (bytes.size() - start) / page : ""),
                    "header",
                    "it may be cut off: copy or export it again");
        }
        return new ContiguousImage(bytes.from(start), extent, first.type(), edge);
    }

    private static Map<String, String> imageJ(TiffTags tags) {
        Map<String, String> said = new HashMap<>();
        String text = tags.text(TiffTags.DESCRIPTION);
        if (text.startsWith("ImageJ=")) {
            for (String line : text.split("[\\n\\x00]", -1)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    said.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                }
            }
        }
        return said;
    }

    private static OptionalDouble edge(
            TiffFile file, Map<String, String> said, boolean stack, Hints hints) {
        TiffTags tags = file.tags();
        double z = 1 / tags.ratio(TiffTags.X_RESOLUTION);
        double y = 1 / tags.ratio(TiffTags.Y_RESOLUTION);
        boolean centimetres = tags.number(TiffTags.RESOLUTION_UNIT, 2) == CENTIMETRE;
        OptionalDouble unit =
                said.containsKey("unit")
                        ? LengthUnit.metres(said.getOrDefault("unit", ""))
                        : centimetres ? OptionalDouble.of(1e-2) : OptionalDouble.empty();
        if (hints.voxelEdge().isPresent() || unit.isEmpty() || Double.isNaN(y + z)) {
            return hints.voxelEdge();
        }
        double x = y;
        if (said.containsKey("spacing")) {
            try {
                x = Double.parseDouble(said.getOrDefault("spacing", ""));
            } catch (NumberFormatException _) {
                x = Double.NaN;
            }
        } else if (stack && !said.isEmpty() && y != 1) {
            // ImageJ leaves a spacing of 1 out, and has 1 where nobody has set it.
            return OptionalDouble.empty();
        }
        return new Spacing(x, y, z, unit).edge(hints, file.file());
    }

    /// A folder of single pages, in the order of the numbers in their names.
    static VoxelImage ofFolder(Path folder, Hints hints) {
        List<Path> paths = pages(folder);
        if (paths.isEmpty()) {
            throw new InvalidImageException(
                    folder.toString(),
                    "the folder has no .tif or .tiff files",
                    "",
                    "name a folder of single TIFF pages, or a file");
        }
        TiffFile first = page(paths.getFirst());
        try {
            for (int p = 1; p < paths.size(); p++) {
                try (TiffFile other = page(paths.get(p))) {
                    if (!other.first().like(first.first())) {
                        throw other.file()
                                .fault(
                                        "it is "
                                                + other.first().shape()
                                                + ", the first page is "
                                                + first.first().shape(),
                                        "page " + p,
                                        "keep pages of one size and type in the folder");
                    }
                }
            }
            TiffPage as = first.first();
            Extent extent = new Extent(paths.size(), as.height(), as.width());
            OptionalDouble edge = edge(first, imageJ(first.tags()), false, hints);
            return new TiffImage(paths, first, extent, edge);
        } catch (RuntimeException e) {
            first.close();
            throw e;
        }
    }

    private static TiffFile page(Path path) {
        if (!Magic.of(path).equals(Magic.TIFF)) {
            throw new InvalidImageException(
                    path.toString(), "it is no TIFF file", "", "move it out of the folder");
        }
        TiffFile file = TiffFile.open(path);
        if (file.pages() != 1) {
            file.close();
            throw file.file()
                    .fault(
                            "it has " + file.pages() + " pages in a folder of single ones",
                            "",
                            "name that file itself");
        }
        return file;
    }

    private static List<Path> pages(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(TiffReader::isTiff)
                    .sorted((a, b) -> NaturalOrder.compare(name(a), name(b)))
                    .toList();
        } catch (IOException e) {
            throw new InvalidImageException(
                    folder.toString(), "cannot be listed: " + e.getMessage(), "", "", e);
        }
    }

    private static boolean isTiff(Path path) {
        String name = name(path).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".tif") || name.endsWith(".tiff"));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
