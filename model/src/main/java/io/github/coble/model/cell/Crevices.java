package io.github.coble.model.cell;

import io.github.coble.model.stack.Cell;
import java.util.List;

/// Whether a layer is torn.
public final class Crevices {
    /// Crevice length per area, times the correlation length of the pores, from which a layer
    /// counts as torn [1].
    public static final double TORN = 0.01;

    private Crevices() {}

    /// Crevice length per area left at the end of a run, times the correlation length [1].
    public static double left(Cell cell, List<Sample> samples) {
        return samples.isEmpty()
                ? 0
                : samples.getLast().tornLength() * cell.interlayer().pores().correlationLength();
    }
}
