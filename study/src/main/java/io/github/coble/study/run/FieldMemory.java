package io.github.coble.study.run;

import io.github.coble.model.field.FieldGrid;
import java.util.Locale;

/// How much memory a field run takes, before any of it is taken.
final class FieldMemory {
    /// Arrays of a run and of its solver [bytes], measured: 394 a column and 72 a node. While a
    /// checkpoint is written its numbers are there four times more, 224 a column and 32 a node; a
    /// snapshot takes 40 a column.
    private static final long PER_COLUMN = 660;

    private static final long PER_NODE = 104;

    /// Left for everything that is not an array of the grid [bytes].
    private static final long RESERVE = 80_000_000;

    private static final double GIGABYTE = 1e9;

    private FieldMemory() {}

    /// The most that is needed at a time [bytes].
    static long bytes(FieldGrid grid) {
        return grid.size() * (PER_COLUMN + PER_NODE * (grid.depth() + 1)) + RESERVE;
    }

    /// @param available to this program [bytes]
    /// @throws IllegalArgumentException if it does not fit, with what would
    static void check(FieldGrid grid, long available) {
        long needed = bytes(grid);
        if (needed <= available) {
            return;
        }
        int columns = grid.columns();
        while (columns > 1
                && bytes(new FieldGrid(columns, grid.width(), grid.depth())) > available) {
            columns /= 2;
        }
        throw new IllegalArgumentException(
                String.format(
                        Locale.ROOT,
                        "--columns %d: %d × %d columns need %.2f GB, and this program has %.2f GB. What"
                                + " would fit: --columns %d; or more memory, COBLE_JAVA_OPTS=-Xmx%.0fg",
                        grid.columns(),
                        grid.columns(),
                        grid.columns(),
                        needed / GIGABYTE,
                        available / GIGABYTE,
                        columns,
                        Math.ceil(needed * 1.1 / GIGABYTE)));
    }
}
