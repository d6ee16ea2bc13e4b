package io.github.coble.study.figure.structure;

import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Lettering.Align;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.figure.render.Camera;

/// A view in space, placed on a canvas: what is drawn over its pixels stays in place.
///
/// @param camera it was taken with
/// @param box what was looked at, in voxels
/// @param left edge of the picture on the canvas
/// @param top edge
/// @param perPixel canvas units per pixel
record Staging(Camera camera, Camera.Box box, double left, double top, double perPixel) {
    private static final double ARROW = 34;
    private static final double BESIDE = 0.03;
    private static final Pen THIN = Pen.of(Ink.BLACK, 1.4);

    /// Where a point of space lies on the canvas.
    double[] place(double... point) {
        double[] pixel = camera.project(point);
        return new double[] {left + pixel[0] * perPixel, top + pixel[1] * perPixel};
    }

    /// Draws arrows along the axes, their corner here.
    void axes(Canvas canvas, double x, double y) {
        double[] low = box.low();
        double[] origin = place(low);
        double length = (box.high()[0] - low[0]) / 4;
        double longest = 0;
        double[][] tips = new double[3][];
        for (int d = 0; d < 3; d++) {
            double[] end = low.clone();
            end[d] += length;
            double[] at = place(end);
            tips[d] = new double[] {at[0] - origin[0], at[1] - origin[1]};
            longest = Math.max(longest, Math.hypot(tips[d][0], tips[d][1]));
        }
        String[] names = {"x", "y", "z"};
        for (int d = 0; d < 3; d++) {
            double dx = tips[d][0] / longest * ARROW;
            double dy = tips[d][1] / longest * ARROW;
            arrow(canvas, x, y, dx, dy);
            double reach = Math.hypot(dx, dy);
            double beyond = (reach + 14) / reach;
            canvas.text(
                    x + beyond * dx,
                    y + beyond * dy + 4.5,
                    names[d],
                    Lettering.SMALL.aligned(Align.MIDDLE));
        }
    }

    private static void arrow(Canvas canvas, double x, double y, double dx, double dy) {
        double n = Math.hypot(dx, dy);
        double ux = dx / n;
        double uy = dy / n;
        canvas.line(x, y, x + dx, y + dy, THIN);
        canvas.polygon(
                new double[] {
                    x + dx + 5 * ux, x + dx - 2 * ux - 3.2 * uy, x + dx - 2 * ux + 3.2 * uy
                },
                new double[] {
                    y + dy + 5 * uy, y + dy - 2 * uy + 3.2 * ux, y + dy - 2 * uy - 3.2 * ux
                },
                Ink.BLACK,
                null);
    }

    /// Draws a scale bar of a length along the lower right edge of the box, which runs along y, a
    /// little off it.
    ///
    /// @param length of the bar, in the unit of the box
    void bar(Canvas canvas, double length, String text) {
        double[] low = box.low();
        double[] high = box.high();
        double off = BESIDE * (high[1] - low[1]);
        double z = high[2] + off;
        double end = high[1];
        double[] a = place(low[0], end - length, z);
        double[] b = place(low[0], end, z);
        canvas.line(a[0], a[1], b[0], b[1], Pen.of(Ink.BLACK, 4));
        double[] middle = place(low[0], end - 0.5 * length, z);
        canvas.text(middle[0] + 10, middle[1] + 20, text, Lettering.SMALL.aligned(Align.START));
    }
}
