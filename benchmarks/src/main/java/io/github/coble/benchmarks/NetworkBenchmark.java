package io.github.coble.benchmarks;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.network.Extraction;
import io.github.coble.porescale.network.PoreNetwork;
import io.github.coble.porescale.representative.RepresentativeVolume;
import io.github.coble.porescale.representative.Representativeness;
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

/// The pore network and the representative volume of a packing of balls 20 voxels wide: the
/// reference packing where it lies beside the project, else balls thrown at random.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class NetworkBenchmark {
    private static final int RADIUS = 10;

    /// Voxels along the edge of the cube.
    @Param({"128", "256"})
    public int edge;

    /// Threads.
    @Param({"1", "2"})
    public int threads;

    @SuppressWarnings("NullAway.Init")
    private PhaseMask pores;

    @SuppressWarnings("NullAway.Init")
    private Workers workers;

    /// Reads or makes the packing.
    @Setup
    public void prepare() throws IOException {
        Path home = Path.of(System.getProperty("coble.home", ".")).toAbsolutePath();
        Path file = home.resolve("../shared/data/porescale/pack" + edge + "_d20.raw");
        Extent extent = Extent.cube(edge);
        byte[] raw = Files.exists(file) ? Files.readAllBytes(file) : thrown(extent);
        pores = PhaseMask.of(extent, (i, j, k) -> raw[extent.index(i, j, k)] == 1);
        workers = Workers.of(threads);
    }

    /// Balls at random until 60 % are wall.
    private static byte[] thrown(Extent extent) {
        byte[] pore = new byte[(int) extent.voxels()];
        Arrays.fill(pore, (byte) 1);
        Random random = new Random(1);
        int edge = extent.x();
        long wall = 0;
        while (wall < 0.6 * pore.length) {
            int x = random.nextInt(edge);
            int y = random.nextInt(edge);
            int z = random.nextInt(edge);
            for (int i = Math.max(0, x - RADIUS); i < Math.min(edge, x + RADIUS); i++) {
                for (int j = Math.max(0, y - RADIUS); j < Math.min(edge, y + RADIUS); j++) {
                    for (int k = Math.max(0, z - RADIUS); k < Math.min(edge, z + RADIUS); k++) {
                        int d = (i - x) * (i - x) + (j - y) * (j - y) + (k - z) * (k - z);
                        int at = extent.index(i, j, k);
                        if (d <= RADIUS * RADIUS && pore[at] == 1) {
                            pore[at] = 0;
                            wall++;
                        }
                    }
                }
            }
        }
        return pore;
    }

    /// Ends the threads.
    @TearDown
    public void end() {
        workers.close();
    }

    /// Pores and throats.
    @Benchmark
    public Extraction network() {
        return PoreNetwork.of(pores, workers);
    }

    /// Scatter of the porosity.
    @Benchmark
    public Representativeness representativeVolume() {
        return RepresentativeVolume.ofFraction(pores, workers);
    }
}
