package io.github.coble.benchmarks;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Face;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.sizes.Intrusion;
import io.github.coble.porescale.sizes.LocalThickness;
import io.github.coble.porescale.sizes.SizeMap;
import io.github.coble.porescale.statistics.Components;
import io.github.coble.porescale.statistics.SpecificSurface;
import io.github.coble.porescale.statistics.TwoPointCorrelation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/// Seconds to measure a packing of 20-voxel spheres: the reference packing if it lies beside the
/// project, else spheres at random, which overlap.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class PoreSizeBenchmark {
    /// Edge of the image.
    @Param("128")
    public int edge;

    /// Threads.
    @Param({"1", "2"})
    public int threads;

    private PhaseMask pores = PhaseMask.of(Extent.cube(1), (_, _, _) -> false);
    private Workers workers = Workers.of(1);
    private DistanceMap map = DistanceMap.of(pores, workers);

    /// Reads or makes the image.
    @Setup
    public void prepare() throws IOException {
        Path reference = Path.of("../shared/data/porescale/pack" + edge + "_d20.raw");
        Extent extent = Extent.cube(edge);
        byte[] solid = Files.exists(reference) ? Files.readAllBytes(reference) : spheres(edge);
        pores = PhaseMask.of(extent, (i, j, k) -> solid[extent.index(i, j, k)] == 1);
        workers.close();
        workers = Workers.of(threads);
        map = DistanceMap.of(pores, workers);
    }

    private static byte[] spheres(int edge) {
        Extent extent = Extent.cube(edge);
        byte[] pores = new byte[(int) extent.voxels()];
        Arrays.fill(pores, (byte) 1);
        Random random = new Random(1);
        int number = (int) (0.92 * extent.voxels() / (4 * Math.PI / 3 * 1000));
        for (int n = 0; n < number; n++) {
            int x = random.nextInt(edge);
            int y = random.nextInt(edge);
            int z = random.nextInt(edge);
            for (int a = -10; a <= 10; a++) {
                for (int b = -10; b <= 10; b++) {
                    for (int c = -10; c <= 10; c++) {
                        if (a * a + b * b + c * c <= 100) {
                            int i = Math.floorMod(x + a, edge);
                            int j = Math.floorMod(y + b, edge);
                            pores[extent.index(i, j, Math.floorMod(z + c, edge))] = 0;
                        }
                    }
                }
            }
        }
        return pores;
    }

    /// Ends the threads.
    @TearDown
    public void end() {
        workers.close();
    }

    /// Distances.
    @Benchmark
    public DistanceMap distances() {
        return DistanceMap.of(pores, workers);
    }

    /// Local thickness on the distances.
    @Benchmark
    public SizeMap localThickness() {
        return LocalThickness.of(map, workers);
    }

    /// Intrusion from all faces on the distances.
    @Benchmark
    public Intrusion intrusion() {
        return Intrusion.of(map, Face.all(), workers);
    }

    /// Correlation up to 64 voxels.
    @Benchmark
    public TwoPointCorrelation correlation() {
        return TwoPointCorrelation.of(pores, 64, workers);
    }

    /// Surface.
    @Benchmark
    public SpecificSurface surface() {
        return SpecificSurface.of(pores, workers);
    }

    /// What hangs together.
    @Benchmark
    public Components components() {
        return Components.of(pores);
    }
}
