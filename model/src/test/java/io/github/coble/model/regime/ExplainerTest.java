package io.github.coble.model.regime;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static io.github.coble.model.ParkCells.MPA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.ParkCells;
import io.github.coble.model.Variants;
import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.deposit.Location;
import io.github.coble.model.deposit.SiteEnergy;
import io.github.coble.model.stack.Cell;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The energy table, and advice that holds when it is followed.
class ExplainerTest {
    private static final double CURRENT = 5;
    private static final double CHARGE = 3 * MAH_PER_CM2;

    /// Molar area of lithium's first monolayer [m² mol⁻¹], Ω_m^(2/3) N_A^(1/3), by hand.
    private static final double MOLAR_AREA = 46_690;

    /// Four digits of that.
    private static final double FOUR_DIGITS = 3e-4;

    @Test
    void energyTableOfTheFineCarbon() {
        List<SiteEnergy> table = explain(ParkCells.cs3()).energies();
        assertThat(table)
                .extracting(SiteEnergy::site)
                .containsExactly("electrolyte | interlayer", "pores", "interlayer | collector");
        for (int k : new int[] {0, 2}) {
            SiteEnergy row = table.get(k);
            double mole = row.openingWork() * MOLAR_AREA;
            assertThat(row.energyPerMole()).isCloseTo(mole, within(FOUR_DIGITS * Math.abs(mole)));
            // 1 mV is 7.42 MPa of lithium pressure, to the digits printed.
            double millivolts = -(row.pressure() - 5 * MPA) / (7.42 * MPA);
            assertThat(1e3 * row.potentialShift())
                    .isCloseTo(millivolts, within(1e-3 * Math.abs(millivolts)));
        }
        SiteEnergy pores = table.get(1);
        assertThat(pores.work()).isCloseTo(-0.5 * 0.6, within(1e-12));
        assertThat(pores.openingWork()).isZero();
        assertThat(pores.energyPerMole()).isCloseTo(-4 * 0.3 / 30.9e-9 * 13e-6, within(1e-9));
        assertThat(pores.pressure()).isCloseTo(19e6 - 4 * 0.3 / 30.9e-9, within(1e-3)); // Pa
    }

    @Test
    void numbersOfTheExplanationAreThoseOfTheLaws() {
        Explanation e = explain(ParkCells.cs3());
        assertThat(e.deposition().location()).isEqualTo(Location.CC);
        assertThat(e.creepConductance()).isCloseTo(7.625e-21, within(5e-25)); // digits printed
        assertThat(e.surfaceDiffusivity()).isCloseTo(1.8990e-10, within(5e-15));
        assertThat(e.electrolyteOpeningPressure()).isGreaterThan(e.collectorOpeningPressure());
        assertThat(e.cobleCreepRate())
                .as("fine pores creep by diffusion")
                .isGreaterThan(e.dislocationCreepRate());
        assertThat(e.charge()).isEqualTo(CHARGE);
        assertThat(e.current()).isEqualTo(CURRENT);
    }

    @Test
    void layerThatPassesEverythingIsToldItsCriticalCurrent() {
        Advisory advice = only(ParkCells.cs3(), "margin");
        double critical = 10 * number(advice, "up to ([0-9.]+) mA");
        Cell uniform = Variants.spread(ParkCells.cs3(), 0);
        assertThat(Regime.of(uniform, 0.99 * critical, CHARGE).meanPassed()).isEqualTo(1);
        assertThat(Regime.of(uniform, 1.02 * critical, CHARGE).meanPassed()).isLessThan(1);
    }

    @Test
    void loosePressedContactIsToldToPressHarder() {
        Cell loose = Variants.formedAt(ParkCells.cs3(), 5 * MPA);
        double pressure =
                MPA * number(only(loose, "adhesion"), "Press the contact at ([0-9]+) MPa");
        // Printed to the megapascal: it holds one above, and fails one below.
        assertThat(explain(Variants.formedAt(loose, pressure + MPA)).deposition().location())
                .isEqualTo(Location.CC);
        assertThat(lambda(Variants.formedAt(loose, pressure + MPA))).isGreaterThanOrEqualTo(1);
        assertThat(lambda(Variants.formedAt(loose, pressure - MPA))).isLessThan(1);
    }

    @Test
    void contactThatNoPressureHelpsIsTold() {
        Cell cell = Variants.opening(ParkCells.cs3(), 0.1 * MPA, 0.5 * MPA);
        assertThat(only(cell, "adhesion").message())
                .contains("by 0.40 J/m2 less")
                .endsWith("No contact pressure up to 1 GPa changes that.");
    }

    @Test
    void emptyPoresAreNamedWithTheLargestPoreEntered() {
        Explanation e = explain(ParkCells.cs1());
        double diameter =
                1e-9 * number(only(ParkCells.cs1(), "pores-not-entered"), "below ([0-9]+)");
        assertThat(e.criticalDiameter()).isCloseTo(diameter, within(0.5e-9)); // printed to 1 nm
    }

    @Test
    void coldCarbonIsToldWhatPasses() {
        for (Cell.FlowLaw law : Cell.FlowLaw.values()) {
            Cell cold = Variants.spread(Variants.flowLaw(ParkCells.cs3(10), law), 0);
            Advisory advice = only(cold, "penetration");
            double current = 10 * number(advice, "plate at ([0-9.]+) mA");
            double diameter = 1e-9 * number(advice, "pores of ([0-9]+) nm");
            double thickness = 1e-6 * number(advice, "layer of ([0-9.]+) um");
            double celsius = number(advice, "run at ([0-9]+) °C");
            // Every number is printed to within 4 %.
            assertThat(lambda(cold) * CURRENT / current).isBetween(0.96, 1.06);
            assertThat(lambda(Variants.thickness(cold, thickness))).isBetween(0.96, 1.08);
            assertThat(lambda(Variants.diameter(cold, diameter))).as("%s", law).isBetween(0.9, 1.1);
            assertThat(lambda(Variants.conditions(cold, celsius + 273.15, 5 * MPA)))
                    .isBetween(0.96, 1.04);
        }
    }

    @Test
    void chargeThatFitsIntoThePoresSaysSo() {
        Explanation e = Explainer.explain(ParkCells.cs3(), CURRENT, 0.2 * MAH_PER_CM2);
        assertThat(e.deposition().location()).isEqualTo(Location.PORES);
        assertThat(e.advisories()).extracting(Advisory::code).containsExactly("pores-only");
    }

    @Test
    void verdictNearABorderIsCalledNear() {
        double charge = CHARGE;
        Cell near = Variants.opening(ParkCells.cs3(), 0.36 * MPA, 0);
        Explanation e = Explainer.explain(near, CURRENT, charge);
        assertThat(e.deposition().margin()).isLessThan(0.05);
        assertThat(e.advisories()).extracting(Advisory::code).contains("near-border");
    }

    private static Explanation explain(Cell cell) {
        return Explainer.explain(cell, CURRENT, CHARGE);
    }

    private static double lambda(Cell cell) {
        return Regime.of(cell, CURRENT, CHARGE).penetrationNumber();
    }

    private static Advisory only(Cell cell, String code) {
        return explain(cell).advisories().stream()
                .filter(a -> a.code().equals(code))
                .findAny()
                .orElseThrow(() -> new AssertionError(explain(cell).toString()));
    }

    private static double number(Advisory advice, String pattern) {
        Matcher m = Pattern.compile(pattern).matcher(advice.message());
        assertThat(m.find()).as(advice.message()).isTrue();
        return Double.parseDouble(m.group(1));
    }
}
