package io.github.coble.porescale.file;

import io.github.coble.porescale.image.InvalidImageException;
import io.github.coble.porescale.image.PhaseValues;
import io.github.coble.porescale.image.VoxelImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Opens image files and writes them.
public final class ImageFiles {
    private ImageFiles() {}

    /// Opens a file or a folder of single pages; what it is, is seen from its content, then from
    /// its name.
    ///
    /// @throws InvalidImageException if it is no image that can be read
    public static VoxelImage open(Path path) {
        return open(path, Hints.NONE);
    }

    /// Opens a file or a folder, given what the file may not say itself.
    ///
    /// @throws InvalidImageException if it is no image that can be read
    public static VoxelImage open(Path path, Hints hints) {
        if (Files.isDirectory(path)) {
            return TiffReader.ofFolder(path, hints);
        }
        Magic magic = Magic.of(path);
        return switch (magic) {
            case TIFF -> TiffReader.open(path, hints);
            case NRRD -> NrrdReader.open(path, hints);
            case VTI -> VtiReader.open(path, hints);
            case JSON -> RawReader.ofSidecar(path, hints);
            default -> unmarked(path, hints, magic);
        };
    }

    /// The values that are pore, where a JSON file that describes raw values says so (`"void": 1`).
    ///
    /// @throws InvalidImageException if that file cannot be understood
    public static Optional<PhaseValues> pores(Path path) {
        if (Files.isDirectory(path)) {
            return Optional.empty();
        }
        return switch (Magic.of(path)) {
            case TIFF, NRRD, VTI -> Optional.empty();
            case JSON -> Sidecar.read(path).pores();
            default -> Sidecar.beside(path).flatMap(Sidecar::pores);
        };
    }

    /// Raw values have no mark: the user, a sidecar or the name must say so.
    private static VoxelImage unmarked(Path path, Hints hints, Magic magic) {
        Optional<String> ending = ending(path);
        boolean said = hints.shape().isPresent() || hints.type().isPresent();
        if (said
                || ending.equals(Optional.of("raw"))
                || ending.equals(Optional.of("bin"))
                || Sidecar.beside(path).isPresent()) {
            return RawReader.open(path, hints);
        }
        throw new InvalidImageException(
                path.toString(),
                magic.foreign().isEmpty()
                        ? "it is no TIFF, NRRD or VTI file"
                        : "it is " + magic.foreign(),
                "",
                "save it as a TIFF stack; for raw values give shape and type");
    }

    /// Writes an image in the format of the name's ending: `tif` or `tiff`, `raw` (with a JSON file
    /// beside it), `nrrd`, `vti`. The file appears when it is complete.
    ///
    /// @throws IllegalArgumentException if the ending is none of these
    /// @throws java.io.UncheckedIOException if it cannot be written, or the thread is interrupted
    public static void write(VoxelImage image, Path path) {
        switch (ending(path).orElse("")) {
            case "tif", "tiff" -> TiffWriter.write(image, path);
            case "raw" -> RawWriter.write(image, path);
            case "nrrd" -> NrrdWriter.write(image, path);
            case "vti" -> VtiWriter.write(image, path);
            default ->
                    throw new IllegalArgumentException(
                            path + ": no format has this ending; use .tif, .raw, .nrrd or .vti");
        }
    }

    /// Memory that [#write] takes besides the image [bytes].
    public static long bytesToWrite(VoxelImage image, Path path) {
        long page = (long) image.extent().y() * image.extent().z();
        return ending(path).equals(Optional.of("vti"))
                ? VtiWriter.bytes(image)
                : page * Math.max(Short.BYTES, image.depth().bytes()) + (1L << 22);
    }

    static Optional<String> ending(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.of(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
