package io.github.coble.model.field;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Sample;
import io.github.coble.model.deposit.Place;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.parallel.Workers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lithium is neither made nor lost.
class FieldBalanceTest {
    private static final double BALANCE = 1e-9;

    /// All that can be stripped ends at the cut-off [V].
    private static final double CUT_OFF = 1;

    private static final int STRIPPING = 2;

    /// Where there cannot be less than none.
    private static final List<Place> METAL =
            List.of(Place.ELECTROLYTE, Place.COLLECTOR, Place.CREVICE);

    /// Up to 102 were seen.
    private static final int MOST_STEPS = 500;

    static List<Cell> cells() {
        return Fields.cells();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("cells")
    void lithiumIsBalancedAtEverySample(Cell cell) {
        try (Workers workers = Workers.of(1)) {
            CellResult result =
                    FieldRun.start(
                                    cell,
                                    Fields.protocol(
                                            Fields.activate(),
                                            Fields.plate(MAH_PER_CM2),
                                            Fields.strip()),
                                    Fields.LAWS,
                                    Fields.options(12),
                                    Fields.NO_MARKS,
                                    workers)
                            .run(new FieldObserver() {});
            assertThat(result.failure()).as(cell.name()).isEmpty();
            double moved = 0;
            double last = 0;
            for (Sample s : result.samples()) {
                moved += Math.abs(s.passedCharge() - last);
                last = s.passedCharge();
                assertThat(s.inventory().total() - s.passedCharge())
                        .as("%s at %s s", cell.name(), s.time())
                        .isCloseTo(0, within(BALANCE * Math.max(moved, 1)));
                for (Place place : METAL) {
                    assertThat(s.inventory().at(place))
                            .as("%s at %s s in %s", cell.name(), s.time(), place)
                            .isGreaterThanOrEqualTo(-BALANCE * Math.max(moved, 1));
                }
            }
            assertThat(result.balanceError()).isBetween(0.0, BALANCE);
            assertThat(result.samples().getLast().voltage()).isGreaterThanOrEqualTo(CUT_OFF);
            assertThat(result.samples().stream().filter(s -> s.step() == STRIPPING))
                    .hasSizeBetween(10, MOST_STEPS);
            assertThat(result.cycles()).hasSize(1);
        }
    }
}
