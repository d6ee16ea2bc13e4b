package io.github.coble.study.observation;

import io.github.coble.model.cell.CellResult;

/// In which cycle a cell shorts: the one place that asks a result for it.
final class Lifetime {
    private Lifetime() {}

    /// No run ends in a short circuit so far, so all that is known is the number of cycles it
    /// outlived.
    static Prediction of(CellResult result) {
        return new Prediction.Value(result.cycles().size(), true);
    }
}
