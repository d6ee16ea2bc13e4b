package io.github.coble.study.fit;

import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.measured.HalfCycle;
import io.github.coble.study.measured.VoltageCurves;
import io.github.coble.study.table.LabUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Voltage over areal capacity, measured and at the best values: plating left, stripping right, a
/// row per cycle.
///
/// @param name of its file
/// @param fit that is shown
/// @param data that are shown
/// @param curves of the data
record VoltageOverlay(String name, FinishedFit fit, DataFit data, VoltageCurves curves)
        implements Figure {
    private static final double LEFT = 86;
    private static final double WIDTH = 260;
    private static final double ACROSS = 350;
    private static final double HEIGHT = 190;
    private static final double DOWN = 270;
    private static final double TOP = 96;

    /// Rows that are drawn, of more cycles the evenly spaced ones.
    private static final int MOST_ROWS = 4;

    /// Share of a curve at its steep ends that does not set the scale.
    private static final double ENDS = 0.04;

    @Override
    public String caption() {
        return curves.id()
                + ": voltage against lithium over areal capacity; "
                + "the scale follows the middle of each curve. Band: 90 % of the draws for equal"
                + " shares of the charge, drawn over the measured charge.";
    }

    @Override
    public double width() {
        return LEFT + ACROSS + WIDTH + 30;
    }

    @Override
    public double height() {
        return TOP + DOWN * rows().size() - 10;
    }

    private List<Integer> rows() {
        List<Integer> all = curves.halves().stream().map(HalfCycle::cycle).distinct().toList();
        int n = Math.min(MOST_ROWS, all.size());
        return IntStream.range(0, n)
                .mapToObj(k ->
                        all.get(
                                n == 1
                                        ? 0
                                        : (int)
                                                Math.round(
                                                        (double) k * (all.size() - 1) / (n - 1))))
                .toList();
    }

    @Override
    public void draw(Canvas canvas) {
        DataFigures.legendWithBand().draw(canvas, LEFT, 4);
        double[] low = data.quantile(fit, FinishedFit.LOW);
        double[] high = data.quantile(fit, FinishedFit.HIGH);
        List<HalfCycle> runs = data.halves();
        List<Integer> rows = rows();
        for (int h = 0; h < curves.halves().size(); h++) {
            HalfCycle measured = curves.halves().get(h);
            int row = rows.indexOf(measured.cycle());
            if (row < 0) {
                continue;
            }
            int from = h * HalfCycle.SHARES;
            int to = from + HalfCycle.SHARES;
            panel(
                    canvas,
                    LEFT + (measured.plating() ? 0 : ACROSS),
                    TOP + row * DOWN,
                    measured,
                    runs.stream()
                            .filter(r ->
                                    r.cycle() == measured.cycle()
                                            && r.plating() == measured.plating())
                            .findFirst(),
                    Arrays.copyOfRange(low, from, to),
                    Arrays.copyOfRange(high, from, to));
        }
    }

    private static void panel(
            Canvas canvas,
            double left,
            double top,
            HalfCycle measured,
            Optional<HalfCycle> run,
            double[] low,
            double[] high) {
        HalfCycle model = run.orElse(measured);
        double longest = Math.max(measured.total(), model.total());
        double[] middle = DataFigures.outline(middle(measured.means()), middle(model.means()));
        double least = DataFigures.least(middle);
        double most = DataFigures.most(middle);
        double margin = Math.max(0.25 * (most - least), 2e-3);
        Panel panel =
                new Panel(
                        left,
                        top,
                        WIDTH,
                        HEIGHT,
                        Axis.exact("areal capacity (mAh/cm²)", 0, capacity(longest)),
                        Axis.nice(
                                "voltage (mV)",
                                LabUnit.MILLIVOLT.of(least - margin),
                                LabUnit.MILLIVOLT.of(most + margin)));
        canvas.text(
                left,
                top - 9,
                "cycle " + measured.cycle() + (measured.plating() ? ", plating" : ", stripping"),
                Lettering.SMALL.strong());
        panel.frame(canvas, true);
        canvas.openPlot(panel);
        canvas.clip(left, top, WIDTH, HEIGHT);
        band(canvas, panel, measured.total(), low, high);
        panel.line(
                canvas,
                capacities(measured),
                millivolts(measured),
                Pen.of(DataFigures.DATA, 2.6),
                "measured");
        run.ifPresent(r ->
                panel.line(
                        canvas,
                        capacities(r),
                        millivolts(r),
                        Pen.of(DataFigures.MODEL, 1.8),
                        "best values"));
        canvas.unclip();
        canvas.closePlot();
    }

    private static void band(
            Canvas canvas, Panel panel, double total, double[] low, double[] high) {
        double[] x = new double[low.length];
        double[] below = new double[low.length];
        double[] above = new double[low.length];
        for (int k = 0; k < x.length; k++) {
            x[k] = panel.atX(capacity(total * (k + 0.5) / x.length));
            below[k] = panel.atY(LabUnit.MILLIVOLT.of(low[k]));
            above[k] = panel.atY(LabUnit.MILLIVOLT.of(high[k]));
        }
        if (Arrays.stream(below).allMatch(Double::isFinite)
                && Arrays.stream(above).allMatch(Double::isFinite)) {
            canvas.polygon(
                    DataFigures.outline(x, x),
                    DataFigures.outline(below, above),
                    DataFigures.MODEL.withOpacity(0.25),
                    null);
        }
    }

    private static double[] middle(double[] means) {
        double[] sorted = means.clone();
        Arrays.sort(sorted);
        int cut = (int) Math.round(ENDS * sorted.length);
        return Arrays.copyOfRange(sorted, cut, sorted.length - cut);
    }

    private static double capacity(double si) {
        return LabUnit.CAPACITY.of(si);
    }

    private static double[] capacities(HalfCycle half) {
        return Arrays.stream(half.charge()).map(VoltageOverlay::capacity).toArray();
    }

    private static double[] millivolts(HalfCycle half) {
        return Arrays.stream(half.voltage()).map(LabUnit.MILLIVOLT::of).toArray();
    }
}
