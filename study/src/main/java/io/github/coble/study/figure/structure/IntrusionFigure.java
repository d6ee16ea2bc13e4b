package io.github.coble.study.figure.structure;

import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Legend;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Lettering.Align;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Filled share of the pores against pressure, as a porosimeter prints it; the diameters that go
/// with the pressures stand above.
///
/// @param curves intrusion and withdrawal, at least one
/// @param washburn pressure times diameter, -4 γ cos θ [N/m]
public record IntrusionFigure(List<IntrusionCurve> curves, double washburn) implements Figure {
    private static final List<Ink> INKS = List.of(Ink.BLUE, Ink.VERMILION, Ink.GREEN, Ink.PURPLE);
    private static final double MEGA = 1e6;
    private static final double LEFT = 84;
    private static final double TOP = 62;
    private static final double WIDTH = 450;
    private static final double HEIGHT = 290;
    private static final double BELOW = 54;
    private static final double TICK = 5;
    private static final double DASH = 6;

    public IntrusionFigure {
        curves = List.copyOf(curves);
        if (curves.isEmpty() || !(washburn > 0)) {
            throw new IllegalArgumentException(
                    curves.size() + " curves; pressure times diameter " + washburn + " N/m");
        }
    }

    @Override
    public String name() {
        return "intrusion";
    }

    @Override
    public String caption() {
        return "Share of the pore volume that is filled, against pressure: solid lines with dots as"
                + " the pressure rises, dashed lines with circles as it falls. Above, the diameter"
                + " of a cylinder that fills at that pressure.";
    }

    @Override
    public double height() {
        return TOP + HEIGHT + BELOW;
    }

    @Override
    public void draw(Canvas canvas) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (IntrusionCurve c : curves) {
            low = Math.min(low, Arrays.stream(c.pressure()).min().orElse(low));
            high = Math.max(high, Arrays.stream(c.pressure()).max().orElse(high));
        }
        Panel panel =
                new Panel(
                        LEFT,
                        TOP,
                        WIDTH,
                        HEIGHT,
                        LogRange.axis("pressure (MPa)", low / MEGA, high / MEGA),
                        Axis.exact("filled share of the pores", 0, 1.04));
        panel.frame(canvas, LogRange.ticks(panel.x()), true, true);
        diameters(canvas, panel);
        List<Legend.Entry> entries = new ArrayList<>();
        for (int k = 0; k < curves.size(); k++) {
            entries.add(curve(canvas, panel, curves.get(k), INKS.get(k % INKS.size())));
        }
        new Legend(entries).draw(canvas, LEFT + WIDTH + 16, TOP);
    }

    private static Legend.Entry curve(Canvas canvas, Panel panel, IntrusionCurve c, Ink ink) {
        Pen pen = new Pen(ink, 1.8, c.withdrawal() ? DASH : 0);
        double[] p = Arrays.stream(c.pressure()).map(v -> v / MEGA).toArray();
        canvas.openPlot(panel);
        panel.line(canvas, p, c.filled(), pen, c.name());
        panel.marks(canvas, p, c.filled(), 3.2, ink);
        if (c.withdrawal()) {
            panel.marks(canvas, p, c.filled(), 1.8, Ink.WHITE);
        }
        canvas.closePlot();
        return Legend.Entry.line(c.name(), pen);
    }

    /// The upper axis: round diameters at the pressures that fill them.
    private void diameters(Canvas canvas, Panel panel) {
        double widest = washburn / (panel.x().low() * MEGA);
        double narrowest = washburn / (panel.x().high() * MEGA);
        LengthUnit unit = LengthUnit.of(Math.sqrt(widest * narrowest));
        Axis axis =
                Axis.log(
                        unit.label("pore diameter"),
                        narrowest / unit.metres(),
                        widest / unit.metres());
        Pen pen = Pen.of(Ink.GREY, 1);
        for (Axis.Tick tick : LogRange.ticks(axis)) {
            double x = panel.atX(washburn / (tick.value() * unit.metres()) / MEGA);
            canvas.line(x, TOP, x, TOP - TICK, pen);
            canvas.text(x, TOP - TICK - 5, tick.text(), Lettering.SMALL.aligned(Align.MIDDLE));
        }
        canvas.text(LEFT + WIDTH / 2, TOP - 34, axis.label(), Lettering.LABEL);
    }
}
