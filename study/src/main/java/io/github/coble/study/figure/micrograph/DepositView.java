package io.github.coble.study.figure.micrograph;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Key;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Lettering.Align;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.figure.Raster;
import io.github.coble.study.figure.render.Camera;
import io.github.coble.study.figure.render.LandscapeScene;
import java.util.List;

/// A deposit in space, the collector taken off, cut along two sides of the field.
public final class DepositView implements Figure {
    private static final double UM = 1e-6;
    private static final double LEFT = 66;
    private static final double RIGHT = 26;
    private static final double TOP = 44;
    private static final double BELOW = 40;
    private static final double TICK = 6;
    private static final double MARGIN = 1e-3;

    /// Columns of the relief at most: more than the picture resolves.
    private static final int MOST_PIXELS = 400;

    /// Step of the rays in pixels of the relief.
    private static final double STEP = 0.7;

    private static final Pen THIN = Pen.of(Ink.BLACK, 1.2);
    private static final Lettering WORDS = Lettering.SMALL;

    private final Specimen specimen;
    private final double stretch;
    private final Raster raster;
    private final Camera camera;
    private final double side;
    private final double perMetre;

    private DepositView(
            Specimen specimen,
            double stretch,
            Raster raster,
            Camera camera,
            double side,
            double perMetre) {
        this.specimen = specimen;
        this.stretch = stretch;
        this.raster = raster;
        this.camera = camera;
        this.side = side;
        this.perMetre = perMetre;
    }

    /// Draws the pixels of a view.
    ///
    /// @param stretch of heights over widths; 1 shows true shapes
    /// @param pixels in a row
    public static DepositView of(Specimen specimen, double stretch, int pixels, Workers workers) {
        if (!(stretch > 0)) {
            throw new IllegalArgumentException("heights times " + stretch);
        }
        int cells = Math.min(MOST_PIXELS, pixels);
        DepositBody body = new DepositBody(specimen, cells, stretch, workers);
        Camera.Box box =
                new Camera.Box(
                        new double[] {-CrossSection.Frame.ELECTROLYTE * body.perMetre(), 0, 0},
                        new double[] {
                            specimen.collector() * body.perMetre() * (1 + MARGIN), cells, cells
                        });
        Camera camera = Camera.of(box, Camera.View.THREE_QUARTER, pixels);
        Raster raster = LandscapeScene.draw(body, box, STEP, camera, workers);
        return new DepositView(specimen, stretch, raster, camera, cells, body.perMetre());
    }

    /// The picture alone.
    public Raster raster() {
        return raster;
    }

    @Override
    public String name() {
        return "deposit";
    }

    @Override
    public String caption() {
        String scale =
                stretch == 1
                        ? "to the scale of the widths"
                        : Strip.number(stretch) + " times as large as widths";
        return specimen.name()
                + " after "
                + specimen.capacity()
                + " at "
                + specimen.celsius()
                + ", cut along two sides of the field, the current collector taken off: it lay on"
                + " the upper edges of the box. Heights are counted from the surface of the solid"
                + " electrolyte and drawn "
                + scale
                + ".";
    }

    private double perPixel() {
        return (width() - LEFT - RIGHT) / raster.width();
    }

    private static Key key() {
        return Palette.key(
                List.of(Matter.ELECTROLYTE, Matter.CARBON, Matter.FULL_PORES, Matter.LITHIUM));
    }

    @Override
    public double height() {
        return TOP + raster.height() * perPixel() + BELOW + key().height(width() - 8);
    }

    @Override
    public void draw(Canvas canvas) {
        double high = raster.height() * perPixel();
        canvas.image(raster, LEFT, TOP, width() - LEFT - RIGHT, high, true);
        String title = specimen.name() + "   " + specimen.capacity() + "   " + specimen.celsius();
        canvas.text(8, 20, title, WORDS.strong());
        canvas.text(
                width() - 8,
                20,
                stretch == 1 ? "heights to scale" : "heights × " + Strip.number(stretch),
                WORDS.aligned(Align.END));
        widths(canvas);
        heights(canvas);
        places(canvas);
        key().draw(canvas, 8, TOP + high + BELOW, width() - 8);
    }

    /// Where a place appears: height over the electrolyte [m], and the others in shares of the
    /// side.
    private double[] at(double height, double y, double z) {
        double[] pixel = camera.project(height * perMetre, y * side, z * side);
        return new double[] {LEFT + pixel[0] * perPixel(), TOP + pixel[1] * perPixel()};
    }

    /// Ticks along the two lower edges in front.
    private void widths(Canvas canvas) {
        double bottom = -CrossSection.Frame.ELECTROLYTE;
        Axis axis = Axis.exact("µm", 0, specimen.snapshot().grid().width() / UM);
        for (Axis.Tick tick : axis.ticks(5)) {
            double s = axis.position(tick.value());
            double[] front = at(bottom, 1, s);
            canvas.line(front[0], front[1], front[0] - 3, front[1] + TICK, THIN);
            canvas.text(front[0] - 5, front[1] + 19, tick.text(), WORDS.aligned(Align.END));
            double[] right = at(bottom, s, 1);
            canvas.line(right[0], right[1], right[0] + 3, right[1] + TICK, THIN);
            canvas.text(right[0] + 5, right[1] + 19, tick.text(), WORDS);
        }
        double[] front = at(bottom, 1, 0.5);
        canvas.text(front[0] - 24, front[1] + 36, "z (µm)", WORDS.aligned(Align.END));
        double[] right = at(bottom, 0.5, 1);
        canvas.text(right[0] + 24, right[1] + 36, "y (µm)", WORDS);
    }

    /// Ticks along the upright edge at the left.
    private void heights(Canvas canvas) {
        Axis axis = Axis.exact("µm", 0, specimen.collector() / UM);
        for (Axis.Tick tick : axis.ticks(4)) {
            double[] p = at(tick.value() * UM, 1, 0);
            canvas.line(p[0], p[1], p[0] - TICK, p[1], THIN);
            canvas.text(p[0] - TICK - 3, p[1] + 4.5, tick.text(), WORDS.aligned(Align.END));
        }
        double[] middle = at(specimen.collector() / 2, 1, 0);
        canvas.text(
                middle[0] - 40, middle[1], "height (µm)", WORDS.aligned(Align.MIDDLE).upwards());
    }

    /// Says where the collector lay, and where the electrolyte is.
    private void places(Canvas canvas) {
        double[] top = at(specimen.collector(), 0, 0.3);
        canvas.text(top[0] + 12, top[1] - 8, "current collector (taken off)", WORDS);
        double[] base = at(-0.5 * CrossSection.Frame.ELECTROLYTE, 0.15, 1);
        double y = TOP + raster.height() * perPixel() - 4;
        String word = "solid electrolyte";
        double x = width() - 8 - WORDS.width(word);
        canvas.text(x, y, word, WORDS);
        canvas.line(base[0], base[1], x + 0.5 * WORDS.width(word), y - 16, THIN);
    }
}
