package io.github.coble.model.cell;

import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.dae.DaeState;

/// States that runs end in, for tests that go on from them.
final class States {
    private States() {}

    /// The unknowns at the end of a protocol.
    static DaeState end(Cell cell, int classes, Protocol protocol) {
        CellRunWorkspace run =
                new CellRunWorkspace(
                        cell,
                        protocol,
                        CellOptions.STANDARD.withClasses(classes),
                        Progress.none(),
                        SpectrumPlan.none());
        if (run.run().failure().isPresent()) {
            throw new IllegalStateException(cell.name() + " does not get there");
        }
        return run.state();
    }
}
