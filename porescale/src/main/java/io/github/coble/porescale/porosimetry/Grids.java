package io.github.coble.porescale.porosimetry;

import io.github.coble.porescale.porosimetry.Block.Row;
import io.github.coble.porescale.porosimetry.Heading.Quantity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds tables in rows of cells: one below the other, or side by side as in a workbook.
final class Grids {
    /// Rows below a heading in which its units and blanks may stand before the numbers begin.
    private static final int WIDEST_GAP = 4;

    private Grids() {}

    static List<Block> blocks(List<Row> rows) {
        List<Block> blocks = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            if (!hasWords(row)) {
                continue;
            }
            int column = 0;
            while (column < row.cells().size()) {
                int end = column;
                while (end < row.cells().size() && !row.cell(end).isEmpty()) {
                    end++;
                }
                // A blank cell ends a block, and so does a size that is there already.
                int from = column;
                while (from < end) {
                    int to = part(row, below(rows, r), from, end);
                    block(rows, r, from, to).ifPresent(blocks::add);
                    from = to;
                }
                column = end + 1;
            }
        }
        return blocks;
    }

    private static boolean hasWords(Row row) {
        for (String cell : row.cells()) {
            if (!cell.isEmpty() && Character.isLetter(cell.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private static Row below(List<Row> rows, int r) {
        return r + 1 < rows.size() ? rows.get(r + 1) : new Row(0, List.of());
    }

    /// End of the block that begins at a column: before the second heading of one size.
    private static int part(Row row, Row below, int from, int end) {
        Set<Quantity> sizes = EnumSet.noneOf(Quantity.class);
        for (int c = from; c < end; c++) {
            Optional<Quantity> named = Heading.named(heading(row, below, c));
            if (named.isPresent() && named.get().isSize() && !sizes.add(named.get())) {
                return c;
            }
        }
        return end;
    }

    private static String heading(Row row, Row below, int column) {
        String unit = below.cell(column);
        return Heading.isUnit(unit)
                ? row.cell(column) + " (" + unit.replaceAll("[()\\[\\]]", "") + ")"
                : row.cell(column);
    }

    private static Optional<Block> block(List<Row> rows, int r, int from, int to) {
        List<String> headings = new ArrayList<>();
        boolean size = false;
        boolean volume = false;
        for (int c = from; c < to; c++) {
            String text = heading(rows.get(r), below(rows, r), c);
            headings.add(text);
            Optional<Quantity> named = Heading.named(text);
            size |= named.isPresent() && named.get().isSize();
            volume |= named.isPresent() && named.get().isVolume();
        }
        if (!size || !volume) {
            return Optional.empty();
        }
        return Optional.of(new Block(headings, rows.get(r).line(), numbers(rows, r + 1, from, to)));
    }

    /// Rows of a block: from the first numbers to the first text below them.
    private static List<Row> numbers(List<Row> rows, int first, int from, int to) {
        List<Row> found = new ArrayList<>();
        for (int r = first; r < rows.size(); r++) {
            Row row = part(rows.get(r), from, to);
            boolean marker = isMarker(row);
            if (row.numbers() > 0) {
                found.add(row);
            } else if (!row.isBlank() && !marker && (!found.isEmpty() || r > first + WIDEST_GAP)) {
                break;
            }
        }
        return found;
    }

    /// A row that only says which way mercury goes: the pressures say it, too.
    private static boolean isMarker(Row row) {
        return row.cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .allMatch(cell -> cell.matches("(?i).*(in|ex)trusion.*"))
                && !row.isBlank();
    }

    private static Row part(Row row, int from, int to) {
        List<String> cells = new ArrayList<>();
        for (int c = from; c < to; c++) {
            cells.add(row.cell(c));
        }
        return new Row(row.line(), cells);
    }
}
