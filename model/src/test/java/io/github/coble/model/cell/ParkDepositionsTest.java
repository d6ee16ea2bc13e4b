package io.github.coble.model.cell;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.ParkCells;
import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Location;
import io.github.coble.model.deposit.Place;
import io.github.coble.model.deposit.Shares;
import io.github.coble.model.regime.Regime;
import io.github.coble.model.stack.Cell;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sixteen depositions of Park 2022 in the cell tier, and what must hold in each of them.
class ParkDepositionsTest {
    private static final double BALANCE = 1e-9;

    /// Sum of four quotients.
    private static final double ROUND_OFF = 1e-12;

    /// Lithium squeezed in elastically, L/E of pressure, is a few nanometres of micrometres.
    private static final double ELASTIC = 0.05 * MAH_PER_CM2;

    /// What the regime leaves out (order of events, host, sideways flow): largest difference of a
    /// share seen is 0.2 (Ag-CS2).
    private static final double TIER_BAND = 0.25;

    private static final Map<String, Location> FOUND =
            Map.ofEntries(
                    Map.entry("cs1", Location.SE),
                    Map.entry("cs2", Location.SPLIT),
                    Map.entry("cs3-60.0", Location.CC),
                    Map.entry("cs3-45.0", Location.CC),
                    Map.entry("cs3-30.0", Location.SPLIT),
                    Map.entry("cs3-5MPa", Location.SE),
                    Map.entry("sc65", Location.CC),
                    Map.entry("lto", Location.CC),
                    Map.entry("cu", Location.SE),
                    Map.entry("ni", Location.SE),
                    Map.entry("ag-cs1", Location.SE),
                    Map.entry("ag-cs2", Location.SPLIT),
                    Map.entry("ag-cs3", Location.CC),
                    Map.entry("ag-sc65", Location.CC));

    private static final List<String> FULL =
            List.of("cs3-60.0", "lto", "cu", "ni", "ag-cs1", "ag-cs2", "ag-cs3");

    private static final List<String> FEW = List.of("cs1", "cs2");

    @Test
    void depositsLieWhereParkFoundThem() {
        for (CellResult result : Runs.PARK) {
            assertThat(result.failure()).as(result.cell().name()).isEmpty();
            assertThat(result.deposition().location())
                    .as("%s: %s", result.cell().name(), result.deposition())
                    .isEqualTo(FOUND.get(result.cell().name()));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1})
    void smallerChargesLieAtTheCollectorToo(double charge) {
        CellResult result =
                CellRun.run(ParkCells.cs3(), ParkCells.protocol(2, 1, charge * MAH_PER_CM2));
        assertThat(result.failure()).isEmpty();
        assertThat(result.deposition().location())
                .as("%s", result.deposition())
                .isEqualTo(Location.CC);
    }

    @Test
    void poresFillWhereParkFoundThemFull() {
        for (CellResult result : Runs.PARK) {
            String name = result.cell().name();
            double filling = result.deposition().voidFilling();
            if (FULL.contains(name)) {
                assertThat(filling).as(name).isGreaterThanOrEqualTo(0.9);
            } else if (FEW.contains(name)) {
                assertThat(filling).as(name).isLessThanOrEqualTo(0.4);
            }
        }
    }

    @Test
    void lithiumIsBalancedAtEverySample() {
        for (CellResult result : Runs.PARK) {
            double moved = 0;
            double last = 0;
            for (Sample s : result.samples()) {
                moved += Math.abs(s.passedCharge() - last);
                last = s.passedCharge();
                assertThat(s.inventory().total() - s.passedCharge())
                        .as("%s at %s s", result.cell().name(), s.time())
                        .isCloseTo(0, within(BALANCE * Math.max(moved, 1)));
            }
            assertThat(result.balanceError()).isLessThanOrEqualTo(BALANCE);
        }
    }

