package io.github.coble.model.physics.creep;

import static io.github.coble.model.ParkCells.LITHIUM;
import static io.github.coble.model.ParkCells.MPA;
import static io.github.coble.model.ParkCells.NM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.coble.model.ParkCells;
import io.github.coble.model.Variants;
import io.github.coble.model.physics.PhysicalConstants;
import io.github.coble.model.stack.Cell;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The creep laws C-1 to C-6 against the check values of the design and against themselves.
class CreepLawTest {
    private static final double KELVIN = 273.15;

    /// Half a unit in the last of four digits printed [%].
    private static final double FOUR_DIGITS = 0.05;

    /// Half a unit in the last of three digits printed [%].
    private static final double THREE_DIGITS = 0.5;

    /// A dozen multiplications [%].
    private static final double ROUND_OFF = 1e-11;

    /// Relative error of a central difference with a relative step of 10⁻⁵: h² and round-off/h.
    private static final double DIFFERENCE = 1e-7;

    private static final double STEP = 1e-5;

    @ParameterizedTest
    @CsvSource({"30, 7.866e-11", "45, 1.2479e-10", "60, 1.8990e-10"})
    void surfaceDiffusivityIsThatOfTheDesign(double celsius, double expected) {
        assertThat(CobleCreep.of(LITHIUM, celsius + KELVIN).surfaceDiffusivity())
                .isCloseTo(expected, withinPercentage(FOUR_DIGITS));
    }

    @ParameterizedTest
    @CsvSource({"30.9, 7.625e-21", "104.7, 2.250e-21", "433.3, 5.438e-22"})
    void conductanceIsThatOfTheDesign(double nanometres, double expected) {
        assertThat(PoreFlow.of(ParkCells.cs3()).conductance(nanometres * NM))
                .isCloseTo(expected, withinPercentage(FOUR_DIGITS));
    }

    @Test
    void viscosityIsThatOfTheDesign() {
        assertThat(CobleCreep.of(LITHIUM, 60 + KELVIN).viscosity(30.9 * NM))
                .isCloseTo(783, withinPercentage(THREE_DIGITS));
    }

    @Test
    void oneMegapascalAcrossTheFineCarbonCarriesTheCurrentOfTheDesign() {
        Cell cell = ParkCells.cs3();
        double flux =
                PoreFlow.of(cell).conductance(30.9 * NM) * MPA / cell.interlayer().thickness();
        double current = flux * PhysicalConstants.FARADAY / LITHIUM.molarVolume();
        assertThat(current / ParkCells.MA_PER_CM2).isCloseTo(1.13, withinPercentage(THREE_DIGITS));
    }

    @Test
    void currentAndChargeAreTheLithiumOfTheDesign() {
        double perCharge = LITHIUM.molarVolume() / PhysicalConstants.FARADAY;
        assertThat(0.5 * ParkCells.MA_PER_CM2 * perCharge / NM)
                .isCloseTo(0.674, withinPercentage(THREE_DIGITS));
        assertThat(ParkCells.MAH_PER_CM2 * perCharge * 1e6)
                .isCloseTo(4.85, withinPercentage(THREE_DIGITS));
    }

