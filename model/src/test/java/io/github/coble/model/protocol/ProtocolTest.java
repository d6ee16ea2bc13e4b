package io.github.coble.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Repeats written out, and counted without writing them out; the first plating.
class ProtocolTest {
    private static final Step A = new Step.Rest(1);
    private static final Step B = new Step.Rest(2);
    private static final Step C = new Step.Rest(3);

    @Test
    void nestedRepeatsUnrollInOrder() {
        Protocol protocol =
                new Protocol(
                        List.of(
                                A,
                                new Step.Repeat(2, List.of(new Step.Repeat(2, List.of(A, B)), C)),
                                new Step.Repeat(0, List.of(B)),
                                C));
        assertThat(protocol.unrolled()).containsExactly(A, A, B, A, B, C, A, B, A, B, C, C);
        assertThat(protocol.length()).isEqualTo(protocol.unrolled().size());
    }

    @Test
    void lengthOfDeepNestingIsTheProductAndIsNotWrittenOut() {
        Step inner = A;
        for (int k = 0; k < 4; k++) {
            inner = new Step.Repeat(1000, List.of(inner));
        }
        assertThat(new Protocol(List.of(inner)).length()).isEqualTo(1_000_000_000_000L);
    }

    @Test
    void emptyProtocolsHaveNoSteps() {
        assertThat(new Protocol(List.of()).unrolled()).isEmpty();
        assertThat(new Protocol(List.of()).length()).isZero();
        assertThat(new Protocol(List.of(new Step.Repeat(5, List.of()))).length()).isZero();
    }

    @Test
    void protocolsKeepTheirStepsWhateverHappensToTheList() {
        List<Step> steps = new ArrayList<>(List.of(A));
        Protocol protocol = new Protocol(steps);
        Step.Repeat repeat = new Step.Repeat(2, steps);
        steps.add(B);
        assertThat(protocol.unrolled()).containsExactly(A);
        assertThat(repeat.steps()).containsExactly(A);
    }

    @Test
    void theFirstPlatingIsFoundBehindActivationAndInsideRepeats() {
        Step activate = galvanostatic(Step.Purpose.ACTIVATE, 2);
        Step.Galvanostatic plate = galvanostatic(Step.Purpose.PLATE, 5);
        Step strip = galvanostatic(Step.Purpose.STRIP, -5);
        Step cycles = new Step.Repeat(3, List.of(plate, strip));
        List<Step> steps =
                List.of(activate, A, strip, cycles, galvanostatic(Step.Purpose.PLATE, 7));
        assertThat(steps).extracting(Step::plates).containsExactly(false, false, false, true, true);
        assertThat(steps).extracting(Step::strips).containsExactly(false, false, true, true, false);
        assertThat(Protocol.firstPlating(steps)).isEqualTo(3);
        assertThat(new Protocol(steps).firstPlating()).contains(plate);
        assertThat(new Protocol(steps).referenceCurrent()).isEqualTo(5);
    }

    @Test
    void whatPlatesNothingRefersToUnitCurrent() {
        Protocol protocol = new Protocol(List.of(A, galvanostatic(Step.Purpose.STRIP, -5)));
        assertThat(Protocol.firstPlating(protocol.steps())).isEqualTo(2);
        assertThat(protocol.firstPlating()).isEmpty();
        assertThat(protocol.referenceCurrent()).isEqualTo(1);
    }

    private static Step.Galvanostatic galvanostatic(Step.Purpose purpose, double current) {
        return new Step.Galvanostatic(purpose, current, List.of(new Limit.Capacity(1)));
    }
}