    @Test
    void sharesAreSharesAndStoredLithiumIsPositive() {
        for (CellResult result : Runs.PARK) {
            Shares s = result.deposition().shares();
            assertThat(s.se() + s.pores() + s.cc() + s.crevice()).isCloseTo(1, within(ROUND_OFF));
            for (Sample sample : result.samples()) {
                for (Place place : Place.values()) {
                    assertThat(sample.inventory().at(place))
                            .as("%s, %s at %s s", result.cell().name(), place, sample.time())
                            .isGreaterThan(-ELASTIC);
                }
            }
        }
    }

    @Test
    void columnsAddUpToTheDeposit() {
        for (CellResult result : Runs.PARK) {
            Columns columns = result.columns();
            Sample at =
                    result.samples().stream()
                            .filter(s -> s.time() == columns.time())
                            .findFirst()
                            .orElseThrow();
            double cc = 0;
            double area = 0;
            double filling = 0;
            for (int k = 0; k < columns.share().length; k++) {
                area += columns.share()[k];
                cc += columns.share()[k] * columns.collectorHeight()[k];
                filling += columns.share()[k] * columns.filling()[k];
            }
            assertThat(area).isCloseTo(1, within(ROUND_OFF));
            assertThat(cc).isCloseTo(at.collectorHeight(), within(1e-15)); // m, round-off
            assertThat(filling)
                    .isCloseTo(result.deposition().voidFilling(), within(1e-3)); // tolerance
            assertThat(columns.poreDiameter()).isSorted();
        }
    }

    @Test
    void voltageHasTheSignOfTheCurrent() {
        for (CellResult result : Runs.PARK) {
            Sample plated =
                    result.samples().stream()
                            .filter(s -> s.time() == result.columns().time())
                            .findFirst()
                            .orElseThrow();
            assertThat(plated.voltage()).isNegative();
            // 1 MPa is 0.135 mV: the overpotential is i R within what opens the interfaces.
            ColumnConstants c = new ColumnConstants(result.cell(), 1);
            double transfer =
                    1
                            / (2
                                    * c.kinetics.exchangeCurrentDensity()
                                    * c.kinetics.halfInverseThermalVoltage());
            double ohmic = Runs.CURRENT * (c.seriesResistance + transfer);
            assertThat(-plated.voltage()).isBetween(0.5 * ohmic, 2.5 * ohmic);
        }
    }

    @Test
    void bothTiersAgree() {
        for (CellResult result : Runs.PARK) {
            Cell cell = result.cell();
            Deposition regime =
                    Regime.of(cell, Runs.CURRENT, 3 * MAH_PER_CM2).deposition(Runs.CURRENT);
            Deposition run = result.deposition();
            assertThat(regime.location()).as(cell.name()).isEqualTo(run.location());
            assertThat(regime.penetrationNumber())
                    .isCloseTo(run.penetrationNumber(), within(1e-9)); // of differences of MPa
            assertThat(regime.criticalCurrent()).isCloseTo(run.criticalCurrent(), within(1e-8));
            double[] a = shares(regime.shares());
            double[] b = shares(run.shares());
            for (int k = 0; k < a.length; k++) {
                assertThat(a[k])
                        .as("%s, share %d: %s, %s", cell.name(), k, regime.shares(), run.shares())
                        .isCloseTo(b[k], within(TIER_BAND));
            }
        }
    }

    @Test
    void efficiencyFallsWithTheAreaThatTouchesTheElectrolyte() {
        for (CellResult result : Runs.PARK) {
            assertThat(result.cycles()).hasSize(1);
            Cycle cycle = result.cycles().getFirst();
            assertThat(cycle.coulombicEfficiency()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(cycle.plated())
                    .isCloseTo(3 * MAH_PER_CM2, within(3 * MAH_PER_CM2 * BALANCE));
            assertThat(cycle.stripped())
                    .isCloseTo(cycle.coulombicEfficiency() * cycle.plated(), within(1e-9 * 1e5));
            assertThat(cycle.nucleationOverpotential()).isNotNegative();
        }
    }

    private static double[] shares(Shares s) {
        return new double[] {s.se(), s.pores(), s.cc(), s.crevice()};
    }
}
