package io.github.coble.model.field;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.deposit.Advisory.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is doubtful about a square before anything is computed on it.
final class SquareDoubts {
    /// Least width in correlation lengths of adhesion: half of it holds no weak place for a
    /// blister, and the other side of the layer opens instead.
    private static final double LEAST_WIDTH = 10;

    /// Largest side of a column in correlation lengths.
    private static final double LARGEST_COLUMN = 0.5;

    private SquareDoubts() {}

    /// @param correlation length of adhesion [m]
    static List<Advisory> about(FieldGrid grid, double correlation) {
        List<Advisory> doubts = new ArrayList<>();
        if (grid.width() < LEAST_WIDTH * correlation) {
            String message =
                    String.format(
                            Locale.ROOT,
                            "A square of %.3g um holds too few weak places of adhesion for a deposit to"
                                    + " begin as on a large area: even where lithium goes may be wrong; use"
                                    + " --width \"%.3g um\" or more.",
                            grid.width() * 1e6,
                            LEAST_WIDTH * correlation * 1e6);
            doubts.add(new Advisory("small-square", Priority.CAUTION, message));
        }
        if (grid.spacing() > LARGEST_COLUMN * correlation) {
            String message =
                    String.format(
                            Locale.ROOT,
                            "Columns of %.2g um do not resolve adhesion, which varies over %.2g um:"
                                    + " widths and spacings are those of the grid; use --columns %d or a"
                                    + " smaller --width.",
                            grid.spacing() * 1e6,
                            correlation * 1e6,
                            (int) Math.ceil(grid.width() / (LARGEST_COLUMN * correlation) - 1e-6));
            doubts.add(new Advisory("coarse-columns", Priority.CAUTION, message));
        }
        return doubts;
    }
}
