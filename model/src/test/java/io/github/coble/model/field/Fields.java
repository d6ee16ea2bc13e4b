package io.github.coble.model.field;

import io.github.coble.model.ParkCells;
import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.protocol.Step.Purpose;
import io.github.coble.model.stack.Cell;
import java.util.List;

/// Small fields, and protocols in short, that several tests use.
final class Fields {
    static final double CURRENT = 5;
    static final double[] NO_MARKS = {};

    /// Laws with scatter of adhesion, nucleation and yielding, near those of the standard cells.
    static final FieldLaws LAWS = new FieldLaws(0.2, 1e-6, 5, 0.1, 58e6, 0.7);

    /// Laws in which all columns are alike.
    static final FieldLaws EVEN = new FieldLaws(0, 1e-6, 1, 1, 58e6, 0.7);

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

    /// Stripping that may end early [s].
    static Step strip(double duration) {
        return new Step.Galvanostatic(
                Purpose.STRIP, -CURRENT, List.of(new Limit.Voltage(1), new Limit.Time(duration)));
    }
}
