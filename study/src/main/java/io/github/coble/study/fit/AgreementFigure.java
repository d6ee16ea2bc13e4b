package io.github.coble.study.fit;

import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.inference.Draws;
import io.github.coble.study.inference.Quantiles;
import io.github.coble.study.observation.Finding;

/// Every observation with what the fit says about it, in standard deviations.
///
/// @param fit that is shown
record AgreementFigure(FinishedFit fit) implements Figure {
    private static final double LEFT = 190;
    private static final double PANEL = 300;
    private static final double TOP = 34;
    private static final double ROW = 25;
    private static final double REACH = 5;
    private static final int LONGEST_ID = 24;
    private static final int LONGEST_TEXT = 15;
    private static final double FIRST = LEFT + PANEL + 20;
    private static final double SECOND = FIRST + 100;
    private static final double THIRD = SECOND + 100;

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public String caption() {
        return "Observed and predicted. Dots: residual of the best values in standard deviations of"
                + " the observation; bars: 90 % of the draws. The band holds residuals up to 2;"
                + " arrows mark what lies outside the scale.";
    }

    @Override
    public double width() {
        return THIRD + 160;
    }

    @Override
    public double height() {
        return TOP + ROW * fit.input().findings().size() + 56;
    }

    @Override
    public void draw(Canvas canvas) {
        int rows = fit.input().findings().size();
        Axis sds = Axis.exact("residual (standard deviations)", -REACH, REACH);
        Axis row = new Axis("", 0, Math.max(1, rows), false);
        Panel panel = new Panel(LEFT, TOP, PANEL, ROW * Math.max(1, rows), sds, row);
        canvas.rectangle(
                panel.atX(-2),
                TOP,
                panel.atX(2) - panel.atX(-2),
                panel.height(),
                Ink.GREEN.withOpacity(0.10),
                null);
        grid(canvas, panel);
        Lettering head = Lettering.SMALL.strong();
        canvas.text(FIRST, TOP - 10, "observed", head);
        canvas.text(SECOND, TOP - 10, "predicted", head);
        canvas.text(THIRD, TOP - 10, "90 % of draws", head);
        for (int j = 0; j < rows; j++) {
            row(canvas, panel, j);
        }
    }

    private static void grid(Canvas canvas, Panel panel) {
        double bottom = TOP + panel.height();
        for (Axis.Tick tick : panel.x().ticks(10)) {
            double x = panel.atX(tick.value());
            canvas.line(x, TOP, x, bottom, Pen.of(tick.value() == 0 ? Ink.GREY : Ink.RULE, 1));
            canvas.text(
                    x, bottom + 18, tick.text(), Lettering.SMALL.aligned(Lettering.Align.MIDDLE));
        }
        canvas.text(LEFT + PANEL / 2, bottom + 40, panel.x().label(), Lettering.LABEL);
    }

    private void row(Canvas canvas, Panel panel, int j) {
        Finding finding = fit.input().findings().get(j);
        Draws draws = fit.found().draws();
        double y = TOP + ROW * (j + 0.5);
        double residual = fit.found().best().residuals()[j];
        canvas.text(
                LEFT - 10,
                y + 4.5,
                cut(finding.id(), LONGEST_ID),
                Lettering.SMALL.aligned(Lettering.Align.END));
        double[] sample = new double[draws.size()];
        for (int k = 0; k < sample.length; k++) {
            sample[k] = draws.residuals()[k][j];
        }
        double low = Quantiles.of(sample, FinishedFit.LOW);
        double high = Quantiles.of(sample, FinishedFit.HIGH);
        canvas.line(held(panel, low), y, held(panel, high), y, Pen.of(Ink.BLUE, 2));
        mark(canvas, panel, residual, y);
        Lettering small = Lettering.SMALL;
        canvas.text(FIRST, y + 4.5, cut(finding.observedText(), LONGEST_TEXT), small);
        double predicted = fit.found().best().predictions()[j];
        canvas.text(
                SECOND, y + 4.5, cut(Shown.prediction(finding, predicted), LONGEST_TEXT), small);
        canvas.text(THIRD, y + 4.5, Shown.interval(finding, draws, j), small.in(Ink.GREY));
    }

    private static double held(Panel panel, double residual) {
        return panel.atX(Math.clamp(residual, -REACH, REACH));
    }

    private static void mark(Canvas canvas, Panel panel, double residual, double y) {
        double x = held(panel, residual);
        if (Math.abs(residual) <= REACH) {
            canvas.disc(x, y, 4.5, Math.abs(residual) <= 2 ? Ink.BLUE : Ink.VERMILION);
            return;
        }
        double side = Math.signum(residual);
        canvas.polygon(
                new double[] {x - 8 * side, x - 8 * side, x + 2 * side},
                new double[] {y - 6, y + 6, y},
                Ink.VERMILION,
                null);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
