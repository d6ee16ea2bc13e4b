package io.github.coble.benchmarks;

import io.github.coble.numerics.multigrid.Box;
import io.github.coble.numerics.multigrid.BoxDiffusion;
import io.github.coble.numerics.multigrid.Direction;
import io.github.coble.numerics.multigrid.Minimum;
import io.github.coble.numerics.multigrid.Side;
import io.github.coble.numerics.multigrid.Stencil;
import io.github.coble.numerics.multigrid.UniformStencil;
import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.statistics.Components;
import io.github.coble.porescale.statistics.Percolation;
import io.github.coble.porescale.transport.CreepConductance;
import io.github.coble.porescale.transport.LocalDiameter;
import io.github.coble.porescale.transport.SolverOptions;
import io.github.coble.porescale.transport.Tortuosity;
import java.util.Arrays;
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

/// Transport through the pores of a packing of spheres 20 voxels wide, correction and error
/// included.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class TransportBenchmark {
    /// Voxels along an edge.
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
    public void prepare() {
        pores = BenchmarkPacking.pores(edge);
        workers = Workers.of(threads);
    }

    /// Ends the threads.
    @TearDown
    public void end() {
        workers.close();
    }

    /// Tortuosity factor along the slowest axis.
    @Benchmark
    public Tortuosity tortuosity() {
        return Tortuosity.of(pores, Axis.X, workers, SolverOptions.standard());
    }

    /// The voxels alone: their way through, and the solution to 1e-4 in and out.
    @Benchmark
    public Minimum voxels() {
        if (!(Components.of(pores).percolation(Axis.X) instanceof Percolation.Through through)) {
            throw new IllegalStateException("the packing does not percolate");
        }
        PhaseMask part = through.mask();
        Box box = Box.between(edge, edge, edge, Direction.X, Side.CLOSED);
        Stencil stencil =
                UniformStencil.of(
                        box,
                        (i, j, into) -> {
                            for (int k = 0; k < into.length; k++) {
                                into[k] = (byte) (part.contains(i, j, k) ? 1 : 0);
                            }
                        },
                        workers);
        float[] residual = new float[box.length()];
        double start = stencil.ramp(Direction.X, residual, workers);
        return BoxDiffusion.minimise(
                stencil, residual, start, null, new BoxDiffusion.Stop(1e-5, 1e-4, 100), workers);
    }

    /// Creep conductance along the slowest axis, for one width everywhere.
    @Benchmark
    public CreepConductance creep() {
        LocalDiameter even = (_, _, into) -> Arrays.fill(into, 6);
        return CreepConductance.of(pores, even, Axis.X, workers, SolverOptions.standard());
    }
}
