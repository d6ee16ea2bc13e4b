package io.github.coble.study.figure;

import io.github.coble.study.figure.Lettering.Align;
import java.util.Arrays;
import java.util.List;

/// A plotting area with its two axes.
///
/// @param left edge of the area inside the axes
/// @param top edge
/// @param width of the area
/// @param height of the area
/// @param x horizontal axis
/// @param y vertical axis
public record Panel(double left, double top, double width, double height, Axis x, Axis y) {
    private static final Pen GRID = Pen.of(Ink.RULE, 1);
    private static final Pen FRAME = Pen.of(Ink.GREY, 1);
    private static final double TICK = 5;

    /// Position of a value on the canvas.
    public double atX(double value) {
        return left + width * x.position(value);
    }

    /// Position of a value on the canvas.
    public double atY(double value) {
        return top + height * (1 - y.position(value));
    }

    /// Draws grid, frame, ticks and labels.
    ///
    /// @param labelX whether the horizontal axis is labelled, or shared with the panel below
    public void frame(Canvas canvas, boolean labelX) {
        frame(canvas, x.ticks((int) Math.max(3, width / 75)), labelX, true);
    }

    /// Draws grid, frame, ticks and labels.
    ///
    /// @param ticksX of the horizontal axis
    /// @param labelX whether the horizontal axis is labelled, or shared with the panel below
    /// @param labelY whether the vertical axis is labelled, or shared with the panel to the left
    public void frame(Canvas canvas, List<Axis.Tick> ticksX, boolean labelX, boolean labelY) {
        double bottom = top + height;
        double size = Lettering.SMALL.size();
        for (Axis.Tick tick : ticksX) {
            double at = atX(tick.value());
            canvas.line(at, top, at, bottom, GRID);
            canvas.line(at, bottom, at, bottom + TICK, FRAME);
            if (labelX) {
                canvas.text(
                        at,
                        bottom + TICK + size,
                        tick.text(),
                        Lettering.SMALL.aligned(Align.MIDDLE));
            }
        }
        double widest = 0;
        for (Axis.Tick tick : y.ticks((int) Math.max(3, height / 40))) {
            double at = atY(tick.value());
            canvas.line(left, at, left + width, at, GRID);
            canvas.line(left - TICK, at, left, at, FRAME);
            if (labelY) {
                canvas.text(
                        left - TICK - 3,
                        at + 0.35 * size,
                        tick.text(),
                        Lettering.SMALL.aligned(Align.END));
                widest = Math.max(widest, Lettering.SMALL.width(tick.text()));
            }
        }
        canvas.polyline(
                new double[] {left, left + width, left + width, left, left},
                new double[] {top, top, bottom, bottom, top},
                FRAME,
                "");
        if (labelX) {
            canvas.text(left + width / 2, bottom + 2.9 * size, x.label(), Lettering.LABEL);
        }
        if (labelY) {
            canvas.text(
                    left - Math.max(50, widest + 18),
                    top + height / 2,
                    y.label(),
                    Lettering.LABEL.upwards());
        }
    }

    /// Draws a line through values, as few of its points as keep its look.
    public void line(Canvas canvas, double[] xs, double[] ys, Pen pen, String name) {
        int[] kept = Decimation.indices(xs.length, (int) width, ys);
        double[] px = new double[kept.length];
        double[] py = new double[kept.length];
        for (int k = 0; k < kept.length; k++) {
            px[k] = atX(xs[kept[k]]);
            py[k] = atY(ys[kept[k]]);
        }
        canvas.polyline(px, py, pen, name);
    }

    /// Draws a mark at every value.
    public void marks(Canvas canvas, double[] xs, double[] ys, double radius, Ink ink) {
        canvas.dots(
                Arrays.stream(xs).map(this::atX).toArray(),
                Arrays.stream(ys).map(this::atY).toArray(),
                radius,
                ink);
    }

    /// Fills the area between two lines over the same values.
    public void band(Canvas canvas, double[] xs, double[] low, double[] high, Ink ink) {
        int n = xs.length;
        double[] px = Arrays.copyOf(Arrays.stream(xs).map(this::atX).toArray(), 2 * n);
        double[] py = Arrays.copyOf(Arrays.stream(high).map(this::atY).toArray(), 2 * n);
        for (int i = 0; i < n; i++) {
            px[2 * n - 1 - i] = px[i];
            py[2 * n - 1 - i] = atY(low[i]);
        }
        canvas.polygon(px, py, ink, null);
    }
}
