package io.github.coble.study.fit;

import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.measured.CycleNumbers;
import io.github.coble.study.measured.HalfCycle;
import io.github.coble.study.measured.MeasuredSpectrum;
import io.github.coble.study.measured.VoltageCurves;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What the best values leave of a data set, curve by curve.
///
/// @param name of its file
/// @param data that are shown
record DifferenceFigure(String name, DataFit data) implements Figure {
    private static final double LEFT = 86;
    private static final double WIDTH = 600;
    private static final double TOP = 30;
    private static final double HEIGHT = 190;

    @Override
    public String caption() {
        return data.set().id()
                + ": model minus measurement"
                + switch (data.set()) {
                    case VoltageCurves _ ->
                            ", in time order, plating (p) and stripping (s) of each cycle";
                    case CycleNumbers _ -> ", by cycle";
                    case MeasuredSpectrum _ ->
                            " over the measured modulus, real and imaginary part";
                }
                + ". Band: two standard deviations, "
                + Numbers.readable(2 * inUnit(data.scatter().sigma()), 2)
                + " "
                + data.set().use().unit().symbol()
                + ". "
                + Numbers.readable(data.scatter().together(), 2)
                + " points err together: long waves are what the model leaves out.";
    }

    @Override
    public double height() {
        return TOP + HEIGHT + 60;
    }

    @Override
    public void draw(Canvas canvas) {
        double[] e = Arrays.stream(data.differences()).map(this::inUnit).toArray();
        double sigma = inUnit(data.scatter().sigma());
        double reach = Math.max(2.4 * sigma, Math.max(DataFigures.most(e), -DataFigures.least(e)));
        LabUnit unit = data.set().use().unit();
        Axis y = Axis.nice("model − measured (" + unit.symbol() + ")", -reach, reach);
        Axis x = Axis.exact(order(), 0, e.length);
        Panel panel = new Panel(LEFT, TOP, WIDTH, HEIGHT, x, y);
        panel.frame(canvas, List.of(), true, true);
        canvas.rectangle(
                LEFT,
                panel.atY(2 * sigma),
                WIDTH,
                panel.atY(-2 * sigma) - panel.atY(2 * sigma),
                Ink.GREEN.withOpacity(0.12),
                null);
        canvas.line(LEFT, panel.atY(0), LEFT + WIDTH, panel.atY(0), Pen.of(Ink.GREY, 1));
        canvas.openPlot(panel);
        int start = 0;
        List<String> names = names();
        for (int c = 0; c < names.size(); c++) {
            int length = data.set().curves()[c];
            int first = start;
            double[] at = IntStream.range(0, length).mapToDouble(k -> first + k + 0.5).toArray();
            double[] values = Arrays.copyOfRange(e, start, start + length);
            Ink ink = c % 2 == 0 ? Ink.BLUE : Ink.ORANGE;
            panel.line(canvas, at, values, Pen.of(ink, 1), names.get(c));
            panel.marks(canvas, at, values, 1.8, ink);
            canvas.text(
                    panel.atX(start + 0.5 * length),
                    TOP - 9,
                    names.get(c),
                    Lettering.SMALL.aligned(Lettering.Align.MIDDLE).in(ink));
            start += length;
        }
        canvas.closePlot();
    }

    private String order() {
        return switch (data.set()) {
            case VoltageCurves _ -> "equal parts of the charge, in time order";
            case CycleNumbers _ -> "cycles in order";
            case MeasuredSpectrum _ -> "frequencies in order";
        };
    }

    private double inUnit(double si) {
        return data.set().use().unit().of(si);
    }

    private List<String> names() {
        return switch (data.set()) {
            case VoltageCurves curves -> {
                List<String> names = new ArrayList<>();
                for (HalfCycle half : curves.halves()) {
                    names.add(half.cycle() + (half.plating() ? "p" : "s"));
                }
                yield names;
            }
            case CycleNumbers n ->
                    List.of(
                            "cycles "
                                    + n.cycles().getFirst().cycle()
                                    + " to "
                                    + n.cycles().getLast().cycle());
            case MeasuredSpectrum _ ->
                    List.of("real, high to low frequency", "imaginary, high to low frequency");
        };
    }
}
