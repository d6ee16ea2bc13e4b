package io.github.coble.study.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Cycle;
import io.github.coble.model.deposit.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ObservationTest {
    private static final double ROUND_OFF = 1e-12;
    private static final double FOUR_DECIMALS = 5e-5;

    private static Observation of(String quantity, Observed observed, double tolerance) {
        return new Observation(
                "o", "A", Quantity.named(quantity), observed, tolerance, false, "here");
    }

    private static CellResult efficiency(double value) {
        return MadeUp.cycled(0.025, List.of(MadeUp.cycle(1, value, 0.1, 0.03, 0.03)));
    }

    private static CellResult plating(double value) {
        return MadeUp.cycled(0.025, List.of(MadeUp.cycle(1, 0.8, value, 0.03, 0.03)));
    }

    private static CellResult cycles(int number) {
        List<Cycle> cycles = new ArrayList<>();
        for (int k = 1; k <= number; k++) {
            cycles.add(MadeUp.cycle(k, 0.9, 0.1, 0.03, 0.03));
        }
        return MadeUp.cycled(0.025, cycles);
    }

    private static CellResult collector(double share) {
        return MadeUp.deposit(new Shares(1 - share, 0, share, 0), 1);
    }

    /// O-1.
    @Test
    void aNumberIsMeasuredInDeviations() {
        Observation o =
                of("firstCycle.coulombicEfficiency_percent", new Observed.Value(81.9, 1.5), 3);
        assertThat(o.residual(efficiency(0.849))).isCloseTo(2, within(ROUND_OFF * 100));
        assertThat(o.residual(efficiency(0.789))).isCloseTo(-2, within(ROUND_OFF * 100));
        assertThat(o.agrees(efficiency(0.848))).isTrue();
        assertThat(o.agrees(efficiency(0.788))).isFalse();
        assertThat(o.agrees(efficiency(0.850))).isFalse();
    }

    /// O-2: at the bound the probability is one half, r² = 2 log 2.
    @Test
    void atABoundTheChancesAreEven() {
        Observation o = of("resistance_ohm_cm2[0]", new Observed.MoreThan(250, 10), 0);
        CellResult at = MadeUp.cycled(0.025, List.of());
        CellResult below = MadeUp.cycled(0.023, List.of());
        assertThat(o.residual(at)).isCloseTo(-1.1774, within(FOUR_DECIMALS));
        assertThat(o.residual(below)).isCloseTo(-2.7507, within(FOUR_DECIMALS));
    }

    /// O-2.
    @Test
    void aBoundCountsOnlyFromBelow() {
        Observation o = of("cycling.cyclesCompleted", new Observed.MoreThan(20, 2), 0);
        // The border of a count lies between 20 and 21: 0.25 deviations above 20.
        assertThat(o.residual(cycles(20))).isCloseTo(-1.3513, within(FOUR_DECIMALS));
        assertThat(o.residual(cycles(40))).isNotPositive().isGreaterThan(-1e-6);
        assertThat(o.agrees(cycles(20))).isFalse();
        assertThat(o.agrees(cycles(21))).isTrue();
    }

    /// O-3: r falls as the run goes deeper into the word, and never loses its slope outside.
    @Test
    void aWordCountsByItsDistance() {
        Observation o = of("deposition.location", new Observed.Category("CC"), 0);
        assertThat(o.residual(collector(0.85))).isCloseTo(1.1774, within(FOUR_DECIMALS));
        assertThat(o.residual(collector(1))).isLessThan(1e-3);
        double last = 0;
        for (double share = 1; share >= 0; share -= 0.05) {
            double r = o.residual(collector(share));
            assertThat(r).isFinite().isGreaterThan(last);
            last = r;
        }
        assertThat(o.agrees(collector(0.86))).isTrue();
        assertThat(o.agrees(collector(0.84))).isFalse();
    }

    /// O-4.
    @Test
    void anOrderCountsByItsPairs() {
        Ordering o =
                new Ordering(
                        "order",
                        List.of("A", "B", "C"),
                        Quantity.named("firstCycle.platingOverpotential_mV"),
                        2,
                        false,
                        "");
        Map<String, CellResult> right =
                Map.of("A", plating(0.12), "B", plating(0.11), "C", plating(0.1));
        Map<String, CellResult> wrong =
                Map.of("A", plating(0.12), "B", plating(0.11), "C", plating(0.114));
        Map<String, CellResult> same =
                Map.of("A", plating(0.11), "B", plating(0.11), "C", plating(0.11));
        assertThat(o.agrees(right)).isTrue();
        assertThat(o.residual(right)).isLessThan(1e-2);
        assertThat(o.agrees(wrong)).isFalse();
        assertThat(o.residual(wrong)).isCloseTo(2.7507, within(FOUR_DECIMALS));
        assertThat(o.agrees(same)).isFalse();
        assertThat(o.residual(same)).isCloseTo(Math.sqrt(4 * Math.log(2)), within(ROUND_OFF));
        assertThat(o.observedText()).isEqualTo("A > B > C");
        assertThat(o.predict(wrong).shown()).isEqualTo("A > C > B");
        Map<String, CellResult> short1 =
                Map.of("A", plating(0.12), "B", plating(0.11), "C", cycles(0));
        assertThat(o.agrees(short1)).isFalse();
        assertThat(o.residual(short1)).isEqualTo(Deviance.MISSING);
        assertThat(o.predict(short1).shown()).isEqualTo("–");
    }

    @Test
    void aShortCircuitIsComparedByCycleAndCountedAsARealNumber() {
        Observation ninth = of("cycling.shortCircuitCycle", new Observed.Value(9, 0.5), 1);
        assertThat(ninth.residual(MadeUp.lasting(8.5))).isCloseTo(0, within(ROUND_OFF));
        assertThat(ninth.residual(MadeUp.lasting(7))).isCloseTo(-3, within(ROUND_OFF * 10));
        assertThat(ninth.agrees(MadeUp.lasting(7.01))).isTrue();
        assertThat(ninth.agrees(MadeUp.lasting(7))).isFalse();
        assertThat(ninth.agrees(MadeUp.lasting(10))).isTrue();
        assertThat(ninth.agrees(MadeUp.lasting(10.01))).isFalse();
        Observation twenty = of("cycling.shortCircuitCycle", new Observed.MoreThan(20, 1), 0);
        assertThat(twenty.residual(MadeUp.lasting(20))).isCloseTo(-1.1774, within(FOUR_DECIMALS));
        assertThat(twenty.agrees(MadeUp.lasting(20))).isFalse();
        assertThat(twenty.agrees(MadeUp.lasting(20.01))).isTrue();
    }

    @Test
    void aCellThatLastsForEverContradictsOnlyASeenEnd() {
        CellResult lasting = MadeUp.lasting(Double.POSITIVE_INFINITY);
        Observation third = of("cycling.shortCircuitCycle", new Observed.Value(3, 0.5), 1);
        assertThat(third.residual(lasting)).isFinite().isGreaterThan(3);
        assertThat(third.agrees(lasting)).isFalse();
        Observation fourth = of("cycling.shortCircuitCycle", new Observed.MoreThan(4, 1), 0);
        assertThat(fourth.residual(lasting)).isZero();
        assertThat(fourth.agrees(lasting)).isTrue();
        Observation late = of("cycling.shortCircuitCycle", new Observed.Value(2e4, 1), 1);
        assertThat(late.residual(lasting)).as("it may be so").isZero();
        assertThat(late.agrees(lasting)).isFalse();
    }

    @Test
    void whatWasNotReachedCountsAsFarOff() {
        Observation o = of("resistance_ohm_cm2[5]", new Observed.Value(300, 10), 20);
        assertThat(o.residual(cycles(4))).isEqualTo(Deviance.MISSING);
        assertThat(o.agrees(cycles(4))).isFalse();
    }

    @Test
    void aFindingNamesItsCells() {
        Observation o = of("deposition.location", new Observed.Category("CC"), 0);
        Map<String, CellResult> results = Map.of("A", collector(1));
        assertThat(o.cells()).containsExactly("A");
        assertThat(o.residual(results)).isEqualTo(o.residual(collector(1)));
        assertThat(o.agrees(results)).isTrue();
        assertThat(o.predict(results).shown()).isEqualTo("CC");
        assertThatThrownBy(() -> o.agrees(Map.of()))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("cell A");
    }

    @Test
    void wordsAreNotHeldAgainstNumbers() {
        Observation o = of("deposition.location", new Observed.Value(1, 1), 1);
        assertThat(o.agrees(collector(1))).isFalse();
        assertThatThrownBy(() -> o.residual(collector(1)))
                .isInstanceOf(IllegalStateException.class);
    }
}
