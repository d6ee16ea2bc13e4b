package io.github.coble.study.figure;

import java.util.List;

/// Names and colours beside a plot, one below the other.
///
/// @param entries from top to bottom
public record Legend(List<Entry> entries) {
    private static final double ROW = 21;
    private static final double SWATCH = 18;

    public Legend {
        entries = List.copyOf(entries);
    }

    /// One entry.
    ///
    /// @param name beside the sample
    /// @param pen of the sample
    /// @param area whether it is an area rather than a line
    public record Entry(String name, Pen pen, boolean area) {
        /// A line's entry.
        public static Entry line(String name, Pen pen) {
            return new Entry(name, pen, false);
        }

        /// An area's entry.
        public static Entry area(String name, Ink ink) {
            return new Entry(name, Pen.of(ink, 1), true);
        }
    }

    /// Room it takes.
    public double width() {
        return SWATCH
                + 8
                + entries.stream().mapToDouble(e -> Lettering.SMALL.width(e.name)).max().orElse(0);
    }

    /// Draws it with its upper left corner here.
    public void draw(Canvas canvas, double left, double top) {
        double y = top + ROW / 2;
        for (Entry e : entries) {
            if (e.area) {
                canvas.rectangle(left, y - 7, SWATCH, 14, e.pen.ink(), null);
            } else {
                canvas.line(left, y, left + SWATCH, y, e.pen);
            }
            canvas.text(left + SWATCH + 8, y + 4.5, e.name, Lettering.SMALL);
            y += ROW;
        }
    }
}
