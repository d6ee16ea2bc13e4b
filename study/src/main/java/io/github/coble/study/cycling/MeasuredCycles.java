package io.github.coble.study.cycling;

import io.github.coble.lab.cycling.AnalysedCycle;
import io.github.coble.lab.cycling.Overpotentials;
import io.github.coble.lab.cycling.PulseResistance;
import io.github.coble.study.table.Column;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Table;
import java.util.ArrayList;
import java.util.List;

/// `cycles`: one row per cycle of a record.
final class MeasuredCycles {
    private MeasuredCycles() {}

    static Table<AnalysedCycle> of(AnalysedRecord record) {
        return new Table<>(columns(record), record.analysis().cycles());
    }

    /// Its columns, with the overpotentials where lithium is plated in a half cell.
    static List<Column<AnalysedCycle>> columns(AnalysedRecord record) {
        Collector collector = record.collector();
        List<Column<AnalysedCycle>> columns = new ArrayList<>();
        columns.add(Column.whole("cycle", "number, from 1", AnalysedCycle::number));
        columns.add(
                Column.of(
                        "plated",
                        collector.chargeUnit(),
                        "charge plated",
                        c -> collector.areal(c.plated())));
        columns.add(
                Column.of(
                        "stripped",
                        collector.chargeUnit(),
                        "charge stripped",
                        c -> collector.areal(c.stripped())));
        columns.add(
                Column.of(
                        "coulombic_efficiency",
                        LabUnit.PERCENT,
                        "stripped over plated in the same cycle (A-4)",
                        AnalysedCycle::coulombicEfficiency));
        columns.add(
                Column.of(
                        "average_plating",
                        LabUnit.VOLT,
                        "voltage averaged over the charge plated (A-5)",
                        AnalysedCycle::averagePlating));
        columns.add(
                Column.of(
                        "average_stripping",
                        LabUnit.VOLT,
                        "voltage averaged over the charge stripped (A-5)",
                        AnalysedCycle::averageStripping));
        columns.add(
                Column.of(
                        "hysteresis",
                        LabUnit.MILLIVOLT,
                        "distance of the average voltages (A-5)",
                        AnalysedCycle::hysteresis));
        if (record.hasOverpotentials()) {
            columns.add(
                    Column.of(
                            "plating_overpotential",
                            LabUnit.MILLIVOLT,
                            "halfway through the charge (A-6)",
                            MeasuredCycles::plating));
            columns.add(
                    Column.of(
                            "nucleation_overpotential",
                            LabUnit.MILLIVOLT,
                            "depth of the first tip below it (A-7)",
                            MeasuredCycles::nucleation));
        }
        columns.add(
                Column.of(
                        "pulse_resistance",
                        collector.resistanceUnit(),
                        "from the jump of the current at the start of the cycle (A-9)",
                        c -> collector.resistance(resistance(c))));
        columns.add(
                Column.of(
                        "pulse_delay",
                        LabUnit.SECOND,
                        "time within which that was measured",
                        c -> c.pulse().map(PulseResistance::delay).orElse(Double.NaN)));
        return columns;
    }

    static double plating(AnalysedCycle cycle) {
        return cycle.overpotentials().map(Overpotentials::plating).orElse(Double.NaN);
    }

    static double nucleation(AnalysedCycle cycle) {
        return cycle.overpotentials().map(Overpotentials::nucleation).orElse(Double.NaN);
    }

    static double resistance(AnalysedCycle cycle) {
        return cycle.pulse().map(PulseResistance::resistance).orElse(Double.NaN);
    }
}
