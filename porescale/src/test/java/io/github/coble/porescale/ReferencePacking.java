package io.github.coble.porescale;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The packings of equal spheres, 20 voxels wide, that the field's tools have measured. They lie
/// beside the project; where they are absent, the tests on them are skipped and say so.
public final class ReferencePacking {
    private ReferencePacking() {}

    /// A folder of the data beside the project.
    public static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        for (Path up = here; up != null; up = up.getParent()) {
            Path data = up.resolve("shared/data/porescale");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        return Assumptions.abort("skipped: no shared/data/porescale beside the project");
    }

    /// The void of the packing in a periodic cube.
    ///
    /// @param edge 128 or 256
    public static PhaseMask pores(int edge) {
        try {
            byte[] raw = Files.readAllBytes(folder().resolve("pack" + edge + "_d20.raw"));
            Extent extent = Extent.cube(edge);
            return PhaseMask.of(extent, (i, j, k) -> raw[extent.index(i, j, k)] == 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its spheres: x, y, z of the centre and the radius, in voxels; voxel i spans i to i + 1.
    public static List<double[]> spheres(int edge) {
        try (Stream<String> lines = Files.lines(folder().resolve("pack" + edge + "_d20.csv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(ReferencePacking::sphere)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] sphere(String line) {
        double[] numbers = Stream.of(line.split(",")).mapToDouble(Double::parseDouble).toArray();
        return numbers.length == 4
                ? numbers
                : new double[] {numbers[0], numbers[1], numbers[2], 10};
    }
}
