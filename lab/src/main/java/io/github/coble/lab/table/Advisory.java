package io.github.coble.lab.table;

/// Something a user of a table should know: rows that could not be read, what a reader does not
/// know, a file that ends early.
///
/// @param where line, byte or column in the file, in words; empty where it concerns the whole file
/// @param message what was found and what was done about it
public record Advisory(String where, String message) {
    @Override
    public String toString() {
        return where.isEmpty() ? message : where + ": " + message;
    }
}
