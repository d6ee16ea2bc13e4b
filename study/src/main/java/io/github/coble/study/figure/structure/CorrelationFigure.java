package io.github.coble.study.figure.structure;

import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Legend;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Lettering.Align;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import java.util.Arrays;
import java.util.List;

/// Two-point correlation of the pores: how likely both ends of a stick of length r lie in them.
///
/// @param distance rising from 0 or above [m]
/// @param probability at each distance
/// @param porosity of the image
/// @param specificSurface of the pores per volume of the layer [1/m], from which the slope at 0
///   follows
public record CorrelationFigure(
        double[] distance, double[] probability, double porosity, double specificSurface)
        implements Figure {
    private static final double LEFT = 84;
    private static final double TOP = 16;
    private static final double WIDTH = 450;
    private static final double HEIGHT = 270;
    private static final double BELOW = 54;
    private static final Pen CURVE = Pen.of(Ink.BLUE, 2);
    private static final Pen SLOPE = new Pen(Ink.VERMILION, 1.6, 7);
    private static final Pen LEVEL = new Pen(Ink.GREY, 1.2, 4);

    public CorrelationFigure {
        if (distance.length < 2 || distance.length != probability.length) {
            throw new IllegalArgumentException(
                    distance.length + " distances, " + probability.length + " probabilities");
        }
    }

    @Override
    public String name() {
        return "two-point";
    }

    @Override
    public String caption() {
        return "Two-point correlation of the pores, S2(r): it begins at the porosity ε with the"
                + " slope −s/4 that the specific surface s demands and ends at ε² where places"
                + " know nothing of each other. A structure that is looser or denser at its walls"
                + " levels off beside ε².";
    }

    @Override
    public double height() {
        return TOP + HEIGHT + BELOW;
    }

    @Override
    public void draw(Canvas canvas) {
        double reach = distance[distance.length - 1];
        LengthUnit unit = LengthUnit.of(reach);
        double least = Math.min(porosity * porosity, Arrays.stream(probability).min().orElse(0));
        double span = porosity - least;
        Panel panel =
                new Panel(
                        LEFT,
                        TOP,
                        WIDTH,
                        HEIGHT,
                        Axis.exact(unit.label("distance r"), 0, reach / unit.metres()),
                        Axis.exact(
                                "S2(r)", Math.max(0, least - 0.15 * span), porosity + 0.1 * span));
        panel.frame(canvas, true);
        level(canvas, panel, porosity, "ε");
        level(canvas, panel, porosity * porosity, "ε²");
        double to = Math.min(reach, 4 * (porosity - panel.y().low()) / specificSurface);
        canvas.line(
                panel.atX(0),
                panel.atY(porosity),
                panel.atX(to / unit.metres()),
                panel.atY(porosity - 0.25 * specificSurface * to),
                SLOPE);
        canvas.openPlot(panel);
        panel.line(canvas, unit.of(distance), probability, CURVE, "S2");
        canvas.closePlot();
        new Legend(
                        List.of(
                                Legend.Entry.line("S2 of the pores", CURVE),
                                Legend.Entry.line("slope −s/4", SLOPE)))
                .draw(canvas, LEFT + WIDTH + 28, TOP);
    }

    private static void level(Canvas canvas, Panel panel, double value, String text) {
        double y = panel.atY(value);
        canvas.line(LEFT, y, LEFT + WIDTH, y, LEVEL);
        canvas.text(LEFT + WIDTH + 6, y + 4.5, text, Lettering.SMALL.aligned(Align.START));
    }
}
