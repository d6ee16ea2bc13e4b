package io.github.coble.model.physics.energetics;

import static io.github.coble.model.ParkCells.MPA;
import static io.github.coble.model.ParkCells.NM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.ParkCells;
import io.github.coble.model.Variants;
import io.github.coble.model.material.Surface;
import io.github.coble.model.stack.Cell;
import io.github.coble.model.stack.Interfaces;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What opens an interface, and what draws lithium into a pore: E-1 to E-10.
class OpeningTest {
    /// A few additions of pressures near 10 MPa [Pa].
    private static final double ROUND_OFF = 1e-6;

    private static final double STACK = 5 * MPA;

    @Test
    void cohesiveZoneSpreadsTheWorkOverItsLength() {
        Opening se = Opening.atElectrolyte(ParkCells.cs3());
        // By hand: toughness at 380 MPa between 7 J/m² (300) and 11 J/m² (400), over A = 10.
        double adhesion = 0.7 * Math.pow(380.0 / 300, Math.log(11.0 / 7) / Math.log(4.0 / 3));
        assertThat(se.adhesion()).isCloseTo(adhesion, within(1e-12));
        assertThat(se.work()).isCloseTo(adhesion - 0.4 - 0.8, within(1e-12));
        assertThat(se.openingWork()).isCloseTo(adhesion - 0.2, within(1e-12));
        assertThat(se.pressure()).isCloseTo(STACK + (adhesion - 0.2) * 1e6, within(ROUND_OFF));
        Opening cc = Opening.atCollector(ParkCells.cs3());
        assertThat(cc.adhesion()).isCloseTo(0.7, within(1e-12));
        assertThat(cc.work()).isCloseTo(0.7 - 0.8 - 0.8, within(1e-12));
        assertThat(cc.pressure()).isCloseTo(STACK + 0.1e6, within(ROUND_OFF));
    }

    @Test
    void pennyBlisterIsSneddonsAndOddInTheWork() {
        Cell cell =
                Variants.law(
                        Variants.opening(ParkCells.cs3(), 0.75 * MPA, -0.2 * MPA),
                        Interfaces.OpeningLaw.PENNY_BLISTER);
        double stiffness = Math.PI * 1e9 / (2 * 1e-6 * (1 - 0.25 * 0.25));
        assertThat(Opening.atElectrolyte(cell).pressure() - STACK)
                .isCloseTo(Math.sqrt(stiffness * 0.75), within(1.0)); // Pa, of 35 MPa
        assertThat(Opening.atCollector(cell).pressure() - STACK)
                .isCloseTo(-Math.sqrt(stiffness * 0.2), within(1.0));
    }

    @Test
    void stackPressureShiftsBothInterfacesAlike() {
        for (Interfaces.OpeningLaw law : Interfaces.OpeningLaw.values()) {
            Cell low = Variants.law(ParkCells.cs3(), law);
            Cell high = Variants.conditions(low, 333.15, 30 * MPA);
            assertThat(Opening.atElectrolyte(high).pressure())
                    .isCloseTo(Opening.atElectrolyte(low).pressure() + 25 * MPA, within(ROUND_OFF));
            assertThat(Opening.atCollector(high).pressure())
                    .isCloseTo(Opening.atCollector(low).pressure() + 25 * MPA, within(ROUND_OFF));
        }
    }

    @Test
    void openingPressuresOfTheVariantsAreThoseAskedFor() {
        Cell cell = Variants.opening(ParkCells.cs1(), 0.75 * MPA, 0);
        assertThat(Opening.atElectrolyte(cell).pressure() - Opening.atCollector(cell).pressure())
                .isCloseTo(0.75 * MPA, within(ROUND_OFF));
    }

    @Test
    void peelOffOrderIsThatOfThePaper() {
        for (var scaffold : List.of(ParkCells.carbon(), ParkCells.carbonBlack())) {
            for (double pore : new double[] {16 * NM, 104.7 * NM, 433.3 * NM}) {
                Cell pressed =
                        ParkCells.cell("x", scaffold, 1e-7, pore, Optional.empty(), 60, 380 * MPA);
                Cell loose = Variants.formedAt(pressed, 5 * MPA);
                assertThat(Opening.atElectrolyte(loose).adhesion())
                        .isLessThan(Opening.atCollector(loose).adhesion());
                assertThat(Opening.atElectrolyte(pressed).adhesion())
                        .isGreaterThan(Opening.atCollector(pressed).adhesion());
            }
        }
    }

    @Test
    void wettingFollowsYoungDupreAndSaturates() {
        assertThat(wetting(0.8).cosine()).isCloseTo(0.6, within(1e-12));
        assertThat(wetting(0.8).capillaryPressure(30.9 * NM))
                .isCloseTo(4 * 0.5 * 0.6 / 30.9e-9, within(ROUND_OFF));
        assertThat(wetting(1.0).cosine()).isEqualTo(1);
        assertThat(wetting(5.0).cosine()).isEqualTo(1);
        assertThat(wetting(0).cosine()).isEqualTo(-1);
        assertThat(wetting(0.3).capillaryPressure(1e-7)).isNegative();
    }

    @Test
    void largestPoreEnteredBalancesThresholdAndSuction() {
        Wetting wetting = wetting(0.8);
        double pressure = 5.6 * MPA;
        double entry = 19 * MPA;
        double critical = wetting.criticalDiameter(pressure, entry);
        assertThat(pressure + wetting.capillaryPressure(critical))
                .isCloseTo(entry, within(ROUND_OFF));
        assertThat(wetting.criticalDiameter(entry, entry)).isInfinite();
        assertThat(wetting(0.3).criticalDiameter(pressure, entry)).isZero();
    }

    private static Wetting wetting(double adhesion) {
        return Wetting.of(
                Variants.surface(
                        ParkCells.cs3(), new Surface(adhesion, 1, 0.035, 0.28, 720, 1, 0.9)));
    }
}
