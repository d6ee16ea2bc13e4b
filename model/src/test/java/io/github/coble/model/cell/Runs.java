package io.github.coble.model.cell;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;

import io.github.coble.model.ParkCells;
import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.protocol.Step.Purpose;
import io.github.coble.model.stack.Cell;
import java.util.ArrayList;
import java.util.List;

/// Runs that several tests look at, and protocols in short.
final class Runs {
    static final double CURRENT = 5;

    /// The depositions of the paper, run once: activation, one plating of 3 mAh cm⁻², one
    /// stripping.
    static final List<CellResult> PARK = park();

    private Runs() {}

    private static List<CellResult> park() {
        List<CellResult> results = new ArrayList<>();
        for (Cell cell : ParkCells.all()) {
            results.add(CellRun.run(cell, ParkCells.protocol(2, 1, 3 * MAH_PER_CM2)));
        }
        return List.copyOf(results);
    }

    static CellResult run(Cell cell, int classes, Step... steps) {
        return CellRun.run(
                cell,
                new Protocol(List.of(steps)),
                CellOptions.STANDARD.withClasses(classes),
                Progress.none());
    }

    static Step plate(double current, double charge) {
        return new Step.Galvanostatic(Purpose.PLATE, current, List.of(new Limit.Capacity(charge)));
    }

    static Step strip(double current) {
        return new Step.Galvanostatic(Purpose.STRIP, -current, List.of(new Limit.Voltage(1)));
    }

    static Step activate(double current) {
        return new Step.Galvanostatic(Purpose.ACTIVATE, current, List.of(new Limit.Voltage(0)));
    }
}
