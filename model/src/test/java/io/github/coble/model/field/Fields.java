package io.github.coble.model.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.ParkCells;
import io.github.coble.model.physics.creep.SmallScaleStrength;
import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.protocol.Step.Purpose;
import io.github.coble.model.stack.Cell;
import io.github.coble.model.stack.Nucleation;
import java.util.List;
import java.util.function.Consumer;

/// Small fields, and protocols in short, that several tests use.
final class Fields {
    static final double CURRENT = 5;
    static final double[] NO_MARKS = {};

    /// Lithium at 60 °C.
    private static final SmallScaleStrength STRENGTH =
            SmallScaleStrength.of(ParkCells.LITHIUM, 333.15);

    /// Laws with scatter of adhesion, nucleation and yielding, those of the standard cells.
    static final FieldLaws LAWS = new FieldLaws(new Nucleation(1e6, 0.2, 1e-6), 0.9, STRENGTH);

    /// Laws in which all columns are alike.
    static final FieldLaws EVEN = new FieldLaws(new Nucleation(0, 0, 1e-6), 0, STRENGTH);

    /// In one step of the protocol; up to 577 were seen.
    private static final int MOST_STEPS = 1500;

    private Fields() {}

    /// A field of columns of 0.4 µm.
    static FieldOptions options(int columns) {
        return new FieldOptions(new FieldGrid(columns, columns * 0.4e-6, 4), 1, true);
    }

    /// Cells that stand for all: lithium through the layer, below it, on both sides of a torn one,
    /// and drawn through by silver.
    static List<Cell> cells() {
        return List.of(
                ParkCells.cs3(),
                ParkCells.cs1(),
                ParkCells.cs2(),
                ParkCells.cell(
                        "ag-cs3",
                        ParkCells.carbon(),
                        75 * ParkCells.NM,
                        30.9 * ParkCells.NM,
                        ParkCells.silver(),
                        60,
                        380 * ParkCells.MPA));
    }

    static Protocol protocol(Step... steps) {
        return new Protocol(List.of(steps));
    }

    static Step activate() {
        return new Step.Galvanostatic(Purpose.ACTIVATE, CURRENT, List.of(new Limit.Voltage(0)));
    }

    /// @param charge [C m^-2]
    static Step plate(double charge) {
        return new Step.Galvanostatic(Purpose.PLATE, CURRENT, List.of(new Limit.Capacity(charge)));
    }

    static Step strip() {
        return new Step.Galvanostatic(Purpose.STRIP, -CURRENT, List.of(new Limit.Voltage(1)));
    }

    /// Runs one step of the protocol from a state.
    ///
    /// @param longest step in time [s]
    /// @param after hears of the state after each
    static void run(
            FieldStepper stepper,
            FieldState state,
            Step step,
            double longest,
            Consumer<FieldState> after) {
        FieldLedger ledger = new FieldLedger(stepper.c, stepper.fields);
        RunningStep now = new RunningStep(step, state.passed, state.time, stepper.c, ledger);
        StepLength length = new StepLength(stepper, state.grid, longest);
        int steps = 0;
        while (!now.isOver(state)) {
            StepLength.Taken taken = length.take(state, now, now.untilLimit(state));
            assertThat(taken.duration()).as("step at %s s", state.time).isPositive();
            after.accept(state);
            assertThat(++steps).as("steps until %s s", state.time).isLessThan(MOST_STEPS);
        }
    }
}
