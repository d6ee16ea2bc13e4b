package io.github.coble.model.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.deposit.Advisory;
import org.junit.jupiter.api.Test;

class SquareDoubtsTest {
    private static final double CORRELATION = 1e-6;

    @Test
    void smallSquaresAndCoarseColumnsAreDoubtful() {
        assertThat(SquareDoubts.about(new FieldGrid(64, 20e-6, 4), CORRELATION)).isEmpty();
        assertThat(SquareDoubts.about(new FieldGrid(16, 5e-6, 4), CORRELATION))
                .extracting(Advisory::code)
                .containsExactly("small-square");
        assertThat(SquareDoubts.about(new FieldGrid(16, 50e-6, 4), CORRELATION))
                .extracting(Advisory::message)
                .singleElement()
                .asString()
                .contains("--columns 100");
    }
}
