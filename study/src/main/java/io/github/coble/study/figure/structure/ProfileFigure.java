package io.github.coble.study.figure.structure;

import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Legend;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import java.util.Arrays;
import java.util.List;

/// Porosity through the thickness of a layer.
///
/// @param depth from the electrolyte's side, rising [m]
/// @param porosity of the page at each depth, 0 to 1
/// @param error of each, one standard deviation
/// @param mean porosity of the layer
/// @param meanError of the mean, one standard deviation
public record ProfileFigure(
        double[] depth, double[] porosity, double[] error, double mean, double meanError)
        implements Figure {
    private static final double LEFT = 84;
    private static final double TOP = 16;
    private static final double WIDTH = 450;
    private static final double HEIGHT = 240;
    private static final double BELOW = 54;
    private static final Pen MEAN = new Pen(Ink.VERMILION, 1.6, 7);

    public ProfileFigure {
        if (depth.length < 2 || depth.length != porosity.length || depth.length != error.length) {
            throw new IllegalArgumentException(
                    depth.length
                            + " depths, "
                            + porosity.length
                            + " porosities, "
                            + error.length
                            + " errors");
        }
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public String caption() {
        return "Porosity of the pages through the thickness, from the electrolyte's side, with a"
                + " band of one standard deviation; dashed, the mean of the layer with its own.";
    }

    @Override
    public double height() {
        return TOP + HEIGHT + BELOW;
    }

    @Override
    public void draw(Canvas canvas) {
        LengthUnit unit = LengthUnit.of(depth[depth.length - 1]);
        double[] x = unit.of(depth);
        double[] low = new double[x.length];
        double[] high = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            low[k] = Math.max(0, porosity[k] - error[k]);
            high[k] = Math.min(1, porosity[k] + error[k]);
        }
        double least = Math.min(mean - meanError, Arrays.stream(low).min().orElse(0));
        double most = Math.max(mean + meanError, Arrays.stream(high).max().orElse(1));
        Panel panel =
                new Panel(
                        LEFT,
                        TOP,
                        WIDTH,
                        HEIGHT,
                        Axis.exact(unit.label("depth from the electrolyte"), 0, x[x.length - 1]),
                        Axis.nice("porosity", Math.max(0, least), Math.min(1, most)));
        panel.frame(canvas, true);
        panel.band(canvas, x, low, high, Ink.BLUE.withOpacity(0.2));
        double[] ends = {0, x[x.length - 1]};
        panel.band(
                canvas,
                ends,
                new double[] {mean - meanError, mean - meanError},
                new double[] {mean + meanError, mean + meanError},
                Ink.VERMILION.withOpacity(0.15));
        canvas.openPlot(panel);
        panel.line(canvas, x, porosity, Pen.of(Ink.BLUE, 1.6), "porosity of a page");
        canvas.closePlot();
        canvas.line(panel.atX(ends[0]), panel.atY(mean), panel.atX(ends[1]), panel.atY(mean), MEAN);
        new Legend(
                        List.of(
                                Legend.Entry.line("porosity of a page", Pen.of(Ink.BLUE, 1.6)),
                                Legend.Entry.area("± 1 s.d.", Ink.BLUE.withOpacity(0.2)),
                                Legend.Entry.line("mean", MEAN)))
                .draw(canvas, LEFT + WIDTH + 16, TOP);
    }
}
