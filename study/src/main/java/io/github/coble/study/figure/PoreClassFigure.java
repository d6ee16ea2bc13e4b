package io.github.coble.study.figure;

import io.github.coble.model.cell.Columns;
import io.github.coble.model.deposit.Place;
import io.github.coble.study.table.LabUnit;
import java.util.Arrays;
import java.util.List;

/// Filling and deposit thickness against pore diameter.
///
/// @param columns the deposit, at least one pore class
public record PoreClassFigure(Columns columns) implements Figure {
    private static final double LEFT = 76;
    private static final double WIDTH = 460;

    @Override
    public String name() {
        return "pore-classes";
    }

    @Override
    public String caption() {
        return "The deposit by local pore diameter: how full the pores are and how thick the"
                + " lithium lies on either side. Grey bars give the share of the area.";
    }

    @Override
    public double height() {
        return 470;
    }

    @Override
    public void draw(Canvas canvas) {
        double[] d = in(LabUnit.NANOMETRE, columns.poreDiameter());
        double[] se = in(LabUnit.MICROMETRE, columns.electrolyteHeight());
        double[] cc = in(LabUnit.MICROMETRE, columns.collectorHeight());
        double gap = d.length > 1 ? (d[d.length - 1] - d[0]) / (d.length - 1) : 0.1 * d[0];
        Axis diameter =
                Axis.exact(
                        LabUnit.NANOMETRE.label("local pore diameter"),
                        Math.max(0, d[0] - gap),
                        d[d.length - 1] + gap);
        Panel upper = new Panel(LEFT, 16, WIDTH, 180, diameter, Axis.exact("share", 0, 1.05));
        Panel lower =
                new Panel(
                        LEFT,
                        222,
                        WIDTH,
                        190,
                        diameter,
                        Axis.nice(
                                LabUnit.MICROMETRE.label("thickness"),
                                0,
                                Math.max(0.01, Math.max(Traces.most(se), Traces.most(cc)))));
        upper.frame(canvas, false);
        bars(canvas, upper, d);
        series(canvas, upper, d, columns.filling(), Ink.BLUE, "pore filling");
        lower.frame(canvas, true);
        series(canvas, lower, d, se, PlaceInk.of(Place.ELECTROLYTE), "at the electrolyte (µm)");
        series(canvas, lower, d, cc, PlaceInk.of(Place.COLLECTOR), "at the collector (µm)");
        legends(canvas);
    }

    private void bars(Canvas canvas, Panel panel, double[] d) {
        double[] share = columns.share();
        for (int k = 0; k < d.length; k++) {
            double at = panel.atX(d[k]);
            double y = panel.atY(share[k]);
            canvas.rectangle(
                    at - 4, y, 8, panel.top() + panel.height() - y, Ink.of(0xB9BEC5), null);
        }
    }

    private static void series(
            Canvas canvas, Panel panel, double[] x, double[] y, Ink ink, String name) {
        canvas.openPlot(panel);
        panel.line(canvas, x, y, Pen.of(ink, 1.5), name);
        panel.marks(canvas, x, y, 3.6, ink);
        canvas.closePlot();
    }

    private static void legends(Canvas canvas) {
        double left = LEFT + WIDTH + 18;
        new Legend(
                        List.of(
                                Legend.Entry.line("pore filling", Pen.of(Ink.BLUE, 2.5)),
                                Legend.Entry.area("share of the area", Ink.of(0xB9BEC5))))
                .draw(canvas, left, 16);
        new Legend(
                        List.of(
                                Legend.Entry.line(
                                        "collector side",
                                        Pen.of(PlaceInk.of(Place.COLLECTOR), 2.5)),
                                Legend.Entry.line(
                                        "electrolyte side",
                                        Pen.of(PlaceInk.of(Place.ELECTROLYTE), 2.5))))
                .draw(canvas, left, 222);
    }

    private static double[] in(LabUnit unit, double[] values) {
        return Arrays.stream(values).map(unit::of).toArray();
    }
}
