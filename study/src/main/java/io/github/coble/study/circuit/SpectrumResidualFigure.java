package io.github.coble.study.circuit;

import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Ends;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Legend;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import java.util.Arrays;
import java.util.List;

/// What a fit leaves of the real and of the imaginary part, over the frequency.
///
/// @param name of its file
/// @param caption what was fitted
/// @param frequency [Hz], falling
/// @param real over |Z|
/// @param imaginary over |Z|
@SuppressWarnings("ArrayRecordComponent")
record SpectrumResidualFigure(
        String name, String caption, double[] frequency, double[] real, double[] imaginary)
        implements Figure {
    private static final double LEFT = 86;
    private static final double WIDTH = 480;
    private static final double TOP = 16;
    private static final double EACH = 170;

    @Override
    public double height() {
        return TOP + EACH + 54;
    }

    @Override
    public void draw(Canvas canvas) {
        double[] re = percent(real);
        double[] im = percent(imaginary);
        double most = Math.max(Ends.most(re, im), -Ends.least(re, im));
        Panel panel =
                new Panel(
                        LEFT,
                        TOP,
                        WIDTH,
                        EACH,
                        Axis.log("frequency (Hz)", frequency[frequency.length - 1], frequency[0]),
                        Axis.nice("residual (% of |Z|)", -most, most));
        panel.frame(canvas, true);
        canvas.openPlot(panel);
        panel.line(canvas, frequency, re, Pen.of(Ink.BLUE, 1), "real");
        panel.line(canvas, frequency, im, Pen.of(Ink.ORANGE, 1), "imaginary");
        panel.marks(canvas, frequency, re, 2.6, Ink.BLUE);
        panel.marks(canvas, frequency, im, 2.6, Ink.ORANGE);
        canvas.closePlot();
        new Legend(
                        List.of(
                                Legend.Entry.line("real", Pen.of(Ink.BLUE, 2.5)),
                                Legend.Entry.line("imaginary", Pen.of(Ink.ORANGE, 2.5))))
                .draw(canvas, LEFT + WIDTH + 18, TOP);
    }

    private static double[] percent(double[] values) {
        return Arrays.stream(values).map(v -> 100 * v).toArray();
    }
}
