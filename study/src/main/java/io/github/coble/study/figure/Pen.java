package io.github.coble.study.figure;

/// How a line is drawn.
///
/// @param ink colour
/// @param width in the figure's units
/// @param dash length of a dash and of the gap after it; 0 for a continuous line
public record Pen(Ink ink, double width, double dash) {
    /// A continuous line.
    public static Pen of(Ink ink, double width) {
        return new Pen(ink, width, 0);
    }
}
