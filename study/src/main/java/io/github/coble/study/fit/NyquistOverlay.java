package io.github.coble.study.fit;

import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.measured.MeasuredSpectrum;
import io.github.coble.study.table.LabUnit;
import java.util.Arrays;

/// A spectrum in the complex plane, measured and at the best values, both axes to the same scale.
///
/// @param name of its file
/// @param data that are shown
/// @param spectrum measured
record NyquistOverlay(String name, DataFit data, MeasuredSpectrum spectrum) implements Figure {
    private static final double LEFT = 96;
    private static final double WIDTH = 480;
    private static final double TOP = 84;

    /// Bounds of the height over the width of the plot.
    private static final double FLATTEST = 0.35;

    private static final double STEEPEST = 1.1;

    @Override
    public String caption() {
        return spectrum.id()
                + ": measured points and the spectrum at the best values at the same frequencies,"
                + " both axes to the same scale.";
    }

    @Override
    public double height() {
        return TOP + plotHeight() + 60;
    }

    @Override
    public void draw(Canvas canvas) {
        Panel panel = new Panel(LEFT, TOP, WIDTH, plotHeight(), real(), imaginary());
        panel.frame(canvas, true);
        canvas.openPlot(panel);
        canvas.clip(LEFT, TOP, WIDTH, plotHeight());
        panel.line(canvas, part(model(), 0), part(model(), 1), Pen.of(DataFigures.MODEL, 1.8), "");
        panel.marks(canvas, part(measured(), 0), part(measured(), 1), 2.8, DataFigures.DATA);
        canvas.unclip();
        canvas.closePlot();
        DataFigures.legend().draw(canvas, LEFT, 4);
    }

    private double[] measured() {
        return spectrum.observed();
    }

    private double[] model() {
        return spectrum.predict(data.run(), data.protocol());
    }

    /// Real parts, or imaginary parts with their sign turned, in Ω cm².
    private static double[] part(double[] joined, int which) {
        int n = joined.length / 2;
        double sign = which == 0 ? 1 : -1;
        return Arrays.stream(joined, which * n, (which + 1) * n)
                .map(z -> sign * LabUnit.RESISTANCE.of(z))
                .toArray();
    }

    private Axis real() {
        double low = Math.min(0, DataFigures.least(part(measured(), 0), part(model(), 0)));
        double most = DataFigures.most(part(measured(), 0), part(model(), 0));
        double high = low + 1.03 * (most - low);
        return Axis.exact("Re Z (Ω cm²)", low, Math.max(high, low + spanOfImaginary() / STEEPEST));
    }

    private Axis imaginary() {
        Axis re = real();
        double low = Math.min(0, 1.05 * DataFigures.least(part(measured(), 1), part(model(), 1)));
        double most = 1.05 * DataFigures.most(part(measured(), 1), part(model(), 1));
        double high = Math.max(most, low + FLATTEST * (re.high() - re.low()));
        return Axis.exact("−Im Z (Ω cm²)", low, high);
    }

    private double spanOfImaginary() {
        double[] a = part(measured(), 1);
        double[] b = part(model(), 1);
        return 1.05 * (Math.max(0, DataFigures.most(a, b)) - Math.min(0, DataFigures.least(a, b)));
    }

    private double plotHeight() {
        Axis re = real();
        Axis im = imaginary();
        return WIDTH * (im.high() - im.low()) / (re.high() - re.low());
    }
}
