package io.github.coble.benchmarks;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.CellRun;
import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.protocol.Step.Purpose;
import io.github.coble.model.stack.Cell;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/// Plate–strip cycles of the cell tier with 17 pore classes, 3 mAh cm⁻² at 0.5 mA cm⁻².
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class CellBenchmark {
    /// Cell file without its ending.
    @Param({"cs3-60C", "cs2-60C", "cs1-60C"})
    public String example = "cs3-60C";

    /// Cycles after assembly.
    @Param({"1", "20"})
    public int cycles;

    @SuppressWarnings("NullAway.Init")
    private Cell cell;

    @SuppressWarnings("NullAway.Init")
    private Protocol protocol;

    /// Reads the cell.
    @Setup
    public void prepare() {
        cell = ExampleCell.named(example).cell();
        protocol =
                new Protocol(
                        List.of(
                                new Step.Repeat(
                                        cycles,
                                        List.of(
                                                new Step.Galvanostatic(
                                                        Purpose.PLATE,
                                                        5,
                                                        List.of(new Limit.Capacity(108_000))),
                                                new Step.Galvanostatic(
                                                        Purpose.STRIP,
                                                        -5,
                                                        List.of(new Limit.Voltage(1)))))));
    }

    /// A whole run.
    @Benchmark
    public CellResult run() {
        return CellRun.run(cell, protocol);
    }
}
