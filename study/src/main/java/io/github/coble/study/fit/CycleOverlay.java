package io.github.coble.study.fit;

import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.measured.CycleNumbers;
import io.github.coble.study.measured.CycledCharge;
import io.github.coble.study.measured.Use;
import io.github.coble.study.table.LabUnit;
import java.util.Arrays;

/// A number of each cycle, measured and at the best values.
///
/// @param name of its file
/// @param fit that is shown
/// @param data that are shown
/// @param numbers of the data
record CycleOverlay(String name, FinishedFit fit, DataFit data, CycleNumbers numbers)
        implements Figure {
    private static final double LEFT = 86;
    private static final double WIDTH = 480;
    private static final double TOP = 84;
    private static final double HEIGHT = 220;

    @Override
    public String caption() {
        return numbers.id()
                + ", by cycle. Bars: two standard deviations of what is taken as scatter; band: 90 %"
                + " of the draws.";
    }

    @Override
    public double height() {
        return TOP + HEIGHT + 60;
    }

    @Override
    public void draw(Canvas canvas) {
        LabUnit unit = numbers.use() == Use.EFFICIENCY ? LabUnit.PERCENT : LabUnit.CAPACITY;
        double[] cycle = numbers.cycles().stream().mapToDouble(CycledCharge::cycle).toArray();
        double[] measured = in(unit, numbers.observed());
        double[] model = in(unit, numbers.predict(data.run(), data.protocol()));
        double[] low = in(unit, data.quantile(fit, FinishedFit.LOW));
        double[] high = in(unit, data.quantile(fit, FinishedFit.HIGH));
        double[] reference = in(unit, numbers.reference());
        double reach = 2 * data.scatter().sigma() * DataFigures.most(reference);
        Axis y =
                Axis.nice(
                        numbers.use().word() + " (" + unit.symbol() + ")",
                        DataFigures.least(measured, model, low) - reach,
                        DataFigures.most(measured, model, high) + reach);
        Axis x = Axis.exact("cycle", cycle[0] - 0.5, cycle[cycle.length - 1] + 0.5);
        Panel panel = new Panel(LEFT, TOP, WIDTH, HEIGHT, x, y);
        panel.frame(canvas, true);
        canvas.openPlot(panel);
        canvas.clip(LEFT, TOP, WIDTH, HEIGHT);
        if (Arrays.stream(low).allMatch(Double::isFinite) && cycle.length > 1) {
            canvas.polygon(
                    Arrays.stream(DataFigures.outline(cycle, cycle)).map(panel::atX).toArray(),
                    Arrays.stream(DataFigures.outline(low, high)).map(panel::atY).toArray(),
                    DataFigures.MODEL.withOpacity(0.25),
                    null);
        }
        for (int k = 0; k < cycle.length; k++) {
            double half = 2 * data.scatter().sigma() * reference[k];
            canvas.line(
                    panel.atX(cycle[k]),
                    panel.atY(measured[k] - half),
                    panel.atX(cycle[k]),
                    panel.atY(measured[k] + half),
                    Pen.of(DataFigures.DATA, 1));
        }
        panel.marks(canvas, cycle, measured, 4, DataFigures.DATA);
        panel.line(canvas, cycle, model, Pen.of(DataFigures.MODEL, 1.8), "best values");
        panel.marks(canvas, cycle, model, 3, DataFigures.MODEL);
        canvas.unclip();
        canvas.closePlot();
        DataFigures.legendWithBand().draw(canvas, LEFT, 4);
    }

    private static double[] in(LabUnit unit, double[] si) {
        return Arrays.stream(si).map(unit::of).toArray();
    }
}
