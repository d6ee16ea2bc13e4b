package io.github.coble.study.figure;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Sample;
import io.github.coble.study.figure.Lettering.Align;
import io.github.coble.study.table.LabUnit;
import java.util.List;
import java.util.Optional;

/// Voltage and current against time.
///
/// @param samples in time order, at least one
/// @param failure marked where the run stopped early
public record VoltageFigure(List<Sample> samples, Optional<CellResult.Failure> failure)
        implements Figure {
    private static final double LEFT = 76;
    private static final double WIDTH = 628;

    public VoltageFigure {
        samples = List.copyOf(samples);
    }

    @Override
    public String name() {
        return "voltage";
    }

    @Override
    public String caption() {
        return "Voltage of the interlayer against the lithium foil, and current density, against"
                + " time. Plating runs at positive current and negative voltage.";
    }

    @Override
    public double height() {
        return 438;
    }

    @Override
    public void draw(Canvas canvas) {
        double[] hours = Traces.hours(samples);
        double[] volts = Traces.of(samples, LabUnit.VOLT, Sample::voltage);
        double[] current = Traces.of(samples, LabUnit.CURRENT, Sample::current);
        Axis time = Axis.exact(LabUnit.HOUR.label("time"), hours[0], hours[hours.length - 1]);
        double low = Traces.least(volts);
        double high = Traces.most(volts);
        Panel upper =
                new Panel(
                        LEFT,
                        16,
                        WIDTH,
                        250,
                        time,
                        padded(LabUnit.VOLT.label("voltage"), Math.min(0, low), Math.max(0, high)));
        Panel lower =
                new Panel(
                        LEFT,
                        290,
                        WIDTH,
                        94,
                        time,
                        padded(
                                "mA/cm²",
                                Math.min(0, Traces.least(current)),
                                Math.max(0, Traces.most(current))));
        upper.frame(canvas, false);
        lower.frame(canvas, true);
        draw(canvas, upper, hours, volts, Ink.BLUE, "voltage (V)");
        draw(canvas, lower, hours, current, Ink.VERMILION, "current (mA/cm²)");
        failure.ifPresent(f -> mark(canvas, upper, LabUnit.HOUR.of(f.time())));
    }

    private static Axis padded(String label, double low, double high) {
        double pad = 0.06 * (high > low ? high - low : 1);
        return Axis.exact(label, low < 0 ? low - pad : low, high + pad);
    }

    private static void draw(
            Canvas canvas, Panel panel, double[] x, double[] y, Ink ink, String name) {
        if (panel.y().low() < 0) {
            double zero = panel.atY(0);
            canvas.line(
                    panel.left(), zero, panel.left() + panel.width(), zero, Pen.of(Ink.GREY, 1));
        }
        canvas.openPlot(panel);
        panel.line(canvas, x, y, Pen.of(ink, 1.5), name);
        canvas.closePlot();
    }

    private static void mark(Canvas canvas, Panel panel, double hours) {
        double at = panel.atX(Math.clamp(hours, panel.x().low(), panel.x().high()));
        canvas.line(
                at, panel.top(), at, panel.top() + panel.height(), new Pen(Ink.VERMILION, 1.5, 5));
        canvas.text(
                at - 6,
                panel.top() + 18,
                "run stopped here",
                Lettering.SMALL.aligned(Align.END).in(Ink.VERMILION));
    }
}
