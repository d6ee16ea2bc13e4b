package io.github.coble.model.regime;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static io.github.coble.model.ParkCells.MPA;
import static io.github.coble.model.ParkCells.NM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.coble.model.ParkCells;
import io.github.coble.model.Variants;
import io.github.coble.model.deposit.Location;
import io.github.coble.model.stack.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The closed-form tier: groups, exact limits, and the sixteen depositions of Park 2022.
class RegimeTest {
    private static final double CURRENT = 5;
    private static final double CHARGE = 3 * MAH_PER_CM2;

    /// A few dozen operations [%].
    private static final double ROUND_OFF = 1e-10;

    /// Half a unit in the last digit printed in the design.
    private static final double TWO_DIGITS = 0.005;

    @ParameterizedTest
    @CsvSource({"2, 1.70", "3, 1.17", "4, 0.77", "1, 0.50", "0, 0.12"})
    void penetrationNumbersAreThoseOfTheDesign(int index, double expected) {
        Cell cell = Variants.opening(ParkCells.all().get(index), 0.75 * MPA, 0);
        assertThat(Regime.of(cell, CURRENT, CHARGE).penetrationNumber())
                .isCloseTo(expected, within(TWO_DIGITS));
    }

    @Test
    void penetrationNumberFallsWithCurrentThicknessAndPoreDiameter() {
        Cell cell = ParkCells.cs3();
        double lambda = lambda(cell, CURRENT);
        assertThat(lambda(cell, 3 * CURRENT)).isCloseTo(lambda / 3, withinPercentage(ROUND_OFF));
        assertThat(lambda(Variants.thickness(cell, 15e-6), CURRENT))
                .isCloseTo(lambda / 3, withinPercentage(ROUND_OFF));
        assertThat(lambda(Variants.diameter(cell, 3 * 30.9 * NM), CURRENT))
                .isCloseTo(lambda / 3, withinPercentage(ROUND_OFF));
        Cell literal = Variants.flowLaw(cell, Cell.FlowLaw.STRAIN_RATE);
        assertThat(lambda(literal, CURRENT)).isCloseTo(lambda, withinPercentage(ROUND_OFF));
        assertThat(lambda(Variants.diameter(literal, 3 * 30.9 * NM), CURRENT))
                .isCloseTo(lambda / 27, withinPercentage(ROUND_OFF));
    }

    @Test
    void penetrationNumberIsProportionalToThePressureDifference() {
        double one = lambda(Variants.opening(ParkCells.cs3(), MPA, 0), CURRENT);
        assertThat(lambda(Variants.opening(ParkCells.cs3(), 2 * MPA, -0.5 * MPA), CURRENT))
                .isCloseTo(
                        2.5 * one, withinPercentage(1e-7)); // differences of pressures near 5 MPa
    }

    @Test
    void criticalCurrentIsWhereAHomogeneousLayerStopsPassingEverything() {
        Cell cell = homogeneous(1);
        double critical = Regime.of(cell, CURRENT, CHARGE).deposition(CURRENT).criticalCurrent();
        assertThat(Regime.of(cell, 0.999 * critical, CHARGE).electrolyteSide()).isZero();
        assertThat(Regime.of(cell, 1.001 * critical, CHARGE).electrolyteSide()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 0.9, 1.5})
    void homogeneousFullLayerPassesItsPenetrationNumber(double lambda) {
        Regime regime = Regime.of(homogeneous(lambda), CURRENT, CHARGE);
        double outside = 1 - regime.pores();
        assertThat(regime.filled()).isEqualTo(1);
        assertThat(regime.penetrationNumber()).isCloseTo(lambda, withinPercentage(ROUND_OFF));
        assertThat(regime.collectorSide() / outside).isCloseTo(Math.min(1, lambda), within(1e-12));
        assertThat(regime.crevice()).as("nothing attached beside anything lifted").isZero();
    }

