package io.github.coble.study.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.protocol.Step.Purpose;
import java.util.List;
import org.junit.jupiter.api.Test;

class CyclingTest {
    private static final Step ACTIVATE =
            new Step.Galvanostatic(Purpose.ACTIVATE, 2, List.of(new Limit.Voltage(0)));
    private static final Step PLATE =
            new Step.Galvanostatic(Purpose.PLATE, 5, List.of(new Limit.Capacity(108_000)));
    private static final Step STRIP =
            new Step.Galvanostatic(Purpose.STRIP, -5, List.of(new Limit.Voltage(1)));
    private static final Step REST = new Step.Rest(60);

    private static List<Step> repeated(int cycles, Step... steps) {
        return Cycling.repeated(new Protocol(List.of(steps)), cycles).steps();
    }

    @Test
    void repeatsFromTheFirstPlatingOn() {
        assertThat(repeated(20, ACTIVATE, PLATE, STRIP, REST))
                .containsExactly(ACTIVATE, new Step.Repeat(20, List.of(PLATE, STRIP, REST)));
    }

    @Test
    void changesTheNumberOfARepetition() {
        Step before = new Step.Repeat(3, List.of(PLATE, STRIP));
        assertThat(repeated(7, new Step.Repeat(5, List.of(ACTIVATE)), before))
                .containsExactly(
                        new Step.Repeat(5, List.of(ACTIVATE)),
                        new Step.Repeat(7, List.of(PLATE, STRIP)));
        assertThat(repeated(7, before, REST))
                .containsExactly(new Step.Repeat(7, List.of(before, REST)));
    }

    @Test
    void leavesAProtocolThatPlatesNothing() {
        Step hold = new Step.Potentiostatic(0.1, List.of(new Limit.Time(60)));
        assertThat(repeated(7, ACTIVATE, hold, REST)).containsExactly(ACTIVATE, hold, REST);
        assertThatThrownBy(() -> repeated(0, PLATE)).hasMessageContaining("0 is less than 1");
    }

    @Test
    void endsWithTheFirstPlating() {
        Protocol protocol =
                new Protocol(
                        List.of(
                                new Step.Repeat(2, List.of(ACTIVATE, REST)),
                                new Step.Repeat(5, List.of(PLATE, STRIP))));
        assertThat(Cycling.untilPlated(protocol).steps())
                .containsExactly(ACTIVATE, REST, ACTIVATE, REST, PLATE);
        assertThatThrownBy(() -> Cycling.untilPlated(new Protocol(List.of(ACTIVATE, REST))))
                .hasMessage("the protocol plates nothing");
    }
}
