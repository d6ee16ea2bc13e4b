package io.github.coble.model.field;

import io.github.coble.model.physics.Si;
import io.github.coble.numerics.multigrid.Box;

/// Columns on a square of the layer's plane, its sides joined, with nodes over their depth.
///
/// Column (i, j) has the number `i * columns + j`; node 0 lies at the electrolyte, node `depth` at
/// the collector. Nodes stand in fields of [Box], depth slowest. Flow converges on outlets at the
/// collector, so intervals between nodes narrow towards it: each is half as long as the one before,
/// the last two alike.
///
/// @param columns along each side
/// @param width of the square
/// @param depth intervals between nodes over the thickness of the layer
public record FieldGrid(int columns, @Si("m") double width, int depth) {
    /// Keeps a node passed that a front stands on.
    private static final double ROUNDING = 1e-9;

    /// Number of columns.
    public int size() {
        return columns * columns;
    }

    /// Side of a column [m].
    public double spacing() {
        return width / columns;
    }

    /// Depth of a node, 0 at the electrolyte, 1 at the collector.
    double at(int node) {
        return node >= depth ? 1 : 1 - Math.scalb(1.0, -node);
    }

    /// Share of the thickness between a node and the next.
    double interval(int node) {
        return at(node + 1) - at(node);
    }

    /// Share of the thickness that a node stands for.
    double slab(int node) {
        return (at(Math.min(node + 1, depth)) - at(Math.max(node - 1, 0))) / 2;
    }

    /// Last node no deeper than a depth.
    int last(double x) {
        int node = 0;
        while (node < depth && at(node + 1) <= x + ROUNDING) {
            node++;
        }
        return node;
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
        return Box.layers(layers, columns, columns);
    }
}