    @Test
    void nothingReachesACollectorThatOpensLater() {
        for (Cell cell : ParkCells.all()) {
            Regime regime =
                    Regime.of(Variants.opening(cell, 0.1 * MPA, 0.6 * MPA), CURRENT, CHARGE);
            assertThat(regime.penetrationNumber()).isNegative();
            assertThat(regime.collectorSide()).isZero();
            assertThat(regime.crevice()).isZero();
            assertThat(regime.deposition(CURRENT).location()).isEqualTo(Location.SE);
        }
    }

    @Test
    void fillingGoesWithTheRootOfTime() {
        Cell slow = Variants.mobility(homogeneous(0.3), 1e-4);
        double one = Regime.of(slow, CURRENT, 0.1 * CHARGE).filled();
        assertThat(one).isBetween(0.01, 0.5);
        assertThat(Regime.of(slow, CURRENT, 0.4 * CHARGE).filled())
                .isCloseTo(2 * one, withinPercentage(ROUND_OFF));
    }

    @Test
    void sharesOfAnyCellAddUpAndStayPositive() {
        for (Cell cell : ParkCells.all()) {
            for (double current : new double[] {0.5, 5, 50}) {
                for (double charge : new double[] {0.1, 0.5, 3, 30}) {
                    Regime r = Regime.of(cell, current, charge * MAH_PER_CM2);
                    double[] shares = {
                        r.electrolyteSide(), r.pores(), r.collectorSide(), r.crevice()
                    };
                    double sum = 0;
                    for (double share : shares) {
                        assertThat(share).isBetween(-1e-15, 1 + 1e-15); // 1 − (1 − x)
                        sum += share;
                    }
                    assertThat(sum).isCloseTo(1, within(1e-14));
                }
            }
        }
    }

    @Test
    void depositsLieWhereParkFoundThem() {
        List<Location> expected =
                List.of(
                        Location.SE,
                        Location.SPLIT,
                        Location.CC,
                        Location.CC,
                        Location.SPLIT,
                        Location.SE,
                        Location.CC,
                        Location.CC,
                        Location.SE,
                        Location.SE,
                        Location.SE,
                        Location.SPLIT,
                        Location.CC,
                        Location.CC);
        for (int k = 0; k < expected.size(); k++) {
            Cell cell = ParkCells.all().get(k);
            Regime regime = Regime.of(cell, CURRENT, CHARGE);
            assertThat(regime.deposition(CURRENT).location())
                    .as("%s: %s", cell.name(), regime)
                    .isEqualTo(expected.get(k));
        }
        for (double charge : new double[] {0.5, 1}) {
            assertThat(
                            Regime.of(ParkCells.cs3(), CURRENT, charge * MAH_PER_CM2)
                                    .deposition(CURRENT)
                                    .location())
                    .isEqualTo(Location.CC);
        }
    }

    @Test
    void aLayerThatIsFullThroughoutAndPassesLittleLiftsAsAWhole() {
        Regime silvered = Regime.of(ParkCells.all().get(10), CURRENT, CHARGE);
        assertThat(silvered.filled()).isEqualTo(1);
        assertThat(silvered.penetrationNumber()).isLessThan(0.15);
        // No column's own Λ reaches 1: it lies 8 standard deviations away.
        assertThat(silvered.crevice()).isLessThan(1e-12);
    }

    @Test
    void halfFilledLayersTear() {
        Regime regime = Regime.of(ParkCells.cs2(), CURRENT, CHARGE);
        assertThat(regime.crevice()).isGreaterThan(0.1);
        Regime thin = Regime.of(ParkCells.cs2(), CURRENT, 0.03 * MAH_PER_CM2);
        assertThat(thin.crevice()).as("lifted by less than the layer bears").isZero();
    }

    private static double lambda(Cell cell, double current) {
        return Regime.of(cell, current, CHARGE).penetrationNumber();
    }

    /// All pores alike and entered at once, walls as mobile as the penetration number asks.
    static Cell homogeneous(double lambda) {
        Cell cell =
                Variants.spread(
                        Variants.entry(Variants.opening(ParkCells.cs3(), 0.75 * MPA, 0), 0), 0);
        cell = Variants.inert(cell);
        return Variants.mobility(cell, lambda / lambda(cell, CURRENT));
    }
}
