package io.github.coble.study.table;

import io.github.coble.model.cell.Cycle;
import java.util.List;

/// `cycles`: one row per completed plate–strip cycle.
public final class CycleTable {
    private CycleTable() {}

    /// The table of a run.
    public static Table<Cycle> of(List<Cycle> cycles) {
        return new Table<>(columns(), cycles);
    }

    /// Its columns.
    public static List<Column<Cycle>> columns() {
        return List.of(
                Column.whole("cycle", "number, from 1", Cycle::number),
                Column.of("plated", LabUnit.CAPACITY, "charge plated", Cycle::plated),
                Column.of("stripped", LabUnit.CAPACITY, "charge stripped", Cycle::stripped),
                Column.of(
                        "coulombic_efficiency",
                        LabUnit.PERCENT,
                        "stripped over plated",
                        Cycle::coulombicEfficiency),
                Column.of(
                        "plating_overpotential",
                        LabUnit.MILLIVOLT,
                        "mean magnitude of the voltage over the second half of plating",
                        Cycle::platingOverpotential),
                Column.of(
                        "nucleation_overpotential",
                        LabUnit.MILLIVOLT,
                        "depth of the first dip below the plateau that follows",
                        Cycle::nucleationOverpotential),
                Column.of(
                        "resistance",
                        LabUnit.RESISTANCE,
                        "area-specific, at open circuit after the cycle",
                        Cycle::resistance),
                Column.of(
                        "resting_resistance",
                        LabUnit.RESISTANCE,
                        "area-specific, at open circuit before plating",
                        Cycle::restingResistance));
    }
}
