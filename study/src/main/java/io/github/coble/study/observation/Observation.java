package io.github.coble.study.observation;

import io.github.coble.model.cell.CellResult;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// What was seen on one cell.
///
/// @param id its name in the list
/// @param cell it was seen on, by the name of the list
/// @param quantity what was looked at
/// @param observed what was seen
/// @param tolerance by how much a prediction that agrees may differ, in the quantity's unit; 0 for
///   words and bounds
/// @param fitted whether parameters were chosen with it in view
/// @param source where it is stated; may be empty
public record Observation(
        String id,
        String cell,
        Quantity quantity,
        Observed observed,
        double tolerance,
        boolean fitted,
        String source)
        implements Finding {

    /// Signed deviance residual of a run of the cell (O-1 to O-3).
    public double residual(CellResult result) {
        return Deviance.of(quantity, observed, quantity.predict(result));
    }

    /// Whether a run of the cell agrees.
    public boolean agrees(CellResult result) {
        return agrees(quantity.predict(result));
    }

    /// Whether a prediction of its quantity agrees.
    public boolean agrees(Prediction prediction) {
        return switch (prediction) {
            case Prediction.None _ -> false;
            case Prediction.Category c -> observed.equals(new Observed.Category(c.value()));
            case Prediction.Value(double value, _, boolean open) ->
                    switch (observed) {
                        case Observed.Category _ -> false;
                        case Observed.Value(double seen, _) ->
                                !open && Math.abs(value - seen) <= tolerance;
                        case Observed.MoreThan(double bound, _) ->
                                value > bound || (open && value >= bound);
                    };
        };
    }

    @Override
    public List<String> cells() {
        return List.of(cell);
    }

    @Override
    public String observedText() {
        return observed.shown();
    }

    @Override
    public Prediction predict(Map<String, CellResult> results) {
        return quantity.predict(of(results, cell));
    }

    @Override
    public double residual(Map<String, CellResult> results) {
        return residual(of(results, cell));
    }

    @Override
    public boolean agrees(Map<String, CellResult> results) {
        return agrees(of(results, cell));
    }

    static CellResult of(Map<String, CellResult> results, String cell) {
        CellResult result = results.get(cell);
        if (result == null) {
            throw new NoSuchElementException("there is no result of cell " + cell);
        }
        return result;
    }
}
