package io.github.coble.benchmarks;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// The pores of a cube: the reference packing where it lies beside the project, otherwise what
/// overlapping spheres of the same width leave free, from a fixed seed.
final class BenchmarkPacking {
    private static final double RADIUS = 10;
    private static final double POROSITY = 0.4;
    private static final long SEED = 1;

    private BenchmarkPacking() {}

    static PhaseMask pores(int edge) {
        Path home = Path.of(System.getProperty("coble.home", "."));
        Path raw = home.resolve("../shared/data/porescale/pack" + edge + "_d20.raw");
        if (!Files.exists(raw)) {
            return overlapping(edge);
        }
        try {
            byte[] bytes = Files.readAllBytes(raw);
            Extent extent = Extent.cube(edge);
            return PhaseMask.of(extent, (i, j, k) -> bytes[extent.index(i, j, k)] == 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// ε = exp(−n v) for spheres of volume v thrown at random.
    private static PhaseMask overlapping(int edge) {
        double volume = 4 * Math.PI / 3 * Math.pow(RADIUS, 3);
        long spheres = Math.round(-Math.log(POROSITY) * Math.pow(edge, 3) / volume);
        boolean[] solid = new boolean[edge * edge * edge];
        Random random = new Random(SEED);
        for (long s = 0; s < spheres; s++) {
            double x = random.nextDouble() * edge;
            double y = random.nextDouble() * edge;
            double z = random.nextDouble() * edge;
            fill(solid, edge, x, y, z);
        }
        Extent extent = Extent.cube(edge);
        return PhaseMask.of(extent, (i, j, k) -> !solid[extent.index(i, j, k)]);
    }

    private static void fill(boolean[] solid, int edge, double x, double y, double z) {
        for (int i = (int) (x - RADIUS) - 1; i <= x + RADIUS; i++) {
            for (int j = (int) (y - RADIUS) - 1; j <= y + RADIUS; j++) {
                for (int k = (int) (z - RADIUS) - 1; k <= z + RADIUS; k++) {
                    double dx = i + 0.5 - x;
                    double dy = j + 0.5 - y;
                    double dz = k + 0.5 - z;
                    if (dx * dx + dy * dy + dz * dz <= RADIUS * RADIUS) {
                        int row = Math.floorMod(i, edge) * edge + Math.floorMod(j, edge);
                        solid[row * edge + Math.floorMod(k, edge)] = true;
                    }
                }
            }
        }
    }
}
