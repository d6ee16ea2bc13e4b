package io.github.coble.study.yaml;

/// Where something stands in a file.
///
/// @param line counted from 1
/// @param column counted from 1
/// @param width in characters, at least 1
public record Place(int line, int column, int width) {
    /// The beginning of a file.
    public static final Place START = new Place(1, 1, 1);

    /// A part of this place.
    public Place part(int offset, int length) {
        return new Place(line, column + offset, Math.max(1, length));
    }
}
