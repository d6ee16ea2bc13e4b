package io.github.coble.model.cell;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.ParkCells;
import io.github.coble.model.Variants;
import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.deposit.Place;
import io.github.coble.model.material.Filament;
import io.github.coble.model.stack.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Twenty cycles of a cell of each verdict.
class CyclingTest {
    private static final int CYCLES = 20;
    private static final double BALANCE = 1e-9;

    private static final List<Place> RECOVERABLE =
            List.of(
                    Place.SCAFFOLD,
                    Place.ALLOY,
                    Place.PORES,
                    Place.ELECTROLYTE,
                    Place.COLLECTOR,
                    Place.CREVICE);

    /// Location of the end of a step, relative to the charge.
    private static final double EVENT = 1e-9;

    private static final Filament NO_FILAMENTS = new Filament(0, 2, 0.15, 1e-4);

    @Test
    void twentyCyclesComplete() {
        for (Cell each : List.of(ParkCells.cs3(), ParkCells.cs2(), ParkCells.cs1())) {
            Cell cell = Variants.filament(each, NO_FILAMENTS);
            CellResult result =
                    CellRun.run(
                            cell,
                            ParkCells.protocol(1, CYCLES, 3 * MAH_PER_CM2),
                            CellOptions.STANDARD.withClasses(5),
                            Progress.none());
            assertThat(result.failure()).as(cell.name()).isEmpty();
            assertThat(result.cycles())
                    .extracting(Cycle::number)
                    .hasSize(CYCLES)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(result.balanceError()).isLessThanOrEqualTo(BALANCE);
            double series = new ColumnConstants(cell, 1).seriesResistance;
            double plated = 0;
            double stripped = 0;
            for (Cycle cycle : result.cycles()) {
                plated += cycle.plated();
                stripped += cycle.stripped();
                assertThat(cycle.coulombicEfficiency())
                        .as("%s, cycle %d", cell.name(), cycle.number())
                        .isGreaterThan(0.5);
                // A cycle may return what an earlier one left (crevices do), but never more.
                assertThat(cycle.stripped())
                        .as("%s, cycle %d", cell.name(), cycle.number())
                        .isLessThanOrEqualTo(
                                (1 + EVENT) * (cycle.plated() + leftBefore(result, cycle)));
                assertThat(cycle.platingOverpotential()).isPositive().isFinite();
                assertThat(cycle.resistance()).isFinite().isGreaterThan(series);
            }
            assertThat(stripped).isLessThanOrEqualTo(plated);
            assertThat(result.samples())
                    .allMatch(s -> Double.isFinite(s.voltage()) && Double.isFinite(s.pressure()));
        }
    }

    /// Recoverable lithium when a cycle starts [C m^-2].
    private static double leftBefore(CellResult result, Cycle cycle) {
        Sample start =
                result.samples().stream()
                        .filter(s -> s.cycle() == cycle.number())
                        .findFirst()
                        .orElseThrow();
        double left = 0;
        for (Place place : RECOVERABLE) {
            left += start.inventory().at(place);
        }
        return left;
    }
}
