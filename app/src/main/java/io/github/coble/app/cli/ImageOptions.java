package io.github.coble.app.cli;

import io.github.coble.study.structure.ImageRequest;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which image, and what is done to it before anything else.
final class ImageOptions {
    @Parameters(
            index = "0",
            paramLabel = "IMAGE",
            description =
                    "TIFF stack or folder of pages, NRRD, VTI, RAW (with --shape or a JSON file"
                            + " beside it), or packing.csv of coble structure generate.")
    private Path file = Path.of("");

    @Option(
            names = "--voxel",
            paramLabel = "LENGTH",
            description = "Edge of a voxel, such as 5nm, if the file does not say.")
    private Optional<String> voxel = Optional.empty();

    @Option(
            names = "--shape",
            paramLabel = "AxBxC",
            description = "Voxels of a RAW file, slowest axis first: pages x rows x columns.")
    private Optional<String> shape = Optional.empty();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description =
                    "Numbers of a RAW file: uint8 (if not given and the size fits), uint16, float32,"
                            + " …")
    private Optional<String> type = Optional.empty();

    @Option(
            names = "--pore",
            paramLabel = "VALUES",
            description = "Values that are pore, such as 0 or 0,3 or 0-80.")
    private Optional<String> pore = Optional.empty();

    @Option(
            names = "--segment",
            paramLabel = "HOW",
            description =
                    "Divide a grey image first: otsu, multi-otsu:3 (three thresholds), or"
                            + " thresholds such as 90 or 60,140. Classes are then numbered 0, 1, …"
                            + " from dark to bright; class 0 is pore unless --pore says otherwise.")
    private Optional<String> segment = Optional.empty();

    @Option(
            names = "--median",
            description = "Smooth a grey image by the median of 3 x 3 x 3 voxels first.")
    private boolean median;

    @Option(
            names = "--clean",
            paramLabel = "N",
            defaultValue = "0",
            description = "Remove specks of fewer than N voxels from both phases.")
    private int clean;

    @Option(
            names = "--crop",
            paramLabel = "RANGES",
            description =
                    "Part of the image, such as 0:100,20:300,20:300 (x, y, z; first and one past the"
                            + " last).")
    private Optional<String> crop = Optional.empty();

    @Option(
            names = "--coarsen",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Join N x N x N voxels to one: the mean of grey values, the most frequent of"
                            + " phases (with --pore, or where there are at most 8 values).")
    private int coarsen;

    Path file() {
        return file;
    }

    ImageRequest request() {
        return ImageRequest.read(
                file, voxel, shape, type, pore, segment, median, clean, crop, coarsen);
    }
}
