package io.github.coble.study.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.coble.model.cell.Moment;
import io.github.coble.model.cell.SpectrumRange;
import io.github.coble.model.physics.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// States and frequencies as they are written on the command line.
class SpectrumOptionsTest {
    @Test
    void statesAreRead() {
        assertThat(
                        MomentReader.read(
                                List.of(
                                        "fresh",
                                        "assembled",
                                        "cycle 5 stripped",
                                        " cycle  1 plated ",
                                        "1.5 h"),
                                "--at",
                                5))
                .containsExactly(
                        new Moment.Fresh(),
                        new Moment.Assembled(),
                        new Moment.Stripped(5),
                        new Moment.Plated(1),
                        new Moment.At(5400));
    }

    @Test
    void allThatIsWrongWithStatesIsToldAtOnce() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        MomentReader.read(
                                List.of(
                                        "frsh",
                                        "cycle 6 stripped",
                                        "cycle 1 striped",
                                        "3 MPa",
                                        "",
                                        "-1 h"),
                                "--at",
                                5))
                .satisfies(e -> assertThat(e.faults()).hasSize(6))
                .withMessageContaining("did you mean \"fresh\"")
                .withMessageContaining("cycles 1 to 5")
                .withMessageContaining("did you mean \"stripped\"")
                .withMessageContaining("a time is expected");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> MomentReader.read(List.of("cycle 1 plated"), "--at", 0))
                .withMessageContaining("no cycle");
    }

    @Test
    void frequenciesAreRead() {
        assertThat(RangeReader.read("0.1 Hz", "7 MHz", "10")).isEqualTo(SpectrumRange.STANDARD);
    }

    @Test
    void allThatIsWrongWithFrequenciesIsToldAtOnce() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> RangeReader.read("5", "1 mV", "0"))
                .satisfies(e -> assertThat(e.faults()).hasSize(3))
                .withMessageContaining("--from 5: the unit is missing")
                .withMessageContaining("--to 1 mV")
                .withMessageContaining("1 to 100");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> RangeReader.read("5 Hz", "1 Hz", "10"))
                .withMessageContaining("not above");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> RangeReader.read("0 Hz", "1e13 Hz", "ten"))
                .satisfies(e -> assertThat(e.faults()).hasSize(3));
    }
}