    @ParameterizedTest
    @ValueSource(doubles = {5e-9, 30.9e-9, 104.7e-9, 1e-6})
    void slopesOfTheFlowLawsMatchDifferences(double d) {
        for (Cell.FlowLaw kind : Cell.FlowLaw.values()) {
            PoreFlow law = PoreFlow.of(Variants.flowLaw(ParkCells.cs3(), kind));
            double difference = difference(law::conductance, d);
            assertThat(law.slope(d))
                    .as("%s", kind)
                    .isCloseTo(difference, within(DIFFERENCE * Math.abs(difference)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.8e6, -1e4, 2e5, 0.75e6, 5e6})
    void slopeOfDislocationCreepMatchesADifference(double stress) {
        DislocationCreep law = DislocationCreep.of(LITHIUM, 333.15);
        double difference = difference(law::strainRate, stress);
        assertThat(law.slope(stress)).isCloseTo(difference, within(DIFFERENCE * difference));
    }

    @Test
    void dislocationCreepIsOddAndAnchored() {
        DislocationCreep law = DislocationCreep.of(LITHIUM, LITHIUM.creepReferenceTemperature());
        assertThat(law.strainRate(MPA)).isCloseTo(LITHIUM.creepRate(), withinPercentage(ROUND_OFF));
        assertThat(law.strainRate(-0.3e6)).isEqualTo(-law.strainRate(0.3e6));
        assertThat(law.strainRate(0)).isZero();
        assertThat(law.slope(0)).isZero();
        double hotter = 350;
        double factor =
                Math.exp(
                        LITHIUM.creepActivationEnergy()
                                / PhysicalConstants.GAS
                                * (1 / LITHIUM.creepReferenceTemperature() - 1 / hotter));
        assertThat(DislocationCreep.of(LITHIUM, hotter).strainRate(MPA))
                .isCloseTo(factor * LITHIUM.creepRate(), withinPercentage(ROUND_OFF));
    }

    @Test
    void strainRateLawMeetsTheBundleAtItsAnchorAndFallsWithTheCube() {
        PoreFlow bundle = PoreFlow.of(ParkCells.cs1());
        PoreFlow literal = PoreFlow.of(Variants.flowLaw(ParkCells.cs1(), Cell.FlowLaw.STRAIN_RATE));
        double anchor = PoreFlow.StrainRateFlow.ANCHOR;
        assertThat(literal.conductance(anchor))
                .isCloseTo(bundle.conductance(anchor), withinPercentage(ROUND_OFF));
        assertThat(literal.conductance(3 * anchor))
                .isCloseTo(literal.conductance(anchor) / 27, withinPercentage(ROUND_OFF));
        assertThat(bundle.conductance(3 * anchor))
                .isCloseTo(bundle.conductance(anchor) / 3, withinPercentage(ROUND_OFF));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 30e-9, 2e-6})
    void slotCarriesPlanePoiseuilleFlowWhateverItsWidth(double width) {
        CobleCreep law = CobleCreep.of(LITHIUM, 333.15);
        double poiseuille = width * width * width / (12 * law.viscosity(width));
        assertThat(law.slotConductance()).isCloseTo(poiseuille, withinPercentage(ROUND_OFF));
    }

    @Test
    void viscosityIsThatOfTheStrainRateInUniaxialStress() {
        CobleCreep law = CobleCreep.of(LITHIUM, 320);
        double stress = 2e6;
        double d = 50 * NM;
        assertThat(stress / (3 * law.strainRate(d, stress)))
                .isCloseTo(law.viscosity(d), withinPercentage(ROUND_OFF));
    }

    @Test
    void temperatureEntersTheFlowAsDiffusivityOverTemperatureOnly() {
        double cold = 303.15;
        double warm = 333.15;
        double flow =
                PoreFlow.of(ParkCells.cs3(60)).conductance(80 * NM)
                        / PoreFlow.of(ParkCells.cs3(30)).conductance(80 * NM);
        double expected =
                CobleCreep.of(LITHIUM, warm).surfaceDiffusivity()
                        / CobleCreep.of(LITHIUM, cold).surfaceDiffusivity()
                        * (cold / warm);
        assertThat(flow).isCloseTo(expected, withinPercentage(ROUND_OFF));
    }

    @Test
    void mobilityOfTheWallsMultipliesTheFlow() {
        Cell cell = ParkCells.cs2();
        assertThat(PoreFlow.of(Variants.mobility(cell, 3)).conductance(1e-7))
                .isCloseTo(3 * PoreFlow.of(cell).conductance(1e-7), withinPercentage(ROUND_OFF));
    }

    private static double difference(DoubleUnaryOperator f, double x) {
        double h = STEP * Math.abs(x);
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
    }
}
