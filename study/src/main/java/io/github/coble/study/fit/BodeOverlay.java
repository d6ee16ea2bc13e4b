package io.github.coble.study.fit;

import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.measured.MeasuredSpectrum;
import io.github.coble.study.table.LabUnit;
import java.util.stream.IntStream;

/// Magnitude and phase of a spectrum, measured and at the best values.
///
/// @param name of its file
/// @param data that are shown
/// @param spectrum measured
record BodeOverlay(String name, DataFit data, MeasuredSpectrum spectrum) implements Figure {
    private static final double LEFT = 96;
    private static final double WIDTH = 480;
    private static final double TOP = 84;
    private static final double EACH = 180;
    private static final double GAP = 20;

    @Override
    public String caption() {
        return spectrum.id()
                + ": magnitude and phase against frequency; a capacitance has a negative phase,"
                + " drawn upwards.";
    }

    @Override
    public double height() {
        return TOP + 2 * EACH + GAP + 60;
    }

    @Override
    public void draw(Canvas canvas) {
        double[] f = spectrum.spectrum().frequency();
        Axis frequency = Axis.log("frequency (Hz)", f[f.length - 1], f[0]);
        double[] observed = spectrum.observed();
        double[] predicted = spectrum.predict(data.run(), data.protocol());
        double[] size = magnitude(observed);
        double[] modelled = magnitude(predicted);
        panel(
                canvas,
                new Panel(
                        LEFT,
                        TOP,
                        WIDTH,
                        EACH,
                        frequency,
                        Axis.log(
                                "|Z| (Ω cm²)",
                                DataFigures.least(size, modelled) / 1.2,
                                DataFigures.most(size, modelled) * 1.2)),
                size,
                modelled,
                false);
        double[] phase = minusPhase(observed);
        double[] modelPhase = minusPhase(predicted);
        panel(
                canvas,
                new Panel(
                        LEFT,
                        TOP + EACH + GAP,
                        WIDTH,
                        EACH,
                        frequency,
                        Axis.nice(
                                "−phase (°)",
                                DataFigures.least(phase, modelPhase),
                                DataFigures.most(phase, modelPhase))),
                phase,
                modelPhase,
                true);
        DataFigures.legend().draw(canvas, LEFT, 4);
    }

    private void panel(
            Canvas canvas, Panel panel, double[] measured, double[] model, boolean labelled) {
        double[] f = spectrum.spectrum().frequency();
        panel.frame(canvas, labelled);
        canvas.openPlot(panel);
        canvas.clip(panel.left(), panel.top(), panel.width(), panel.height());
        panel.line(canvas, f, model, Pen.of(DataFigures.MODEL, 1.8), "best values");
        panel.marks(canvas, f, measured, 2.8, DataFigures.DATA);
        canvas.unclip();
        canvas.closePlot();
    }

    private static double[] magnitude(double[] joined) {
        int n = joined.length / 2;
        return IntStream.range(0, n)
                .mapToDouble(k -> LabUnit.RESISTANCE.of(Math.hypot(joined[k], joined[n + k])))
                .toArray();
    }

    private static double[] minusPhase(double[] joined) {
        int n = joined.length / 2;
        return IntStream.range(0, n)
                .mapToDouble(k -> -Math.toDegrees(Math.atan2(joined[n + k], joined[k])))
                .toArray();
    }
}
