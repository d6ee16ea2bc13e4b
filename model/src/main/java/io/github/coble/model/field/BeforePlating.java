package io.github.coble.model.field;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.CellRun;
import io.github.coble.model.cell.Progress;
import io.github.coble.model.cell.Sample;
import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.deposit.Inventory;
import io.github.coble.model.deposit.Place;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.stack.Cell;
import java.util.Arrays;
import java.util.List;

/// What comes before the first plating touches no metal: the cell tier runs it, and the field takes
/// its hosts over.
final class BeforePlating {
    private BeforePlating() {}

    /// Runs these steps.
    static CellResult run(Cell cell, List<Step> steps) {
        return CellRun.run(cell, new Protocol(steps), CellOptions.STANDARD, Progress.none());
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
