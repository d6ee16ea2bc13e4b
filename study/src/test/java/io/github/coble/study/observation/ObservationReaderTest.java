package io.github.coble.study.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.InputFaults;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationReaderTest {
    private static final double ROUND_OFF = 1e-12;
    private static final List<String> CELLS = List.of("CS1", "CS2");

    private static final String EFFICIENCY = "quantity: firstCycle.coulombicEfficiency_percent";

    private static List<Finding> read(String list, FaultList faults) {
        Node.Table top = YamlReader.read("observations:\n" + list, faults);
        return ObservationReader.read(top.get("observations").orElseThrow(), CELLS, faults);
    }

    private static Finding one(String entry) {
        FaultList faults = new FaultList("f.yaml", entry);
        List<Finding> found = read("  - {" + entry + "}\n", faults);
        faults.throwIfAny();
        return found.getFirst();
    }

    private static List<String> faults(String list) {
        FaultList faults = new FaultList("f.yaml", "observations:\n" + list);
        List<Finding> found = read(list, faults);
        assertThat(faults.isEmpty()).isFalse();
        assertThat(found).as("what is faulty is left out").isEmpty();
        return faults.faults().faults().stream()
                .map(f -> f.toString().lines().findFirst().orElseThrow())
                .toList();
    }

    @Test
    void readsANumber() {
        Finding f =
                one(
                        "id: CE, cell: CS1, "
                                + EFFICIENCY
                                + ", value: 60.8, sd: 1.5, within: 3, fitted: true, source: text");
        assertThat(f)
                .isEqualTo(
                        new Observation(
                                "CE",
                                "CS1",
                                Quantity.of(Subject.FIRST_EFFICIENCY),
                                new Observed.Value(60.8, 1.5),
                                3,
                                true,
                                "text"));
        assertThat(f.observedText()).isEqualTo("60.8");
    }

    @Test
    void aShareIsOfTheValue() {
        Observation o =
                (Observation)
                        one(
                                "id: R, cell: CS2, quantity: 'resistance_ohm_cm2[5]', value: 200,"
                                        + " sd: 7.5 %, within: 15%");
        assertThat(o.tolerance()).isCloseTo(30, within(ROUND_OFF * 30));
        assertThat(((Observed.Value) o.observed()).deviation())
                .isCloseTo(15, within(ROUND_OFF * 15));
    }

    @Test
    void toleranceAndDeviationStandForEachOther() {
        String start = "id: CE, cell: CS1, " + EFFICIENCY + ", value: 60.8, ";
        Observation fromTolerance = (Observation) one(start + "within: 3");
        Observation fromDeviation = (Observation) one(start + "sd: 1.5");
        assertThat(fromTolerance).isEqualTo(fromDeviation);
        assertThat(fromDeviation.tolerance()).isEqualTo(3);
    }

    @Test
    void readsBoundsWordsAndOrders() {
        String life = "id: L, cell: CS1, quantity: cycling.shortCircuitCycle, more than: 20";
        assertThat(((Observation) one(life)).observed()).isEqualTo(new Observed.MoreThan(20, 1));
        assertThat(one(life).observedText()).isEqualTo("> 20");
        assertThat(((Observation) one(life + ", sd: 3")).observed())
                .isEqualTo(new Observed.MoreThan(20, 3));
        Observation place =
                (Observation) one("id: P, cell: CS1, quantity: deposition.location, value: SE");
        assertThat(place.observed()).isEqualTo(new Observed.Category("SE"));
        assertThat(place.observedText()).isEqualTo("SE");
        assertThat(one("id: O, " + EFFICIENCY + ", descending: [CS2, CS1], sd: 2"))
                .isEqualTo(
                        new Ordering(
                                "O",
                                List.of("CS2", "CS1"),
                                Quantity.of(Subject.FIRST_EFFICIENCY),
                                2,
                                false,
                                ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: a, cell: CS1, quantity: deposition.locaton, value: SE"
                        + " | f.yaml:2:34: observations[0].quantity: unknown quantity"
                        + " \"deposition.locaton\"; did you mean \"deposition.location\"?",
                "id: a, cell: CS3, quantity: deposition.location, value: SE"
                        + " | f.yaml:2:19: observations[0].cell: there is no cell \"CS3\"; did you"
                        + " mean \"CS1\"?",
                "id: a, cell: CS1, quantity: deposition.voids, value: fulll"
                        + " | f.yaml:2:59: observations[0].value: \"fulll\" is none of full, some,"
                        + " few; did you mean \"full\"?",
                "id: a, cell: CS1, quantity: cycling.shortCircuitCycle, value: nine, sd: 1"
                        + " | f.yaml:2:68: observations[0].value: a number is expected, not"
                        + " \"nine\"; its unit is in the quantity",
                "id: a, cell: CS1, quantity: cycling.shortCircuitCycle, value: -9, sd: 1"
                        + " | f.yaml:2:68: observations[0].value: -9 is outside 0 to 1000000",
                "id: a, cell: CS1, quantity: cycling.shortCircuitCycle, value: NaN, sd: 1"
                        + " | f.yaml:2:68: observations[0].value: NaN is outside 0 to 1000000",
                "id: a, cell: CS1, quantity: cycling.shortCircuitCycle, value: 9, sd: 0"
                        + " | f.yaml:2:75: observations[0].sd: 0 must be larger than 0",
                "id: a, cell: CS1, quantity: cycling.shortCircuitCycle, value: 0, sd: 5 %"
                        + " | f.yaml:2:75: observations[0].sd: a share of 0 is nothing; write a"
                        + " number",
                "id: a, cell: CS1, quantity: cycling.shortCircuitCycle, value: 9"
                        + " | f.yaml:2:5: observations[0]: needs \"sd\" or \"within\": how far it"
                        + " may be off",
                "id: a, cell: CS1, quantity: cycling.shortCircuitCycle, more than: 0"
                        + " | f.yaml:2:72: observations[0].more than: a bound of 0 needs \"sd\""
                        + " beside it",
                "id: a, cell: CS1, quantity: cycling.shortCircuitCycle, more than: 9, within: 1"
                        + " | f.yaml:2:83: observations[0].within: a bound has no tolerance; state"
                        + " \"sd\" if you must",
                "id: a, cell: CS1, quantity: deposition.voids, value: full, sd: 1"
                        + " | f.yaml:2:69: observations[0].sd: words have no deviation",
                "id: a, cell: CS1, quantity: deposition.voids, more than: 1"
                        + " | f.yaml:2:63: observations[0].more than: this quantity is one of"
                        + " several words",
                "id: a, cell: CS1, quantity: deposition.voids"
                        + " | f.yaml:2:5: observations[0]: needs one of \"value\", \"more than\" and"
                        + " \"descending\"",
                "id: a, cell: CS1, quantity: deposition.voids, value: full, valu: full"
                        + " | f.yaml:2:65: observations[0].valu: unknown key \"valu\"; did you mean"
                        + " \"value\"?",
                "id: a, cell: CS1, quantity: deposition.voids, value: full, fitted: maybe"
                        + " | f.yaml:2:73: observations[0].fitted: true or false is expected, not"
                        + " \"maybe\"",
                "cell: CS1, quantity: deposition.voids, value: full"
                        + " | f.yaml:2:5: observations[0].id: this key is missing",
                "id: a, quantity: deposition.voids, value: full"
                        + " | f.yaml:2:5: observations[0].cell: this key is missing",
                "id: a, cell: [CS1], quantity: deposition.voids, value: full"
                        + " | f.yaml:2:19: observations[0].cell: a word is expected, not a list",
                "id: a, cell: CS1, quantity: deposition.voids, value: [full]"
                        + " | f.yaml:2:59: observations[0].value: a word is expected, not a list",
                "id: a, cell: CS1, quantity: cycling.shortCircuitCycle, value: [9], sd: 1"
                        + " | f.yaml:2:68: observations[0].value: a number is expected, not a list",
                "id: a, quantity: cycling.shortCircuitCycle, descending: [CS1], sd: 1"
                        + " | f.yaml:2:62: observations[0].descending: a list of at least two cells"
                        + " is expected",
                "id: a, quantity: cycling.shortCircuitCycle, descending: [CS1, CS2]"
                        + " | f.yaml:2:5: observations[0]: needs \"sd\": how far a difference may"
                        + " be off",
                "id: a, quantity: cycling.shortCircuitCycle, descending: [CS1, CS1], sd: 1"
                        + " | f.yaml:2:68: observations[0].descending: this cell is there twice",
                "id: a, quantity: deposition.voids, descending: [CS1, CS2], sd: 1"
                        + " | f.yaml:2:53: observations[0].descending: this quantity is one of"
                        + " several words"
            })
    void saysWhatIsWrongAndWhere(String entry, String fault) {
        assertThat(faults("  - {" + entry + "}\n")).containsExactly(fault);
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        List<String> found =
                faults(
                        """
                          - {id: a, cell: CS9x, quantity: colour, value: 1, sd: 1}
                          - {id: b, cell: CS1, quantity: cycling.cyclesCompleted, value: x, sd: -1}
                          - just words
                        """);
        assertThat(found).hasSize(5);
        assertThat(found.getLast()).contains("observations[2]", "a table such as");
    }

    @Test
    void anIdIsThereOnce() {
        FaultList faults = new FaultList("f.yaml", "");
        read(
                """
                  - {id: a, cell: CS1, quantity: deposition.voids, value: full}
                  - {id: a, cell: CS2, quantity: deposition.voids, value: full}
                """,
                faults);
        assertThat(faults.faults())
                .isInstanceOf(InputFaults.class)
                .hasMessageContaining("f.yaml:3:10")
                .hasMessageContaining("this id is there twice; first on line 2");
    }

    @Test
    void aListIsNeededWithSomethingInIt() {
        assertThat(faults("  {id: a}\n").getFirst())
                .contains("a list of observations is expected, not a table of keys");
        assertThat(faults("  []\n").getFirst()).contains("this list is empty");
    }
}
