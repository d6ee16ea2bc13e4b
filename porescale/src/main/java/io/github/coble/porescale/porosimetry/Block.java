package io.github.coble.porescale.porosimetry;

import java.util.List;

/// Rows of numbers under one heading, as they stand in the file.
///
/// @param headings of the columns, empty where there is none
/// @param line of the heading
/// @param rows below it
record Block(List<String> headings, int line, List<Row> rows) {
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
    }
}
