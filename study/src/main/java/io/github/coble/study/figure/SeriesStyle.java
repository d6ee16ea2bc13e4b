package io.github.coble.study.figure;

import java.util.List;

/// How one of several compared series looks: colour, symbol and dash differ, so that each suffices
/// alone.
///
/// @param ink colour
/// @param mark symbol
/// @param dash of its line, 0 for a continuous one
record SeriesStyle(Ink ink, Mark mark, double dash) {
    private static final List<Ink> INKS =
            List.of(
                    Ink.BLUE,
                    Ink.VERMILION,
                    Ink.GREEN,
                    Ink.BLACK,
                    Ink.PURPLE,
                    Ink.of(0xB87A00),
                    Ink.SKY,
                    Ink.of(0x8A8F98));

    private static final double OUTLINE = 1.5;
    private static final double RADIUS = 4;

    /// That of the series at an index; all differ up to eight.
    static SeriesStyle of(int index) {
        int k = Math.floorMod(index, INKS.size());
        double[] dashes = {0, 8, 3};
        return new SeriesStyle(INKS.get(k), Mark.values()[k], dashes[k % dashes.length]);
    }

    /// Its line.
    Pen pen(double width) {
        return new Pen(ink, width, dash);
    }

    /// What the model says: a filled symbol.
    void filled(Canvas canvas, double x, double y) {
        mark.draw(canvas, x, y, RADIUS, ink, null);
    }

    /// What was observed: an open symbol.
    void open(Canvas canvas, double x, double y) {
        mark.draw(canvas, x, y, RADIUS, Ink.WHITE, Pen.of(ink, OUTLINE));
    }
}
