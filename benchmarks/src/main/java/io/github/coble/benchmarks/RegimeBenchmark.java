package io.github.coble.benchmarks;

import io.github.coble.model.material.Provenance;
import io.github.coble.model.material.Provenance.Status;
import io.github.coble.model.regime.Regime;
import io.github.coble.model.stack.Cell;
import io.github.coble.study.input.CellInput;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Cells per second of the closed-form tier, over cells that differ in pore diameter and
/// temperature.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RegimeBenchmark {
    private static final int CELLS = 256;
    private static final Provenance VARIED = new Provenance(Status.ASSUMED, "varied");

    private final Cell[] cells = new Cell[CELLS];

    /// Prepares the cells.
    @Setup
    public void prepare() {
        CellInput base = ExampleCell.named("cs3-60C");
        for (int i = 0; i < CELLS; i++) {
            double diameter = 10e-9 * Math.pow(50, (i % 16) / 15.0);
            double temperature = 283 + 4 * (i / 16);
            cells[i] =
                    base.with("interlayer.pores.meanDiameter", diameter, VARIED)
                            .with("conditions.temperature", temperature, VARIED)
                            .cell();
        }
    }

    /// One pass over all cells.
    @Benchmark
    @OperationsPerInvocation(CELLS)
    public void regimes(Blackhole hole) {
        for (Cell cell : cells) {
            hole.consume(Regime.of(cell, 5, 108_000));
        }
    }
}
