package io.github.coble.benchmarks;

import io.github.coble.numerics.multigrid.Box;
import io.github.coble.numerics.multigrid.BoxDiffusion;
import io.github.coble.numerics.multigrid.Minimum;
import io.github.coble.numerics.multigrid.RepeatedDiffusion;
import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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

/// One linear system of the field tier: five planes of nodes as CS3's layer at 60 °C has them at
/// 0.2 µm a column, every tenth column open at the collector.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LayerSolveBenchmark {
    private static final int PLANES = 5;

    /// Thickness of the layer over side of a column.
    private static final double ASPECT = 25;

    /// As the field tier solves.
    private static final BoxDiffusion.Stop STOP =
            new BoxDiffusion.Stop(1e-3, Double.POSITIVE_INFINITY, 100);

    /// Columns along a side.
    @Param({"128", "256", "512", "1024"})
    public int columns;

    /// Threads.
    @Param({"1", "2"})
    public int threads;

    @SuppressWarnings("NullAway.Init")
    private RepeatedDiffusion equations;

    @SuppressWarnings("NullAway.Init")
    private float[] given;

    @SuppressWarnings("NullAway.Init")
    private float[] sources;

    @SuppressWarnings("NullAway.Init")
    private float[] residual;

    @SuppressWarnings("NullAway.Init")
    private float[] values;

    @SuppressWarnings("NullAway.Init")
    private Workers workers;

    /// Steps of the solver.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Steps {
        /// In the last solution.
        public int steps;
    }

    /// Conductances relative to the layer's.
    @Setup
    public void prepare() {
        workers = Workers.of(threads);
        Box box = Box.layers(PLANES, columns, columns);
        Random random = new Random(1);
        float[] down = new float[box.length()];
        float[] right = new float[box.length()];
        float[] below = new float[box.length()];
        given = new float[box.length()];
        sources = new float[box.length()];
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                boolean open = random.nextInt(10) == 0;
                for (int m = 0; m < PLANES; m++) {
                    int c = box.index(m, i, j);
                    double over = m > 0 ? interval(m - 1) : 0;
                    double beneath = m < PLANES - 1 ? interval(m) : 0;
                    double beside = ASPECT * ASPECT * (over + beneath) / 2;
                    float pores = random.nextFloat(0.7f, 1.4f);
                    down[c] = m < PLANES - 1 ? (float) (pores / interval(m)) : 0;
                    right[c] = (float) (beside * pores);
                    below[c] = (float) (beside * pores);
                    given[c] = m == PLANES - 1 && open ? 40 : 4e-4f;
                    sources[c] = m == 0 ? 4 * random.nextFloat() : 0;
                }
            }
        }
        equations = new RepeatedDiffusion(box, down, below, right, workers);
        residual = new float[box.length()];
        values = new float[box.length()];
    }

    /// Share of the thickness between a plane and the next: halved towards the collector.
    private static double interval(int plane) {
        return Math.scalb(1.0, -Math.min(plane + 1, PLANES - 2));
    }

    /// Ends the threads.
    @TearDown
    public void end() {
        workers.close();
    }

    /// One solution to 3 %.
    @Benchmark
    public Minimum solve(Steps steps) {
        System.arraycopy(sources, 0, residual, 0, sources.length);
        Arrays.fill(values, 0);
        Minimum least = equations.minimise(given, residual, values, STOP);
        steps.steps = least.iterations();
        return least;
    }
}
