package io.github.coble.model.field;

import io.github.coble.model.cell.Cycle;
import io.github.coble.model.cell.CycleMeter;
import io.github.coble.model.cell.Sample;
import io.github.coble.model.protocol.Step;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Divides a run into plate–strip cycles and measures those that have ended.
final class CycleCounter {
    private final List<Cycle> cycles = new ArrayList<>();
    private int number;
    private boolean stripped;

    /// Samples before the cycle, and at the end of its first plating; 0 before that.
    private int from;

    private int platedTo;
    private double restingResistance;

    /// @param resistance at open circuit before the first plating [ohm m^2]
    CycleCounter(double resistance) {
        restingResistance = resistance;
    }

    /// Number of the cycle that runs, 0 before the first plating.
    int number() {
        return number;
    }

    List<Cycle> cycles() {
        return cycles;
    }

    /// A step of the protocol begins.
    ///
    /// @param resistance at open circuit [ohm m^2]
    void begins(Step step, List<Sample> samples, double resistance) {
        if (step.plates() && (number == 0 || stripped)) {
            close(samples, resistance);
            number++;
            from = samples.size();
            platedTo = 0;
        }
    }

    /// A step of the protocol has ended.
    void ended(Step step, List<Sample> samples) {
        if (step.plates() && platedTo == 0) {
            platedTo = samples.size();
        }
        stripped |= step.strips();
    }

    /// Measures the cycle that ends here, if it was stripped.
    ///
    /// @param resistance at open circuit [ohm m^2]
    void close(List<Sample> samples, double resistance) {
        if (stripped && platedTo > from) {
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

    void write(DataOutput out) throws IOException {
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

    void read(DataInput in) throws IOException {
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
