package io.github.coble.porescale.porosimetry;

import io.github.coble.porescale.porosimetry.Block.Row;
import io.github.coble.porescale.porosimetry.Heading.Quantity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

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

    private static List<String> headings(List<Row> rows, int r, int from, int to) {
        List<String> headings = new ArrayList<>();
        for (int c = from; c < to; c++) {
            headings.add(heading(rows.get(r), below(rows, r), c));
        }
        return headings;
    }

    /// Whether headings are those of porosimetry: a size and a volume.
    private static boolean isTable(List<String> headings) {
        List<Quantity> named =
                headings.stream().map(Heading::named).flatMap(Optional::stream).toList();
        return named.stream().anyMatch(Quantity::isSize)
                && named.stream().anyMatch(Quantity::isVolume);
    }

    private static Optional<Block> block(List<Row> rows, int r, int from, int to) {
        List<String> headings = headings(rows, r, from, to);
        return isTable(headings) ? Optional.of(below(rows, r, from, headings)) : Optional.empty();
    }

    /// The block below a heading: from the first numbers to the text below the last.
    private static Block below(List<Row> rows, int r, int from, List<String> headings) {
        int to = from + headings.size();
        int line = rows.get(r).line();
        OptionalInt more = OptionalInt.empty();
        TableRows table = new TableRows((row, next) -> isAlike(row, next, headings));
        for (int n = r + 1; n < rows.size() && more.isEmpty(); n++) {
            Row row = part(rows.get(n), from, to);
            if (row.numbers() > 0) {
                more = table.number(row) ? more : OptionalInt.of(row.line());
            } else if (!row.isBlank() && !isMarker(row)) {
                boolean late = table.isEmpty() && n > r + 1 + WIDEST_GAP;
                if (late || isTable(headings(rows, n, from, to))) {
                    break;
                }
                if (!table.isEmpty()) {
                    table.text(row);
                }
            }
        }
        return new Block(headings, line, table.rows(), more);
    }

    /// Whether a row has numbers for all sizes and volumes that another has.
    private static boolean isAlike(Row row, Row next, List<String> headings) {
        return IntStream.range(0, headings.size())
                .filter(c -> Heading.named(headings.get(c)).isPresent())
                .filter(c -> NumberStyle.isNumber(row.cell(c)))
                .allMatch(c -> NumberStyle.isNumber(next.cell(c)));
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
