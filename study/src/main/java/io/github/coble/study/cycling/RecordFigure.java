package io.github.coble.study.cycling;

import io.github.coble.lab.cycling.Trace;
import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Decimation;
import io.github.coble.study.figure.Ends;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.table.LabUnit;
import java.util.Arrays;

/// Voltage and current of the whole record against time.
///
/// @param record at least one sample
record RecordFigure(AnalysedRecord record) implements Figure {
    private static final double LEFT = 86;
    private static final double WIDTH = 610;
    private static final double HOUR = 3600;
    private static final double MINUTE = 60;

    @Override
    public String name() {
        return "record";
    }

    @Override
    public String caption() {
        return "Voltage and current of the whole record against time; positive current charges.";
    }

    @Override
    public double height() {
        return 438;
    }

    @Override
    public void draw(Canvas canvas) {
        Trace trace = record.trace();
        int[] kept =
                Decimation.indices(trace.size(), (int) WIDTH, trace.voltage(), trace.current());
        double last = trace.time()[trace.size() - 1] - trace.time()[0];
        double scale = last > 2 * HOUR ? HOUR : last > 2 * MINUTE ? MINUTE : 1;
        String unit = last > 2 * HOUR ? "h" : last > 2 * MINUTE ? "min" : "s";
        double[] time = taken(kept, trace.time(), 1 / scale);
        double[] volts = taken(kept, trace.voltage(), 1);
        LabUnit ampere = record.collector().currentUnit();
        double[] current = taken(kept, trace.current(), ampere.of(record.collector().areal(1)));
        Axis x = Axis.exact("time (" + unit + ")", time[0], time[time.length - 1]);
        Panel upper = new Panel(LEFT, 16, WIDTH, 250, x, around("voltage (V)", volts));
        Panel lower = new Panel(LEFT, 290, WIDTH, 94, x, around(ampere.symbol(), current));
        upper.frame(canvas, false);
        lower.frame(canvas, true);
        line(canvas, upper, time, volts, Ink.BLUE, "voltage (V)");
        line(canvas, lower, time, current, Ink.VERMILION, ampere.label("current"));
    }

    private static void line(
            Canvas canvas, Panel panel, double[] x, double[] y, Ink ink, String name) {
        canvas.openPlot(panel);
        panel.line(canvas, x, y, Pen.of(ink, 1.3), name);
        canvas.closePlot();
    }

    private static Axis around(String label, double[] values) {
        double low = Ends.least(values);
        double high = Ends.most(values);
        double pad = 0.05 * (high - low);
        return Axis.exact(label, low - pad, high + pad);
    }

    private static double[] taken(int[] kept, double[] values, double factor) {
        return Arrays.stream(kept).mapToDouble(k -> factor * values[k]).toArray();
    }
}
