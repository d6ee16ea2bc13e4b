package io.github.coble.study.fit;

import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Legend;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.inference.Prior;
import io.github.coble.study.inference.Scale;
import io.github.coble.study.inference.Unknown;
import java.util.Arrays;
import java.util.List;

/// The distribution of every parameter over its range, before and after the observations.
///
/// @param fit that is shown
record MarginalsFigure(FinishedFit fit) implements Figure {
    private static final int COLUMNS = 2;
    private static final double PANEL_WIDTH = 290;
    private static final double PANEL_HEIGHT = 120;
    private static final double ACROSS = 392;
    private static final double DOWN = 226;
    private static final double LEFT = 76;
    private static final double TOP = 88;
    private static final int BINS = 40;
    private static final int CURVE = 120;

    @Override
    public String name() {
        return "marginals";
    }

    @Override
    public String caption() {
        return "What the observations leave of each parameter's range: density over the range, the"
                + " even prior being 1. A histogram as flat as the prior means that the"
                + " observations say nothing about the parameter.";
    }

    @Override
    public double width() {
        return COLUMNS * ACROSS;
    }

    @Override
    public double height() {
        int rows = (fit.input().parameters().size() + COLUMNS - 1) / COLUMNS;
        return TOP + rows * DOWN - 50;
    }

    @Override
    public void draw(Canvas canvas) {
        new Legend(List.of(Legend.Entry.area("draws", Ink.SKY))).draw(canvas, LEFT, 8);
        new Legend(List.of(Legend.Entry.line("prior", new Pen(Ink.BLACK, 1.5, 4))))
                .draw(canvas, LEFT + 110, 8);
        new Legend(List.of(Legend.Entry.line("best", Pen.of(Ink.VERMILION, 2))))
                .draw(canvas, LEFT + 210, 8);
        for (int i = 0; i < fit.input().parameters().size(); i++) {
            double left = LEFT + ACROSS * (i % COLUMNS);
            int row = i / COLUMNS;
            double top = TOP + DOWN * row;
            panel(canvas, i, left, top);
        }
    }

    private void panel(Canvas canvas, int i, double left, double top) {
        FitParameter parameter = fit.input().parameters().get(i);
        Unknown unknown = parameter.unknown();
        double[] density = histogram(fit.found().draws().placesOf(i));
        double[] prior = new double[CURVE + 1];
        for (int k = 0; k <= CURVE; k++) {
            prior[k] = prior(unknown, (double) k / CURVE);
        }
        double most = Math.max(most(density), most(prior));
        double low = parameter.unit().fromSi(unknown.low());
        double high = parameter.unit().fromSi(unknown.high());
        String symbol = parameter.suffix().strip();
        Axis x =
                unknown.scale() == Scale.LOG && low > 0
                        ? Axis.log(symbol, low, high)
                        : Axis.exact(symbol, low, high);
        Panel panel =
                new Panel(
                        left,
                        top,
                        PANEL_WIDTH,
                        PANEL_HEIGHT,
                        x,
                        Axis.exact("density", 0, 1.1 * most));
        title(canvas, parameter.name(), left, top);
        panel.frame(canvas, true);
        for (int b = 0; b < BINS; b++) {
            double h = PANEL_HEIGHT * density[b] / (1.1 * most);
            canvas.rectangle(
                    left + PANEL_WIDTH * b / BINS,
                    top + PANEL_HEIGHT - h,
                    PANEL_WIDTH / BINS,
                    h,
                    Ink.SKY,
                    null);
        }
        double[] at = new double[CURVE + 1];
        double[] up = new double[CURVE + 1];
        for (int k = 0; k <= CURVE; k++) {
            at[k] = left + PANEL_WIDTH * k / CURVE;
            up[k] = top + PANEL_HEIGHT * (1 - prior[k] / (1.1 * most));
        }
        canvas.polyline(at, up, new Pen(Ink.BLACK, 1.5, 4), "prior");
        double best = left + PANEL_WIDTH * fit.found().best().u()[i];
        canvas.line(best, top, best, top + PANEL_HEIGHT, Pen.of(Ink.VERMILION, 2));
    }

    /// The last word of the path, and above it where it belongs.
    private static void title(Canvas canvas, String name, double left, double top) {
        String path = name.split(" (?:of|in) ", 2)[0];
        int dot = path.lastIndexOf('.');
        String above = dot < 0 ? "" : name.substring(0, dot);
        String below = name.substring(dot + 1);
        canvas.text(left, top - 26, above, Lettering.SMALL.in(Ink.GREY));
        canvas.text(left, top - 9, below, Lettering.SMALL.strong());
    }

    private static double[] histogram(double[] places) {
        double[] density = new double[BINS];
        for (double u : places) {
            density[Math.clamp((int) (u * BINS), 0, BINS - 1)] += (double) BINS / places.length;
        }
        return density;
    }

    private static double prior(Unknown unknown, double u) {
        if (unknown.prior() instanceof Prior.Flat) {
            return 1;
        }
        // Normalised over the box by the same grid it is drawn on.
        double sum = 0;
        for (int k = 0; k < CURVE; k++) {
            sum += bell(unknown, (k + 0.5) / CURVE) / CURVE;
        }
        return bell(unknown, u) / sum;
    }

    private static double bell(Unknown unknown, double u) {
        double value = unknown.value(u);
        double z =
                switch (unknown.prior()) {
                    case Prior.Flat() -> 0;
                    case Prior.Normal(double mean, double sd) -> (value - mean) / sd;
                    case Prior.LogNormal(double median, double factor) ->
                            Math.log(value / median) / Math.log(factor);
                };
        return Math.exp(-0.5 * z * z);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElse(1);
    }
}
