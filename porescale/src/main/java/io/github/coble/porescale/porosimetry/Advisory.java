package io.github.coble.porescale.porosimetry;

/// A doubt about a file that was read all the same.
///
/// @param line where, counted from 1; a row in a workbook; 0 if it concerns the file as a whole
/// @param message what is doubtful and what was done about it
public record Advisory(int line, String message) {
    @Override
    public String toString() {
        return line == 0 ? message : "line " + line + ": " + message;
    }
}
