package io.github.coble.study.fit;

import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Lettering.Align;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.inference.Draws;
import io.github.coble.study.inference.Quantiles;
import java.util.Locale;

/// How the parameters go together in the draws.
///
/// @param fit that is shown, with at least two parameters
record CorrelationFigure(FinishedFit fit) implements Figure {
    private static final double LEFT = 400;
    private static final double TOP = 40;
    private static final double ROOM = 400;
    private static final double LARGEST = 46;
    private static final double SMALLEST_WITH_NUMBERS = 30;
    private static final int LONGEST = 52;

    @Override
    public String name() {
        return "correlation";
    }

    @Override
    public String caption() {
        return "Correlation of the parameters in the draws. Near ±1 the observations determine a"
                + " combination of the two, not each by itself.";
    }

    private double side() {
        return Math.min(LARGEST, ROOM / fit.input().parameters().size());
    }

    @Override
    public double width() {
        return LEFT + side() * fit.input().parameters().size() + 20;
    }

    @Override
    public double height() {
        return TOP + side() * fit.input().parameters().size() + 20;
    }

    @Override
    public void draw(Canvas canvas) {
        int n = fit.input().parameters().size();
        double side = side();
        Draws draws = fit.found().draws();
        for (int i = 0; i < n; i++) {
            String name = fit.input().parameters().get(i).name();
            String shown =
                    name.length() <= LONGEST
                            ? name
                            : "…" + name.substring(name.length() - LONGEST + 1);
            double middle = side * (i + 0.5) + 4.5;
            canvas.text(
                    LEFT - 8,
                    TOP + middle,
                    shown + "  " + (i + 1),
                    Lettering.SMALL.aligned(Align.END));
            canvas.text(
                    LEFT + side * (i + 0.5),
                    TOP - 8,
                    String.valueOf(i + 1),
                    Lettering.SMALL.aligned(Align.MIDDLE));
            for (int k = 0; k < n; k++) {
                double rho = Quantiles.correlation(draws.placesOf(i), draws.placesOf(k));
                Ink full = rho < 0 ? Ink.BLUE : Ink.VERMILION;
                double x = LEFT + side * k;
                double y = TOP + side * i;
                canvas.rectangle(
                        x,
                        y,
                        side,
                        side,
                        i == k ? Ink.RULE : Ink.WHITE.towards(full, Math.abs(rho)),
                        Pen.of(Ink.WHITE, 1));
                if (i != k && side >= SMALLEST_WITH_NUMBERS) {
                    String text = String.format(Locale.ROOT, "%.2f", rho).replace('-', '−');
                    canvas.text(
                            x + side / 2,
                            y + side / 2 + 4.5,
                            text,
                            Lettering.SMALL
                                    .aligned(Align.MIDDLE)
                                    .in(Math.abs(rho) > 0.6 ? Ink.WHITE : Ink.BLACK));
                }
            }
        }
    }
}
