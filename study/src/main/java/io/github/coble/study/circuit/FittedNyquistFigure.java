package io.github.coble.study.circuit;

import io.github.coble.lab.circuit.Spectrum;
import io.github.coble.lab.circuit.fit.CircuitFit;
import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Ends;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Legend;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import java.util.List;

/// A spectrum and its fit in the complex plane, both axes to the same scale.
///
/// @param name of its file
/// @param fit that is shown
record FittedNyquistFigure(String name, CircuitFit fit) implements Figure {
    static final Ink DATA = Ink.BLACK;
    static final Ink FIT = Ink.VERMILION;
    private static final int POINTS = 300;
    private static final double LEFT = 86;
    private static final double WIDTH = 480;
    private static final double TOP = 16;
    private static final double BELOW = 54;

    /// Bounds of the height over the width of the plot.
    private static final double FLATTEST = 0.35;

    private static final double STEEPEST = 1.1;

    @Override
    public String caption() {
        return "Measured points and the fitted circuit "
                + fit.circuit()
                + ", −Im Z against Re Z, both to the same scale.";
    }

    @Override
    public double height() {
        return TOP + plotHeight() + BELOW;
    }

    @Override
    public void draw(Canvas canvas) {
        OhmScale scale = OhmScale.of(fit.spectrum());
        Panel panel = new Panel(LEFT, TOP, WIDTH, plotHeight(), real(), imaginary());
        panel.frame(canvas, true);
        canvas.openPlot(panel);
        canvas.clip(LEFT, TOP, WIDTH, plotHeight());
        Spectrum smooth = smooth(fit);
        panel.line(
                canvas, scale.real(smooth), scale.minusImaginary(smooth), Pen.of(FIT, 1.6), "fit");
        panel.marks(
                canvas,
                scale.real(fit.spectrum()),
                scale.minusImaginary(fit.spectrum()),
                2.8,
                DATA);
        canvas.unclip();
        canvas.closePlot();
        legend().draw(canvas, LEFT + WIDTH + 18, TOP);
    }

    static Legend legend() {
        return new Legend(
                List.of(
                        Legend.Entry.line("measured", Pen.of(DATA, 4)),
                        Legend.Entry.line("fit", Pen.of(FIT, 2.5))));
    }

    /// The fit at many frequencies of the range measured.
    static Spectrum smooth(CircuitFit fit) {
        double[] f = fit.spectrum().frequency();
        double[] many = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            many[k] = f[0] * Math.pow(f[f.length - 1] / f[0], (double) k / (POINTS - 1));
        }
        return fit.circuit().spectrum(many, fit.values());
    }

    private Axis real() {
        OhmScale scale = OhmScale.of(fit.spectrum());
        double[] re = scale.real(fit.spectrum());
        double low = Math.min(0, Ends.least(re));
        double high = low + 1.03 * (Ends.most(re) - low);
        return Axis.exact(
                scale.label("Re Z"), low, Math.max(high, low + spanOfImaginary() / STEEPEST));
    }

    private Axis imaginary() {
        Axis re = real();
        double[] im = OhmScale.of(fit.spectrum()).minusImaginary(fit.spectrum());
        double low = Math.min(0, 1.05 * Ends.least(im));
        double high = Math.max(1.05 * Ends.most(im), low + FLATTEST * (re.high() - re.low()));
        return Axis.exact(OhmScale.of(fit.spectrum()).label("−Im Z"), low, high);
    }

    private double spanOfImaginary() {
        double[] im = OhmScale.of(fit.spectrum()).minusImaginary(fit.spectrum());
        return 1.05 * (Math.max(0, Ends.most(im)) - Math.min(0, Ends.least(im)));
    }

    private double plotHeight() {
        Axis re = real();
        Axis im = imaginary();
        return WIDTH * (im.high() - im.low()) / (re.high() - re.low());
    }
}
