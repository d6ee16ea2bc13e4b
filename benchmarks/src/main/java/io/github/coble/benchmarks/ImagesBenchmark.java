package io.github.coble.benchmarks;

import io.github.coble.porescale.file.ImageFiles;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Histogram;
import io.github.coble.porescale.image.MaskImage;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.image.PhaseValues;
import io.github.coble.porescale.image.VoxelImage;
import io.github.coble.porescale.segmentation.Cleaning;
import io.github.coble.porescale.segmentation.Otsu;
import io.github.coble.porescale.segmentation.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Image files into masks and back, and the cleaning of a mask. The image is the reference packing
/// beside the project, or cosines of its size where that is absent.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ImagesBenchmark {
    /// Voxels along an edge.
    @Param({"128", "256"})
    public int edge = 128;

    /// Ending of the file.
    @Param({"tif", "raw", "nrrd", "vti"})
    public String format = "tif";

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private PhaseMask mask;

    /// Writes the image once.
    @Setup
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("coble-images");
        Path home = Path.of(System.getProperty("coble.home", "."));
        Path reference = home.resolve("../shared/data/porescale/pack" + edge + "_d20.raw");
        if (Files.exists(reference)) {
            try (VoxelImage image = ImageFiles.open(reference)) {
                mask = PhaseValues.of(1).maskOf(image);
            }
        } else {
            mask = PhaseMask.of(Extent.cube(edge), (i, j, k) -> wave(i) + wave(j) + wave(k) > 0.2);
        }
        write();
    }

    private static double wave(int n) {
        return Math.cos(n * Math.PI / 11);
    }

    private Path file() {
        return folder.resolve("image." + format);
    }

    /// Writes a mask.
    @Benchmark
    public void write() {
        ImageFiles.write(new MaskImage(mask, OptionalDouble.of(1e-7)), file());
    }

    /// Reads it.
    @Benchmark
    public PhaseMask readIntoMask() {
        try (VoxelImage image = ImageFiles.open(file())) {
            return PhaseValues.of(1).maskOf(image);
        }
    }

    /// Histogram and threshold of the file.
    @Benchmark
    public Thresholds otsu() {
        try (VoxelImage image = ImageFiles.open(file())) {
            return Otsu.threshold(Histogram.of(image));
        }
    }

    /// Majority and specks of both sides; the same for every format.
    @Benchmark
    public Cleaning.Cleaned clean() {
        return new Cleaning(true, 27, 27, true).apply(mask);
    }

    /// Removes what was written.
    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
