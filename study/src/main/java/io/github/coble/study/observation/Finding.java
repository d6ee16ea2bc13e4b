package io.github.coble.study.observation;

import io.github.coble.model.cell.CellResult;
import java.util.List;
import java.util.Map;

/// One statement of an experiment, about one cell or several.
public sealed interface Finding permits Observation, Ordering {
    /// Its name in the list.
    String id();

    /// The cells it is about, by the names of the list.
    List<String> cells();

    /// What it is about.
    Quantity quantity();

    /// Whether parameters were chosen with it in view.
    boolean fitted();

    /// What was seen: `SE`, `81.9`, `> 20`, `CS2 > CS1 > CS3`.
    String observedText();

    /// What runs say; the order of cells, for an order.
    ///
    /// @param results by cell; holds all of [#cells()]
    Prediction predict(Map<String, CellResult> results);

    /// Signed deviance residual r: −r²/2 is the log-likelihood less its largest value (O-1 to O-4).
    /// Always finite.
    ///
    /// @param results by cell; holds all of [#cells()]
    double residual(Map<String, CellResult> results);

    /// Whether the runs agree with it, within its tolerance.
    ///
    /// @param results by cell; holds all of [#cells()]
    boolean agrees(Map<String, CellResult> results);
}
