package io.github.coble.study.figure.structure;

import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.figure.Raster;
import io.github.coble.study.figure.render.ColourMap;

/// Which number a colour stands for, upright.
///
/// @param axis label and range, linear
record ColourBar(Axis axis) {
    static final double WIDTH = 18;
    private static final int STEPS = 256;
    private static final double TICK = 5;

    /// Room it takes beside its left edge.
    static final double ROOM = 84;

    /// Draws it with its upper left corner here.
    void draw(Canvas canvas, double left, double top, double height) {
        Raster steps = Raster.of(1, STEPS, (_, y) -> ColourMap.rgb(1 - (double) y / (STEPS - 1)));
        canvas.image(steps, left, top, WIDTH, height, true);
        double right = left + WIDTH;
        double bottom = top + height;
        Pen frame = Pen.of(Ink.GREY, 1);
        canvas.polyline(
                new double[] {left, right, right, left, left},
                new double[] {top, top, bottom, bottom, top},
                frame,
                "");
        for (Axis.Tick tick : axis.ticks((int) Math.max(3, height / 50))) {
            double y = bottom - height * axis.position(tick.value());
            canvas.line(right, y, right + TICK, y, frame);
            canvas.text(right + TICK + 3, y + 4.5, tick.text(), Lettering.SMALL);
        }
        canvas.text(right + 50, 0.5 * (top + bottom), axis.label(), Lettering.LABEL.upwards());
    }
}
