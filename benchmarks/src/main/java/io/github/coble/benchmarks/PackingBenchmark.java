package io.github.coble.benchmarks;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.packing.Amount;
import io.github.coble.porescale.packing.BinderRecipe;
import io.github.coble.porescale.packing.Boundary;
import io.github.coble.porescale.packing.DiameterDistribution;
import io.github.coble.porescale.packing.Packing;
import io.github.coble.porescale.packing.PackingImage;
import io.github.coble.porescale.packing.PackingRecipe;
import io.github.coble.porescale.packing.RandomPacking;
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

/// Packings of equal spheres, 20 voxels wide, at a porosity of 0.40 in a periodic cube: making
/// them, joining them with binder, and their image. An edge of 128 holds 300 spheres, 256 holds
/// 2403, and 887 holds 100 000.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
public class PackingBenchmark {
    private static final double DIAMETER = 1e-6;
    private static final double VOXELS_PER_DIAMETER = 20;

    /// Edge of the image \[voxels\].
    @Param({"128", "256"})
    public int edge;

    /// Threads.
    @Param({"1", "2"})
    public int threads;

    @SuppressWarnings("NullAway.Init")
    private Workers workers;

    @SuppressWarnings("NullAway.Init")
    private PackingRecipe recipe;

    @SuppressWarnings("NullAway.Init")
    private Packing packing;

    /// Makes a packing for the image.
    @Setup
    public void prepare() {
        double spheres = 0.6 * Math.pow(edge / VOXELS_PER_DIAMETER, 3) / (Math.PI / 6);
        recipe =
                PackingRecipe.of(
                                new DiameterDistribution.Equal(DIAMETER),
                                new Amount.Count((int) Math.round(spheres), 1),
                                0.40,
                                1)
                        .with(Boundary.PERIODIC);
        workers = Workers.of(threads);
        packing = RandomPacking.of(recipe, workers);
    }

    /// Ends the threads.
    @TearDown
    public void end() {
        workers.close();
    }

    /// Spheres alone.
    @Benchmark
    public Packing spheres() {
        return RandomPacking.of(recipe, workers);
    }

    /// Spheres with a tenth of their volume of binder.
    @Benchmark
    public Packing spheresAndBinder() {
        return RandomPacking.of(recipe.with(new BinderRecipe(0.1, 1000, 1000, 0.1)), workers);
    }

    /// The pores as a mask.
    @Benchmark
    public PhaseMask image() {
        return PackingImage.of(packing, edge).pores(workers);
    }
}
