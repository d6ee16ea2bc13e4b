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

    /// Column beside a column, the next one in its row.
    int right(int column) {
        return (column + 1) % columns == 0 ? column + 1 - columns : column + 1;
    }

    /// Column beside a column, the one before it in its row.
    int left(int column) {
        return column % columns == 0 ? column - 1 + columns : column - 1;
    }

    /// Column beside a column in the next row.
    int below(int column) {
        return (column + columns) % size();
    }

    /// Column beside a column in the row before.
    int above(int column) {
        return (column + size() - columns) % size();
    }

    /// All nodes.
    Box nodes() {
        return box(depth + 1);
    }

    /// A number of layers with a cell for each column.
    Box box(int layers) {
        return new Box(
                layers,
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
