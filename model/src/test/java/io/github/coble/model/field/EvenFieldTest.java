package io.github.coble.model.field;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.ParkCells;
import io.github.coble.model.Variants;
import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.CellRun;
import io.github.coble.model.cell.Progress;
import io.github.coble.model.cell.Sample;
import io.github.coble.model.deposit.Inventory;
import io.github.coble.model.deposit.Place;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.parallel.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A field whose columns are all alike is the cell tier with one class.
class EvenFieldTest {
    private static final double CHARGE = MAH_PER_CM2;

    private static final double LONGEST = 30;

    private static final int PLATING = 0;
    private static final int STRIPPING = 1;

    /// Of the charge passed: the cell tier rounds the end of filling over 2 % of the pores, and its
    /// one class lies half on crevices while it lifts (1·10⁻³ of the charge, CS1).
    private static final double ROUNDING = 1.5e-3 * CHARGE;

    /// At the end of plating, when what rounding has held back has arrived: 1.4·10⁻⁷ V were seen.
    private static final double PLATING_VOLTAGE = 1e-6;

    /// The field meets limits of voltage to a millivolt.
    private static final double STRIPPING_VOLTAGE = 1e-3;

    /// Growth of the interphase is of first order in time: differences halve. From steps that first
    /// have to grow, 0.53 was seen.
    private static final double HALVED = 0.65;

    /// Hosts and interphase are left out: with them both tiers round the first contact differently.
    @ParameterizedTest
    @ValueSource(strings = {"cs3", "cs1"})
    void anEvenFieldIsTheCellTier(String name) {
        Cell cell = Variants.inert(even(name));
        Protocol protocol = Fields.protocol(Fields.plate(CHARGE), Fields.strip());
        CellResult expected =
                CellRun.run(
                        cell,
                        protocol,
                        CellOptions.STANDARD.withClasses(1).withRelativeTolerance(1e-6),
                        Progress.none());
        CellResult found = run(cell, protocol, LONGEST);
        for (int step : new int[] {PLATING, STRIPPING}) {
            Inventory e = last(expected, step).inventory();
            Inventory f = last(found, step).inventory();
            for (Place place : Place.values()) {
                assertThat(f.at(place))
                        .as("%s in step %s", place, step)
                        .isCloseTo(e.at(place), within(ROUNDING));
            }
        }
        assertThat(last(found, PLATING).voltage())
                .isCloseTo(last(expected, PLATING).voltage(), within(PLATING_VOLTAGE));
        assertThat(last(found, STRIPPING).voltage())
                .isCloseTo(last(expected, STRIPPING).voltage(), within(STRIPPING_VOLTAGE));
    }

    @Test
    void halfAsLongStepsHalveTheirError() {
        Cell cell = even("cs1");
        Protocol protocol = Fields.protocol(Fields.activate(), Fields.plate(CHARGE));
        double[] reacted = new double[3];
        for (int k = 0; k < reacted.length; k++) {
            CellResult result = run(cell, protocol, 60 / Math.pow(2, k));
            reacted[k] = last(result, 1).inventory().at(Place.INTERPHASE);
        }
        double first = Math.abs(reacted[1] - reacted[0]);
        double second = Math.abs(reacted[2] - reacted[1]);
        assertThat(first).isBetween(1e-6 * CHARGE, 1e-3 * CHARGE);
        assertThat(second).isLessThan(HALVED * first);
    }

    private static Cell even(String name) {
        return Variants.spread(name.equals("cs1") ? ParkCells.cs1() : ParkCells.cs3(), 0);
    }

    private static CellResult run(Cell cell, Protocol protocol, double longestStep) {
        try (Workers workers = Workers.of(1)) {
            CellResult result =
                    FieldRun.start(
                                    cell,
                                    protocol,
                                    Fields.EVEN,
                                    Fields.options(4),
                                    Fields.NO_MARKS,
                                    workers,
                                    longestStep)
                            .run(new FieldObserver() {});
            assertThat(result.failure()).isEmpty();
            return result;
        }
    }

    private static Sample last(CellResult result, int step) {
        return result.samples().stream()
                .filter(s -> s.step() == step)
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
