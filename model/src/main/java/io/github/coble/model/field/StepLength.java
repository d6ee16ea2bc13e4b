package io.github.coble.model.field;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Takes steps in time as long as the flows balance, limits are not run over, and blisters nucleate
/// one after the other.
final class StepLength {
    private static final double FIRST_STEP = 0.5;
    private static final double SHORTEST_STEP = 1e-6;

    /// Steps shorter than this do not shrink for the sake of a limit [s].
    private static final double SHORTEST_BEFORE_LIMIT = 1e-5;

    /// Steps shorter than this are taken whatever opens in them [s].
    private static final double PATIENCE = 0.02;

    /// Largest share of the columns that open in a longer step while lithium is plated.
    private static final double FRESH = 0.003;

    /// Height from which a column is open [L].
    private static final double OPEN = 1e-4;

    private static final double GROWTH = 1.3;
    private static final double RETRY = 0.3;

    /// By how much a step that is tried again stays below one that is never refused.
    private static final double BELOW = 0.95;

    private final FieldStepper stepper;
    private final FieldState kept;
    private final double longest;
    private double length = FIRST_STEP;

    /// @param longest step [s]
    StepLength(FieldStepper stepper, FieldGrid grid, double longest) {
        this.stepper = stepper;
        this.longest = longest;
        kept = new FieldState(grid);
    }

    /// Forgets how long steps were.
    void restart() {
        length = FIRST_STEP;
    }

    /// What was done.
    ///
    /// @param duration of the step [s]
    /// @param current at its end [A m^-2]
    record Taken(double duration, double current) {}

    /// Takes one step.
    ///
    /// @param most longest that it may last [s]
    /// @return what was done; a duration of 0 if no step was short enough, the state is then as it
    ///   was
    Taken take(FieldState state, RunningStep now, double most) {
        Applied applied = now.applied(state);
        while (length >= SHORTEST_STEP) {
            stepper.prepare(state);
            kept.set(state);
            double dt = Math.min(length, most);
            if (!stepper.step(state, dt, applied)
                    || (dt > SHORTEST_BEFORE_LIMIT && now.overshot(state))) {
                length = RETRY * dt;
            } else if (dt > PATIENCE
                    && applied.current(state.potential) > 0
                    && fresh(state) > Math.max(1, FRESH * state.cap.length)) {
                length = Math.max(RETRY * dt, BELOW * PATIENCE);
            } else {
                double current = applied.current(state.potential);
                stepper.settle(state, current > 0);
                length = Math.min(longest, length * GROWTH);
                return new Taken(dt, current);
            }
            state.set(kept);
        }
        return new Taken(0, applied.current(state.potential));
    }

    /// Number of columns that have opened in this step.
    private int fresh(FieldState state) {
        int count = 0;
        for (int a = 0; a < state.cap.length; a++) {
            count += state.cap[a] > OPEN && kept.cap[a] <= OPEN ? 1 : 0;
        }
        return count;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(length);
    }

    void read(DataInput in) throws IOException {
        length = in.readDouble();
    }
}
