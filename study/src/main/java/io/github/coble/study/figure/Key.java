package io.github.coble.study.figure;

import java.util.List;

/// Names and samples in rows, as many side by side as fit.
///
/// @param items in reading order
public record Key(List<Item> items) {
    static final double ROW = 21;
    static final double SWATCH = 26;
    private static final double AFTER_SWATCH = 7;
    private static final double BETWEEN = 20;

    public Key {
        items = List.copyOf(items);
    }

    /// Draws the sample of an item.
    @FunctionalInterface
    public interface Swatch {
        /// Draws it around a middle, [#SWATCH] wide and at most 14 high.
        void draw(Canvas canvas, double x, double y);
    }

    /// One item.
    ///
    /// @param name beside the sample
    /// @param swatch draws the sample
    public record Item(String name, Swatch swatch) {
        /// A series: its line, and its filled symbol on it.
        static Item series(String name, SeriesStyle style) {
            return new Item(
                    name,
                    (canvas, x, y) -> {
                        double half = SWATCH / 2;
                        canvas.line(x - half, y, x + half, y, style.pen(2));
                        style.filled(canvas, x, y);
                    });
        }

        /// Open symbols: what was observed.
        static Item observed(String name) {
            return new Item(
                    name,
                    (canvas, x, y) -> {
                        Pen edge = Pen.of(Ink.GREY, 1.5);
                        Mark.CIRCLE.draw(canvas, x - 6, y, 4, Ink.WHITE, edge);
                        Mark.SQUARE.draw(canvas, x + 6, y, 4, Ink.WHITE, edge);
                    });
        }

        /// An area.
        public static Item area(String name, Ink ink) {
            return new Item(
                    name, (canvas, x, y) -> canvas.rectangle(x - 9, y - 7, 18, 14, ink, null));
        }

        private double width() {
            return SWATCH + AFTER_SWATCH + Lettering.SMALL.width(name);
        }
    }

    /// Height it takes within a width.
    public double height(double width) {
        return items.isEmpty() ? 0 : ROW * (1 + place(width)[items.size() - 1][1]);
    }

    /// Draws it with its upper left corner here.
    public void draw(Canvas canvas, double left, double top, double width) {
        double[][] at = place(width);
        double widest = width - SWATCH - AFTER_SWATCH;
        for (int k = 0; k < items.size(); k++) {
            Item item = items.get(k);
            double x = left + at[k][0];
            double y = top + ROW * (at[k][1] + 0.5);
            item.swatch.draw(canvas, x + SWATCH / 2, y);
            canvas.text(
                    x + SWATCH + AFTER_SWATCH,
                    y + 4.5,
                    Lettering.SMALL.fitted(item.name, widest),
                    Lettering.SMALL);
        }
    }

    /// Left edge and row of each item: one row where it fits, else columns of one width.
    private double[][] place(double width) {
        double[][] at = new double[items.size()][2];
        double all = items.stream().mapToDouble(i -> i.width() + BETWEEN).sum() - BETWEEN;
        double column = items.stream().mapToDouble(Item::width).max().orElse(0) + BETWEEN;
        int columns = (int) Math.max(1, (width + BETWEEN) / column);
        double x = 0;
        for (int k = 0; k < at.length; k++) {
            boolean oneRow = all <= width;
            int row = k / columns;
            at[k][0] = oneRow ? x : column * (k % columns);
            at[k][1] = oneRow ? 0 : row;
            x += items.get(k).width() + BETWEEN;
        }
        return at;
    }
}
