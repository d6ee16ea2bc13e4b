package io.github.coble.study.observation;

import io.github.coble.model.cell.CellResult;

/// In which cycle a cell shorts: the one place that asks a result for it.
final class Lifetime {
    /// Cells that last longer than this many cycles are not told apart.
    private static final double LONGEST = 1e4;

    /// A cell that lasts 8.4 cycles shorts in the ninth, one that lasts 8.5 in the middle of it.
    private static final double MIDDLE = 0.5;

    private Lifetime() {}

    /// The cycle, also where it lies beyond the end of the run.
    static Prediction of(CellResult result) {
        double cycles = result.endurance().cycles();
        return cycles < LONGEST
                ? new Prediction.Value(Math.ceil(cycles), cycles + MIDDLE, false)
                : new Prediction.Value(LONGEST, LONGEST, true);
    }
}
