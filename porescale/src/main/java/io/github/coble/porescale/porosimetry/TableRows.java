package io.github.coble.porescale.porosimetry;

import io.github.coble.porescale.porosimetry.Block.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// Gathers the rows of one table and tells text inside it from what ends it.
///
/// Behind a remark or a failed step the same columns hold numbers again, without a heading between.
/// A footer has no such rows behind it, and another table has its heading before them.
final class TableRows {
    /// Most rows of text within a table: a remark, a failed step or a few; more are a part of the
    /// file of their own.
    private static final int LONGEST_BREAK = 4;

    private final List<Row> found = new ArrayList<>();
    private final List<Row> pending = new ArrayList<>();
    private final BiPredicate<Row, Row> alike;

    /// @param alike whether a row has numbers where the first of the table has
    TableRows(BiPredicate<Row, Row> alike) {
        this.alike = alike;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /// Adds a row with numbers; one with fewer than the table behind a text counts as text.
    ///
    /// @return whether the table goes on with it
    boolean number(Row row) {
        if (pending.isEmpty()) {
            found.add(row);
            return true;
        }
        if (!alike.test(found.getFirst(), row)) {
            pending.add(row);
            return true;
        }
        if (pending.size() > LONGEST_BREAK || pending.stream().anyMatch(Row::namesColumns)) {
            return false;
        }
        found.addAll(pending);
        pending.clear();
        found.add(row);
        return true;
    }

    /// Adds a row of text; it belongs to the table only if more rows of it follow.
    void text(Row row) {
        pending.add(row);
    }

    /// The rows of the table.
    List<Row> rows() {
        return List.copyOf(found);
    }
}
