package io.github.coble.study.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Cycle;
import io.github.coble.model.cell.Endurance;
import io.github.coble.model.deposit.Shares;
import io.github.coble.study.table.SyntheticResult;
import io.github.coble.study.table.SyntheticResult.Kind;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuantityTest {
    private static final double ROUND_OFF = 1e-12;

    private static final List<Cycle> TWO_CYCLES =
            List.of(
                    MadeUp.cycle(1, 0.8, 0.105, 0.0317, 0.03),
                    MadeUp.cycle(2, 0.9, 0.2, 0.005, 0.045));

    private static Prediction predict(String quantity, CellResult result) {
        return Quantity.named(quantity).predict(result);
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void aNameLeadsBackToItsQuantity(Subject subject) {
        Quantity quantity = new Quantity(subject, subject.countsCycles() ? 5 : 0);
        assertThat(Quantity.named(quantity.name())).isEqualTo(quantity);
        assertThat(quantity.isCategory()).isEqualTo(!subject.categories().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "firstCycle.coulombicEfficency_percent | did you mean"
                        + " \"firstCycle.coulombicEfficiency_percent\"?",
                "colour | known are deposition.location, deposition.voids",
                "resistance_ohm_cm2 | as in resistance_ohm_cm2[5]",
                "resistance_ohm_cm2[-1] | as in resistance_ohm_cm2[5]",
                "resistance_ohm_cm2[1.5] | as in resistance_ohm_cm2[5]",
                "resistanceRise_percent[0] | defined from resistanceRise_percent[1] on",
                "deposition.location[1] | write it without [ ]"
            })
    void aWrongNameSaysWhatWouldBeRight(String name, String hint) {
        assertThatThrownBy(() -> Quantity.named(name))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining(hint);
    }

    @Test
    void aCycleBelongsToThoseThatCountThem() {
        assertThatThrownBy(() -> new Quantity(Subject.LOCATION, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quantity(Subject.RESISTANCE_RISE, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "firstCycle.coulombicEfficiency_percent, 80",
        "firstCycle.platingOverpotential_mV, 105",
        "firstCycle.nucleationOverpotential_mV, 31.7",
        "cycling.cyclesCompleted, 2",
        "cycling.meanCoulombicEfficiency_percent, 85",
        "resistance_ohm_cm2[0], 250",
        "resistance_ohm_cm2[1], 300",
        "resistance_ohm_cm2[2], 450",
        "resistanceRise_percent[2], 80"
    })
    void readsNumbersInTheirUnits(String quantity, double expected) {
        Prediction prediction = predict(quantity, MadeUp.cycled(0.025, TWO_CYCLES));
        assertThat(prediction).isInstanceOf(Prediction.Value.class);
        Prediction.Value number = (Prediction.Value) prediction;
        assertThat(number.value()).isCloseTo(expected, within(ROUND_OFF * expected));
        assertThat(number.open()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "firstCycle.coulombicEfficiency_percent",
        "cycling.meanCoulombicEfficiency_percent",
        "resistance_ohm_cm2[1]",
        "resistanceRise_percent[1]"
    })
    void saysWhenARunDidNotComeSoFar(String quantity) {
        Prediction prediction = predict(quantity, MadeUp.cycled(0.025, List.of()));
        assertThat(prediction).isInstanceOf(Prediction.None.class);
        assertThat(prediction.shown()).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({
        "cycling.shortCircuitCycle, false",
        "cycling.cyclesCompleted, false",
        "cycling.meanCoulombicEfficiency_percent, false",
        "deposition.crevicesStay, false",
        "deposition.location, true",
        "resistance_ohm_cm2[0], true"
    })
    void aFailedRunSaysNothingAboutItsEnd(String quantity, boolean predicted) {
        assertThat(predict(quantity, SyntheticResult.failed()) instanceof Prediction.None)
                .isEqualTo(!predicted);
    }

    @Test
    void whatIsNotANumberIsNotPredicted() {
        CellResult result = MadeUp.cycled(Double.NaN, TWO_CYCLES);
        assertThat(predict("resistance_ohm_cm2[0]", result))
                .isEqualTo(new Prediction.None("the run gives no number"));
        assertThat(predict("resistanceRise_percent[2]", result).shown()).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"8.4, 9, 8.9", "9, 9, 9.5", "9.001, 10, 9.501", "0.3, 1, 0.8"})
    void aCellShortsInTheCycleItDoesNotEnd(double lasts, double cycle, double smooth) {
        assertThat(predict("cycling.shortCircuitCycle", MadeUp.lasting(lasts)))
                .isEqualTo(new Prediction.Value(cycle, smooth, false));
    }

    @Test
    void ofCellsThatLastLongerThanTheyAreFollowedOnlyThatIsSaid() {
        CellResult lasting = MadeUp.lasting(Double.POSITIVE_INFINITY);
        int followed = Endurance.HORIZON * Math.max(1, lasting.cycles().size());
        assertThat(predict("cycling.shortCircuitCycle", lasting).shown())
                .isEqualTo("> " + followed);
        assertThat(predict("cycling.shortCircuitCycle", MadeUp.lasting(8.4)).shown())
                .isEqualTo("9");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readsTheVerdict(Kind kind) {
        CellResult result = SyntheticResult.of(kind);
        assertThat(predict("deposition.location", result).shown())
                .isEqualTo(result.deposition().location().name());
    }

    /// The distance of a word is positive exactly where the verdict is that word, and its magnitude
    /// is the margin of the verdict (D-1) for the four words together.
    @Test
    void distancesFollowTheVerdict() {
        long seed = 7;
        Random random = new Random(seed);
        for (int k = 0; k < 2000; k++) {
            double[] parts = new double[4];
            double sum = 0;
            for (int i = 0; i < 4; i++) {
                parts[i] = Math.pow(random.nextDouble(), 6);
                sum += parts[i];
            }
            Shares shares =
                    new Shares(parts[0] / sum, parts[1] / sum, parts[2] / sum, parts[3] / sum);
            CellResult result = MadeUp.deposit(shares, 0.5);
            Prediction.Category c = (Prediction.Category) predict("deposition.location", result);
            assertThat(c.value()).isEqualTo(shares.location().name());
            c.distances()
                    .forEach((word, distance) ->
                            assertThat(distance > 0)
                                    .as("seed %d, %s at %s", seed, word, shares)
                                    .isEqualTo(word.equals(c.value())));
            assertThat(c.distances().get(c.value()))
                    .as("seed %d, %s", seed, shares)
                    .isGreaterThanOrEqualTo(shares.margin() - ROUND_OFF);
        }
    }

    @Test
    void withoutMetalNothingIsAtASide() {
        Prediction.Category c =
                (Prediction.Category)
                        predict("deposition.location", MadeUp.deposit(new Shares(0, 0, 0, 0), 0));
        assertThat(c.value()).isEqualTo("PORES");
        assertThat(c.distances().values()).allMatch(Double::isFinite);
        assertThat(c.distances().get("SE")).isEqualTo(-0.85);
    }

    @ParameterizedTest
    @CsvSource({
        "0.95, full, 0.05, -0.55, -0.05",
        "0.9, full, 0, -0.5, 0",
        "0.6, some, -0.3, -0.2, 0.2",
        "0.1, few, -0.8, 0.3, -0.3"
    })
    void voidsHaveTwoBorders(double filling, String word, double full, double few, double some) {
        Shares shares = new Shares(0, 0.1, 0.9, 0);
        Prediction.Category c =
                (Prediction.Category) predict("deposition.voids", MadeUp.deposit(shares, filling));
        assertThat(c.value()).isEqualTo(word);
        assertThat(c.distances().get("full")).isCloseTo(full, within(ROUND_OFF));
        assertThat(c.distances().get("few")).isCloseTo(few, within(ROUND_OFF));
        assertThat(c.distances().get("some")).isCloseTo(some, within(ROUND_OFF));
    }

    @ParameterizedTest
    @CsvSource({"0.1, true, 0.1", "0.001, false, -0.1", "0, false, -0.3", "10, true, 0.3"})
    void crevicesCountByDecades(double left, String word, double distance) {
        Prediction.Category c =
                (Prediction.Category) predict("deposition.crevicesStay", MadeUp.torn(left));
        assertThat(c.value()).isEqualTo(word);
        assertThat(c.distances().get("true")).isCloseTo(distance, within(1e-9));
        assertThat(c.distances().get("false")).isCloseTo(-distance, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void aDepositAloneSaysTheSameAsItsRunOrNothing(Subject subject) {
        Quantity quantity = new Quantity(subject, subject.countsCycles() ? 1 : 0);
        CellResult run = MadeUp.cycled(0.025, TWO_CYCLES);
        boolean place = subject == Subject.LOCATION || subject == Subject.VOIDS;
        assertThat(quantity.predict(run.deposition()))
                .isEqualTo(place ? Optional.of(quantity.predict(run)) : Optional.empty());
    }
}
