package io.github.coble.model.field;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.CellRun;
import io.github.coble.model.cell.Progress;
import io.github.coble.model.cell.Sample;
import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.deposit.Inventory;
import io.github.coble.model.deposit.Place;
import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.stack.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What comes before the first plating touches no metal: the cell tier runs it, and the field takes
/// its hosts over.
final class BeforePlating {
    /// Current density [A m^-2] and duration [s] of a plating that only tells where one begins.
    private static final double ANY_CURRENT = 1e-3;

    private static final double AN_INSTANT = 1e-3;

    private BeforePlating() {}

    /// Runs these steps.
    static CellResult run(Cell cell, List<Step> steps) {
        return CellRun.run(cell, new Protocol(steps), CellOptions.STANDARD, Progress.none());
    }

    /// Area-specific resistance at open circuit after these steps [ohm m^2], as the cell tier finds
    /// it where a plating begins (Z-2).
    static double resistance(Cell cell, List<Step> before) {
        List<Step> steps = new ArrayList<>(before);
        steps.add(
                new Step.Galvanostatic(
                        Step.Purpose.PLATE, ANY_CURRENT, List.of(new Limit.Time(AN_INSTANT))));
        return run(cell, steps).initialResistance();
    }

    /// Puts a field as assembled into the state that a run of the cell tier has ended in.
    static void take(Sample last, ColumnConstants c, FieldState state) {
        Inventory inventory = last.inventory();
        double alloy = inventory.at(Place.ALLOY);
        double irreversible = inventory.at(Place.IRREVERSIBLE);
        double elastic = inventory.at(Place.ELASTIC);
        state.time = last.time();
        state.passed = last.passedCharge() / c.filmCharge;
        state.potential = last.voltage() + last.current() * c.seriesResistance;
        state.alloy = alloy / c.filmCharge;
        state.irreversible = irreversible / c.filmCharge;
        double layer = c.capacitance * (state.potential - c.assembledPotential);
        // Traces of metal count as taken up by the host: the field starts without any.
        double rest = last.passedCharge() - alloy - irreversible - elastic;
        state.scaffold = (rest + layer) / c.filmCharge;
        double pressure = c.assembledPressure() + elastic / c.filmCharge / c.compliance;
        Arrays.fill(state.elastic, pressure * c.compliance);
        Arrays.fill(state.pressure, pressure);
    }
}
