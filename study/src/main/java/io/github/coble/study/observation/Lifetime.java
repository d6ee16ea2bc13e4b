package io.github.coble.study.observation;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Endurance;

/// In which cycle a cell shorts: the one place that asks a result for it.
final class Lifetime {
    /// A cell that lasts 8.4 cycles shorts in the ninth, one that lasts 8.5 in the middle of it.
    private static final double MIDDLE = 0.5;

    private Lifetime() {}

    /// The cycle, also where it lies beyond the end of the run.
    static Prediction of(CellResult result) {
        double cycles = result.endurance().cycles();
        double followed = (double) Endurance.HORIZON * Math.max(1, result.cycles().size());
        return Double.isFinite(cycles)
                ? new Prediction.Value(Math.ceil(cycles), cycles + MIDDLE, false)
                : new Prediction.Value(followed, followed, true);
    }
}
