package io.github.coble.model.cell;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static io.github.coble.model.ParkCells.MPA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.coble.model.ParkCells;
import io.github.coble.model.Variants;
import io.github.coble.model.deposit.Location;
import io.github.coble.model.deposit.Place;
import io.github.coble.model.physics.PhysicalConstants;
import io.github.coble.model.physics.creep.PoreFlow;
import io.github.coble.model.physics.energetics.Opening;
import io.github.coble.model.physics.energetics.Wetting;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.regime.Regime;
import io.github.coble.model.stack.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Exact limits of the cell tier (section 9 of the design).
class CellLimitsTest {
    private static final double CURRENT = Runs.CURRENT;

    /// Pressure difference that drives lithium through the layer [Pa].
    private static final double DIFFERENCE = 0.75 * MPA;

    /// Overpressure at which an interface opens at 5 A m⁻², and width of its rounded kink [Pa]:
    /// what ColumnConstants and CellSystem state as the smoothing of the complementarity.
    private static final double OVERPRESSURE = 1e3;

    private static final double WIDTH = 2e3;

    /// Relative tolerance of the integration, ten times over for its accumulation, plus the last
    /// 10⁻⁴ of the pores that fills late.
    private static final double INTEGRATION = 2e-4;

    /// Growth of a front by a tenth, integrated to 10⁻⁵ of the whole layer.
    private static final double FRONT = 1e-3;

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 0.9, 1.5})
    void homogeneousLayerPassesItsPenetrationNumber(double lambda) {
        Cell cell = homogeneous(lambda);
        CellResult result = Runs.run(cell, 1, Runs.plate(CURRENT, 3 * MAH_PER_CM2));
        Sample end = result.samples().getLast();
        Sample start = at(result, 2 * MAH_PER_CM2);
        assertThat(end.voidFilling()).isCloseTo(1, within(0.01));
        double share =
                (end.inventory().at(Place.COLLECTOR) - start.inventory().at(Place.COLLECTOR))
                        / (end.passedCharge() - start.passedCharge());
        // The stated smoothing, followed exactly ...
        assertThat(share).isCloseTo(smoothed(lambda), within(INTEGRATION));
        // ... is a small error against the complementarity itself.
        assertThat(share)
                .isCloseTo(
                        Math.min(1, lambda), within(lambda * (WIDTH / DIFFERENCE) + INTEGRATION));
    }

    /// Share that passes when the surplus 1 − s opens the electrolyte side against its overpressure
    /// δ: s = Λ (1 + δ/Δp), rounded plus of δ = (1 − s) · 1 kPa. By bisection.
    private static double smoothed(double lambda) {
        double low = 0;
        double high = 1;
        for (int k = 0; k < 100; k++) {
            double s = 0.5 * (low + high);
            double surplus = (1 - s) * OVERPRESSURE;
            double delta = surplus >= WIDTH ? surplus : 2 * Math.sqrt(WIDTH * surplus) - WIDTH;
            if (lambda * (1 + delta / DIFFERENCE) > s) {
                low = s;
            } else {
                high = s;
            }
        }
        return 0.5 * (low + high);
    }

    @Test
    void poresFillWithTheRootOfTimeUnderConstantDrive() {
        // Creep takes so little that the electrolyte side opens and pins the pressure.
        Cell cell = Variants.mobility(homogeneous(1), 1e-5);
        CellResult result =
                CellRun.run(
                        cell,
                        new Protocol(List.of(Runs.plate(CURRENT, 5 * MAH_PER_CM2))),
                        CellOptions.STANDARD.withClasses(1).withRelativeTolerance(1e-6),
                        Progress.none());
        double d = cell.interlayer().pores().meanDiameter();
        double thickness = cell.interlayer().thickness();
        double entrance = d / thickness;
        double pinned = Opening.atElectrolyte(cell).pressure();
        double drive = pinned + Wetting.of(cell).capillaryPressure(d);
        Sample a = at(result, MAH_PER_CM2);
        Sample b = result.samples().getLast();
        assertThat(a.pressure()).isCloseTo(pinned, within(WIDTH));
        assertThat(b.pressure()).isCloseTo(pinned, within(WIDTH));
        assertThat(b.voidFilling()).isBetween(0.1, 0.9);
        // (x + d)² grows by 2 κ Δp t/ε, with the pore's own mouth as entrance length.
        double grown =
                Math.pow(b.voidFilling() + entrance, 2) - Math.pow(a.voidFilling() + entrance, 2);
        double expected =
                2
                        * PoreFlow.of(cell).conductance(d)
                        * drive
                        * (b.time() - a.time())
                        / (cell.interlayer().pores().porosity() * thickness * thickness);
        assertThat(grown).isCloseTo(expected, withinPercentage(100 * FRONT));
    }

    @Test
    void nothingReachesACollectorThatOpensLater() {
        Cell cell = Variants.opening(ParkCells.cs3(), 0.1 * MPA, 0.6 * MPA);
        CellResult result =
                Runs.run(cell, 5, Runs.activate(CURRENT), Runs.plate(CURRENT, 3 * MAH_PER_CM2));
        assertThat(result.deposition().voidFilling()).isGreaterThan(0.99);
        assertThat(result.deposition().location()).isEqualTo(Location.SE);
        // Half a megapascal is 250 widths of the kink: the flow is zero, not small.
        assertThat(result.deposition().shares().cc()).isLessThan(1e-12);
    }

    @Test
    void slowPlatingFillsThePoresAndThenTheCheapestInterface() {
        Cell toCollector = Variants.inert(ParkCells.cs3(30));
        Cell toElectrolyte = Variants.opening(toCollector, 0.1 * MPA, 0.6 * MPA);
        double slow = 0.05;
        for (boolean collectorFirst : new boolean[] {true, false}) {
            Cell cell = collectorFirst ? toCollector : toElectrolyte;
            CellResult result = Runs.run(cell, 3, Runs.plate(slow, 0.8 * MAH_PER_CM2));
            Sample half = at(result, 0.36 * MAH_PER_CM2);
            assertThat(half.inventory().at(Place.PORES))
                    .as("pores take everything first")
                    .isCloseTo(half.passedCharge(), withinPercentage(3)); // elastic lithium
            Location expected = collectorFirst ? Location.CC : Location.SE;
            assertThat(result.deposition().location()).isEqualTo(expected);
            var shares = result.deposition().shares();
            double main = collectorFirst ? shares.cc() : shares.se();
            assertThat(main / (1 - shares.pores())).isGreaterThan(0.97);
        }
    }

    @Test
    void fullPoresHoldTheirVolume() {
        CellResult result = Runs.run(homogeneous(1.5), 1, Runs.plate(CURRENT, 3 * MAH_PER_CM2));
        double held = result.samples().getLast().inventory().at(Place.PORES);
        double volume = 0.4 * 5e-6 * PhysicalConstants.FARADAY / ParkCells.LITHIUM.molarVolume();
        assertThat(volume / MAH_PER_CM2).isCloseTo(0.412, within(5e-4)); // digits printed
        assertThat(held).isCloseTo(volume, withinPercentage(1)); // the last pores fill slowly
    }

    @Test
    void restStaysAtRest() {
        for (Cell cell : List.of(ParkCells.cs3(), ParkCells.all().get(10), homogeneous(1))) {
            CellResult result = Runs.run(cell, 3, new Step.Rest(1e6));
            Sample first = result.samples().getFirst();
            Sample last = result.samples().getLast();
            assertThat(last.time()).isEqualTo(1e6);
            assertThat(result.failure()).as(cell.name()).isEmpty();
            // The pressure at assembly leaves out its own term of K-2, 0.135 mV per megapascal.
            assertThat(last.voltage()).isCloseTo(first.voltage(), within(2e-3));
            for (Place place : Place.values()) {
                assertThat(last.inventory().at(place))
                        .as("%s: %s", cell.name(), place)
                        .isCloseTo(0, within(1e-3 * 36)); // C m⁻²: a millionth of 1 mAh cm⁻²
            }
        }
    }

    @Test
    void strippingFasterThanCreepReturnsLeavesLithiumAtTheCollector() {
        // Slowly enough for the ohmic drop to stay far from the cut-off.
        Cell cell = homogeneous(0.15);
        double slowly = 0.1 * CURRENT;
        // Back through the pores drives at most the stack pressure and the adhesion to lithium.
        double drive =
                cell.conditions().stackPressure()
                        + cell.electrolyte().material().adhesionToLithium() / 1e-6;
        double limit = 1.5 * slowly * drive / DIFFERENCE;
        CellResult slow = strip(cell, slowly, 0.5 * limit);
        CellResult fast = strip(cell, slowly, 1.3 * limit);
        assertThat(fast.samples().getLast().voltage()).isCloseTo(1, within(1e-6));
        double left = fast.samples().getLast().inventory().at(Place.COLLECTOR);
        double before = collectorAfterPlating(fast);
        assertThat(left).isGreaterThan(0.9 * before);
        assertThat(slow.samples().getLast().inventory().at(Place.COLLECTOR))
                .isLessThan(0.02 * collectorAfterPlating(slow));
        assertThat(slow.cycles().getFirst().coulombicEfficiency())
                .isGreaterThan(fast.cycles().getFirst().coulombicEfficiency() + 0.5);
    }

    private static CellResult strip(Cell cell, double plating, double current) {
        return Runs.run(cell, 1, Runs.plate(plating, 3 * MAH_PER_CM2), Runs.strip(current));
    }

    private static double collectorAfterPlating(CellResult result) {
        double most = 0;
        for (Sample s : result.samples()) {
            most = Math.max(most, s.inventory().at(Place.COLLECTOR));
        }
        return most;
    }

    private static Sample at(CellResult result, double charge) {
        return result.samples().stream()
                .filter(s -> s.passedCharge() >= charge)
                .findFirst()
                .orElseThrow();
    }

    /// All pores alike and entered at once, nothing but metal, walls as mobile as Λ asks.
    private static Cell homogeneous(double lambda) {
        Cell cell =
                Variants.inert(
                        Variants.spread(
                                Variants.entry(Variants.opening(ParkCells.cs3(), DIFFERENCE, 0), 0),
                                0));
        double own = Regime.of(cell, CURRENT, 3 * MAH_PER_CM2).penetrationNumber();
        return Variants.mobility(cell, lambda / own);
    }
}
