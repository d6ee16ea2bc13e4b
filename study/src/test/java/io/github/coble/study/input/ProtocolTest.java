package io.github.coble.study.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.protocol.Step.Purpose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolTest {
    private static final Step PLATE =
            new Step.Galvanostatic(Purpose.PLATE, 5, List.of(new Limit.Capacity(108_000)));
    private static final Step STRIP =
            new Step.Galvanostatic(Purpose.STRIP, -5, List.of(new Limit.Voltage(1)));

    @Test
    void readsEachKindOfStep() throws Exception {
        assertThat(read("plate at 0.5 mA/cm2 to 3 mAh/cm2")).isEqualTo(PLATE);
        assertThat(read("strip at 0.5 mA/cm2 to 1 V")).isEqualTo(STRIP);
        assertThat(read("rest for 1 h")).isEqualTo(new Step.Rest(3600));
        assertThat(read("hold at 0.1 V for 1 h or until 0.05 mA/cm2"))
                .isEqualTo(
                        new Step.Potentiostatic(
                                0.1, List.of(new Limit.Time(3600), new Limit.Current(0.5))));
        assertThat(read("activate: 5 cycles between 0 V and 1 V at 0.2 mA/cm2"))
                .isEqualTo(
                        new Step.Repeat(
                                5,
                                List.of(
                                        new Step.Galvanostatic(
                                                Purpose.ACTIVATE, 2, List.of(new Limit.Voltage(0))),
                                        new Step.Galvanostatic(
                                                Purpose.ACTIVATE,
                                                -2,
                                                List.of(new Limit.Voltage(1))))));
    }

    @Test
    void readsSeveralLimits() throws Exception {
        assertThat(read("plate at 0.5 mA/cm2 to 3 mAh/cm2 or -0.5 V or for 8 h"))
                .isEqualTo(
                        new Step.Galvanostatic(
                                Purpose.PLATE,
                                5,
                                List.of(
                                        new Limit.Capacity(108_000),
                                        new Limit.Voltage(-0.5),
                                        new Limit.Time(28_800))));
    }

    @Test
    void mindsNeitherCapitalsNorSpaces() throws Exception {
        assertThat(read("  PLATE   At 0.5 mA/cm2   TO  3 mAh/cm2 ")).isEqualTo(PLATE);
        assertThat(read("Activate 1 cycle between 0 V and 1 V at 2 A/m2"))
                .isInstanceOf(Step.Repeat.class);
    }

    @Test
    void repeatsNest() {
        Protocol protocol =
                parse(
                        """
                        protocol:
                          - Repeat 3 times:
                              - plate: at 0.5 mA/cm2 to 3 mAh/cm2
                              - repeat 2: [strip at 0.5 mA/cm2 to 1 V]
                        """);
        assertThat(protocol.steps())
                .containsExactly(
                        new Step.Repeat(3, List.of(PLATE, new Step.Repeat(2, List.of(STRIP)))));
        assertThat(protocol.length()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|\"\" is not a step|0",
                "charge at 1 A/m2|\"charge\" is not a step|0",
                "plate to 3 mAh/cm2|\"at\" is expected here, not \"to\"|6",
                "plate gently at 1 A/m2 to 1 V|\"gently\" is not understood here|6",
                "plate at 0 mA/cm2 to 1 V|0 mA/cm2 must be above 0 mA/cm2 and up to 10000 mA/cm2|9",
                "plate at 1 A/m2 to 11 V|11 V must be from -10 V to 10 V|19",
                "plate at 1 A/m2 until 1 mA/cm2|1 mA/cm2, a current density, does not end this step; write \"to 3 mAh/cm2\" or \"to 1 V\" or \"for 8 h\"|22",
                "plate at 1 A/m2 to 1 V for 8 h|\"for 8 h\" is not understood here|23",
                "plate at 1 A/m2 to 1 V or|\"to\" or \"for\" or \"until\" is missing at the end|25",
                "rest|\"for\" is missing at the end|4",
                "rest for ever|after \"for\" stands \"ever\": this does not start with a number; a time is expected, for example in h|9",
                "hold at 1 mV|\"to\" or \"for\" or \"until\" is missing at the end|12",
                "activate: many cycles between 0 V and 1 V at 1 A/m2|\"many\" is not a number of cycles from 1 to 1000|10",
                "activate: 5 cycles between 1 V and 1 V at 1 A/m2|the first voltage must be the lower one|31",
                "activate 0 cycles between 0 V and 1 V at 1 A/m2|\"0\" is not a number of cycles from 1 to 1000|9",
            })
    void saysWhichPartIsWrong(String sentence, String message, int from) {
        String text = sentence == null ? "" : sentence;
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        UnreadableSentenceException.class,
                        e -> assertThat(e.from()).isEqualTo(from))
                .hasMessage(message);
    }

    private static Step read(String sentence) throws UnreadableSentenceException {
        return ProtocolSentence.read(sentence);
    }

    private static Protocol parse(String protocol) {
        String good = BadCellFilesTest.resource("good.yaml");
        String text = good.substring(0, good.indexOf("protocol:")) + protocol;
        return CellFile.parse("test.yaml", text).protocol();
    }
}
