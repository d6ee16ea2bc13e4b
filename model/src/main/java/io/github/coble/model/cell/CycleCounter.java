package io.github.coble.model.cell;

import io.github.coble.model.protocol.Step;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/// Divides a run into plate–strip cycles and measures those that have ended.
public final class CycleCounter {
    private final List<Cycle> cycles = new ArrayList<>();
    private int number;
    private boolean stripped;

    /// Samples before the cycle, and at the end of its first plating; 0 before that.
    private int from;

    private int platedTo;
    private double restingResistance = Double.NaN;

    /// Number of the cycle that runs, 0 before the first plating.
    public int number() {
        return number;
    }

    public List<Cycle> cycles() {
        return cycles;
    }

    /// Area-specific resistance at open circuit before the cycle that runs [ohm m^2]; not a number
    /// before the first plating.
    double restingResistance() {
        return restingResistance;
    }

    /// A step of the protocol begins.
    ///
    /// @param resistance at open circuit [ohm m^2], measured only where a cycle ends or the first
    ///   one begins
    /// @return whether a cycle begins with it
    public boolean begins(Step step, List<Sample> samples, DoubleSupplier resistance) {
        boolean opens = step.plates() && (number == 0 || stripped);
        if (opens) {
            close(samples, resistance);
            if (number == 0) {
                restingResistance = resistance.getAsDouble();
            }
            number++;
            from = samples.size();
            platedTo = 0;
        }
        return opens;
    }

    /// A step of the protocol has ended.
    public void ended(Step step, List<Sample> samples) {
        if (step.plates() && platedTo == 0) {
            platedTo = samples.size();
        }
        stripped |= step.strips();
    }

    /// Measures the cycle that ends here, if it was stripped.
    ///
    /// @param atOpenCircuit area-specific resistance [ohm m^2], measured only then
    public void close(List<Sample> samples, DoubleSupplier atOpenCircuit) {
        if (stripped && platedTo > from) {
            double resistance = atOpenCircuit.getAsDouble();
            cycles.add(
                    CycleMeter.measure(
                            number,
                            samples.subList(from, samples.size()),
                            samples.subList(from, platedTo),
                            restingResistance,
                            resistance));
            restingResistance = resistance;
        }
        stripped = false;
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(cycles.size());
        for (Cycle cycle : cycles) {
            Records.write(cycle, out);
        }
        out.writeInt(number);
        out.writeBoolean(stripped);
        out.writeInt(from);
        out.writeInt(platedTo);
        out.writeDouble(restingResistance);
    }

    public void read(DataInput in) throws IOException {
        int n = in.readInt();
        for (int k = 0; k < n; k++) {
            cycles.add(Records.readCycle(in));
        }
        number = in.readInt();
        stripped = in.readBoolean();
        from = in.readInt();
        platedTo = in.readInt();
        restingResistance = in.readDouble();
    }
}
