package io.github.coble.benchmarks;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.study.figure.Raster;
import io.github.coble.study.figure.render.Camera;
import io.github.coble.study.figure.render.SphereScene;
import io.github.coble.study.figure.render.Spheres;
import io.github.coble.study.figure.structure.PoreSpaceView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// Time of the pictures in space: a pore space of edge³ voxels, and 100 000 spheres.
///
/// The pores are those of the reference packing where it lies beside the project, else the cavities
/// of a gyroid of the same porosity.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
public class PictureBenchmark {
    private static final int SPHERES_PER_EDGE = 46;
    private static final int PIXELS = 1200;
    private static final double CELL = 32;

    /// Level below which 40 % of a gyroid's volume lies.
    private static final double LEVEL = -0.31;

    /// Voxels along an edge: 128 or 256 for the reference packing.
    @Param({"128", "256"})
    public int edge;

    private PhaseMask pores = PhaseMask.of(Extent.cube(1), (_, _, _) -> false);
    private Spheres spheres = jittered();
    private Workers workers = Workers.ofThisComputer();

    /// Reads or makes the structures.
    @Setup
    public void prepare() throws IOException {
        Path packing = Path.of("../shared/data/porescale/pack" + edge + "_d20.raw");
        Extent extent = Extent.cube(edge);
        if (Files.exists(packing)) {
            byte[] raw = Files.readAllBytes(packing);
            pores = PhaseMask.of(extent, (i, j, k) -> raw[extent.index(i, j, k)] == 1);
        } else {
            pores = PhaseMask.of(extent, (i, j, k) -> gyroid(i, j, k) < LEVEL);
        }
        spheres = jittered();
    }

    /// Ends the threads.
    @TearDown
    public void end() {
        workers.close();
    }

    /// The pore space, corner cut away.
    @Benchmark
    public Raster poreSpace() {
        return PoreSpaceView.of(pores, (i, j, k) -> i + j + k, 3 * edge, 1e-8, workers).raster();
    }

    /// The spheres in their box.
    @Benchmark
    public Raster spheres() {
        Camera.Box box = Camera.Box.of(SPHERES_PER_EDGE, SPHERES_PER_EDGE, SPHERES_PER_EDGE);
        Camera camera = Camera.of(box, Camera.View.THREE_QUARTER, PIXELS);
        return SphereScene.draw(spheres, box, new int[] {0xA9B4C0, 0xD98C3A}, camera, workers);
    }

    private static double gyroid(int i, int j, int k) {
        double a = 2 * Math.PI * i / CELL;
        double b = 2 * Math.PI * j / CELL;
        double c = 2 * Math.PI * k / CELL;
        return Math.sin(a) * Math.cos(b) + Math.sin(b) * Math.cos(c) + Math.sin(c) * Math.cos(a);
    }

    private static Spheres jittered() {
        int n = SPHERES_PER_EDGE * SPHERES_PER_EDGE * SPHERES_PER_EDGE;
        Random random = new Random(1);
        double[][] v = new double[4][n];
        byte[] kind = new byte[n];
        for (int k = 0; k < n; k++) {
            int rest = k;
            for (int d = 2; d >= 0; d--) {
                v[d][k] = rest % SPHERES_PER_EDGE + random.nextDouble(0.3, 0.7);
                rest /= SPHERES_PER_EDGE;
            }
            v[3][k] = random.nextDouble(0.3, 0.5);
            kind[k] = (byte) random.nextInt(2);
        }
        return new Spheres(v[0], v[1], v[2], v[3], kind);
    }
}
