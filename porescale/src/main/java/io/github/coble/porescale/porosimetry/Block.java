package io.github.coble.porescale.porosimetry;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Rows under one heading, as they stand in the file: of numbers, and of text between them.
///
/// @param headings of the columns, empty where there is none
/// @param line of the heading
/// @param rows below it
/// @param more line at which rows like these go on behind the end of the table, if they do
record Block(List<String> headings, int line, List<Row> rows, OptionalInt more) {
    /// Cells of a row, one for each heading.
    ///
    /// @param line where
    /// @param cells text without blanks around it, empty where there is none
    record Row(int line, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /// Number of cells that are numbers.
        int numbers() {
            return (int) cells.stream().filter(NumberStyle::isNumber).count();
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }

        /// Whether its cells name columns: two different words or more; `n/a` in every column is
        /// one.
        boolean namesColumns() {
            Set<String> words = new HashSet<>();
            for (String cell : cells) {
                if (!cell.isEmpty() && Character.isLetter(cell.charAt(0))) {
                    words.add(cell);
                }
            }
            return words.size() > 1;
        }
    }
}
