package io.github.coble.model.field;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What no column may ever be, over plating and stripping, and that neither takes steps without
/// end.
class FieldBoundsTest {
    private static final double LONGEST = 60;

    /// Below zero by round-off [L].
    private static final double NOTHING = -1e-12;

    /// Filled by round-off.
    private static final double FULL = 1 + 1e-9;

    static List<Cell> cells() {
        return Fields.cells();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("cells")
    void noColumnHoldsLessThanNothingOrMoreThanItsPores(Cell cell) {
        try (Workers workers = Workers.of(1)) {
            FieldOptions options = Fields.options(10);
            FieldStepper stepper = new FieldStepper(cell, Fields.LAWS, options, workers);
            FieldState state = stepper.assembled();
            Fields.run(stepper, state, Fields.plate(MAH_PER_CM2), LONGEST, FieldBoundsTest::check);
            Fields.run(stepper, state, Fields.strip(), LONGEST, FieldBoundsTest::check);
        }
    }

    private static void check(FieldState state) {
        assertThat(least(state.film)).as("film at %s s", state.time).isGreaterThan(NOTHING);
        assertThat(least(state.cap)).as("cap at %s s", state.time).isGreaterThan(NOTHING);
        double most = 0;
        for (int a = 0; a < state.crept.length; a++) {
            most = Math.max(most, state.crept[a] + state.reduced[a]);
        }
        assertThat(most).as("filling at %s s", state.time).isLessThan(FULL);
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }
}
