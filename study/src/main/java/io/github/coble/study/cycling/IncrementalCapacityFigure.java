package io.github.coble.study.cycling;

import io.github.coble.lab.cycling.AnalysedCycle;
import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Ends;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import java.util.List;

/// dQ/dV against voltage, platings up and strippings down.
///
/// @param record where it is from
/// @param curves of the cycles that are drawn, at least one
/// @param voltageClass width of the classes [V]
record IncrementalCapacityFigure(
        AnalysedRecord record, List<IncrementalCapacities.Curve> curves, double voltageClass)
        implements Figure {
    private static final double LEFT = 86;
    private static final double WIDTH = 480;

    @Override
    public String name() {
        return "incremental-capacity";
    }

    @Override
    public String caption() {
        return "Incremental capacity dQ/dV: charge within classes of %.3g mV over their width;"
                        .formatted(1000 * voltageClass)
                + " plating upwards, stripping downwards. What passes at constant voltage at the end"
                + " may lie beyond the axis.";
    }

    @Override
    public double height() {
        return 320;
    }

    @Override
    public void draw(Canvas canvas) {
        double[][] volts =
                curves.stream().map(IncrementalCapacities.Curve::voltage).toArray(double[][]::new);
        double low = 0;
        double high = 0;
        for (IncrementalCapacities.Curve curve : curves) {
            for (int k = 0; k < curve.capacity().length; k++) {
                if (!curve.isHeld(k, voltageClass)) {
                    low = Math.min(low, curve.capacity()[k]);
                    high = Math.max(high, curve.capacity()[k]);
                }
            }
        }
        Panel panel =
                new Panel(
                        LEFT,
                        16,
                        WIDTH,
                        230,
                        Axis.exact("voltage (V)", Ends.least(volts), Ends.most(volts)),
                        Axis.nice(record.collector().chargeUnit().symbol() + " per V", low, high));
        panel.frame(canvas, true);
        List<Integer> drawn =
                curves.stream().map(IncrementalCapacities.Curve::cycle).distinct().toList();
        canvas.openPlot(panel);
        canvas.clip(panel.left(), panel.top(), panel.width(), panel.height());
        for (IncrementalCapacities.Curve curve : curves) {
            panel.line(
                    canvas,
                    curve.voltage(),
                    curve.capacity(),
                    Pen.of(Chosen.ink(drawn.indexOf(curve.cycle()), drawn.size()), 1.4),
                    "cycle " + curve.cycle());
        }
        canvas.unclip();
        canvas.closePlot();
        List<AnalysedCycle> all = record.analysis().cycles();
        Chosen.legend(canvas, drawn, all.size(), LEFT + WIDTH + 18, 16);
    }
}
