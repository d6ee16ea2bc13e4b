package io.github.coble.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Repeats written out, and counted without writing them out.
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
}
