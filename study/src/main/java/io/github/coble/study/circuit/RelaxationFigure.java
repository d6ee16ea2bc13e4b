package io.github.coble.study.circuit;

import io.github.coble.lab.circuit.relaxation.RelaxationTimes;
import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Ends;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Legend;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.table.Numbers;
import java.util.List;

/// The distribution of relaxation times with its band.
///
/// @param name of its file
/// @param times that are shown
record RelaxationFigure(String name, RelaxationTimes times) implements Figure {
    private static final double LEFT = 86;
    private static final double WIDTH = 480;
    private static final double TOP = 16;
    private static final double EACH = 200;

    @Override
    public String caption() {
        return "Distribution of relaxation times γ(ln τ), with the band that holds 95 % of what the"
                + " scatter of the residuals makes of it; regularisation λ = "
                + Numbers.readable(times.lambda(), 2)
                + " by generalised cross validation.";
    }

    @Override
    public double height() {
        return TOP + EACH + 54;
    }

    @Override
    public void draw(Canvas canvas) {
        double most = Math.max(Ends.most(times.gamma(), times.high()), Double.MIN_NORMAL);
        OhmScale scale = OhmScale.of(most);
        double[] tau = times.tau();
        Panel panel =
                new Panel(
                        LEFT,
                        TOP,
                        WIDTH,
                        EACH,
                        Axis.log("τ (s)", tau[0], tau[tau.length - 1]),
                        Axis.nice(scale.label("γ"), 0, most / scale.ohm()));
        panel.frame(canvas, true);
        panel.band(
                canvas,
                tau,
                scale.scaled(times.low(), 1),
                scale.scaled(times.high(), 1),
                Ink.SKY.withOpacity(0.35));
        canvas.openPlot(panel);
        panel.line(canvas, tau, scale.scaled(times.gamma(), 1), Pen.of(Ink.BLUE, 1.6), "γ");
        canvas.closePlot();
        new Legend(
                        List.of(
                                Legend.Entry.line("γ", Pen.of(Ink.BLUE, 2.5)),
                                Legend.Entry.area("95 %", Ink.SKY.withOpacity(0.35))))
                .draw(canvas, LEFT + WIDTH + 18, TOP);
    }
}
