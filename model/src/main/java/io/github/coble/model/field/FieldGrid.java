package io.github.coble.model.field;

import io.github.coble.model.physics.Si;
import io.github.coble.numerics.multigrid.Box;
import io.github.coble.numerics.multigrid.Side;

/// Columns on a square of the layer's plane, its sides joined, with nodes over their depth.
///
/// Column (i, j) has the number `i * columns + j`; node 0 lies at the electrolyte, node `depth` at
/// the collector. Nodes stand in fields of [Box], depth slowest.
///
/// @param columns along each side
/// @param width of the square
/// @param depth intervals between nodes over the thickness of the layer
public record FieldGrid(int columns, @Si("m") double width, int depth) {
    /// Number of columns.
    public int size() {
        return columns * columns;
    }

    /// Side of a column [m].
    public double spacing() {
        return width / columns;
    }

    Box nodes() {
        return new Box(
                depth + 1,
                columns,
                columns,
                Side.CLOSED,
                Side.CLOSED,
                Side.PERIODIC,
                Side.PERIODIC,
                Side.PERIODIC,
                Side.PERIODIC);
    }
}
