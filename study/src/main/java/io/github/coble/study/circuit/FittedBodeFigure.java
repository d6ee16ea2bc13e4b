package io.github.coble.study.circuit;

import io.github.coble.lab.circuit.Spectrum;
import io.github.coble.lab.circuit.fit.CircuitFit;
import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Ends;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import java.util.stream.IntStream;

/// Magnitude and phase of a spectrum and its fit.
///
/// @param name of its file
/// @param fit that is shown
record FittedBodeFigure(String name, CircuitFit fit) implements Figure {
    private static final double LEFT = 86;
    private static final double WIDTH = 480;
    private static final double TOP = 16;
    private static final double EACH = 190;
    private static final double GAP = 20;

    @Override
    public String caption() {
        return "Magnitude and phase against frequency; a capacitance has a negative phase, drawn"
                + " upwards.";
    }

    @Override
    public double height() {
        return TOP + 2 * EACH + GAP + 54;
    }

    private interface OfSpectrum {
        double[] values(Spectrum s);
    }

    @Override
    public void draw(Canvas canvas) {
        Spectrum data = fit.spectrum();
        OhmScale scale = OhmScale.of(data);
        OfSpectrum size = s -> scale.scaled(s.modulus(), 1);
        double[] f = data.frequency();
        Axis frequency = Axis.log("frequency (Hz)", f[f.length - 1], f[0]);
        double[] sizes = size.values(data);
        double[] phases = minusPhase(data);
        panel(
                canvas,
                new Panel(
                        LEFT,
                        TOP,
                        WIDTH,
                        EACH,
                        frequency,
                        Axis.log(
                                scale.label("|Z|"),
                                Ends.least(sizes) / 1.2,
                                Ends.most(sizes) * 1.2)),
                size,
                false);
        panel(
                canvas,
                new Panel(
                        LEFT,
                        TOP + EACH + GAP,
                        WIDTH,
                        EACH,
                        frequency,
                        Axis.nice("−phase (°)", Ends.least(phases), Ends.most(phases))),
                FittedBodeFigure::minusPhase,
                true);
        FittedNyquistFigure.legend().draw(canvas, LEFT + WIDTH + 18, TOP);
    }

    private void panel(Canvas canvas, Panel panel, OfSpectrum what, boolean labelled) {
        Spectrum smooth = FittedNyquistFigure.smooth(fit);
        panel.frame(canvas, labelled);
        canvas.openPlot(panel);
        canvas.clip(panel.left(), panel.top(), panel.width(), panel.height());
        panel.line(
                canvas,
                smooth.frequency(),
                what.values(smooth),
                Pen.of(FittedNyquistFigure.FIT, 1.6),
                "fit");
        panel.marks(
                canvas,
                fit.spectrum().frequency(),
                what.values(fit.spectrum()),
                2.8,
                FittedNyquistFigure.DATA);
        canvas.unclip();
        canvas.closePlot();
    }

    private static double[] minusPhase(Spectrum s) {
        return IntStream.range(0, s.size())
                .mapToDouble(k -> -Math.toDegrees(Math.atan2(s.imaginary()[k], s.real()[k])))
                .toArray();
    }
}
