package io.github.coble.study.figure;

import io.github.coble.study.figure.Lettering.Align;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How far predictions are from observations, in units of each observation's tolerance, sorted.
///
/// @param name of the figure
/// @param residuals in any order
public record Agreement(String name, List<Residual> residuals) implements Figure {
    private static final double TOP = 34;
    private static final double ROW = 19;
    private static final double RIGHT = 16;
    private static final double WIDEST_ID = 220;
    private static final double WIDEST_VALUES = 190;
    private static final String HEADING = "predicted / observed";
    private static final double BELOW = 56;
    private static final double RADIUS = 4.5;
    private static final double FARTHEST = 5;
    private static final Ink BAND = Ink.of(0xDCEBF5);
    private static final int MOST_DECIMALS = 6;

    public Agreement {
        residuals =
                residuals.stream()
                        .sorted(
                                Comparator.comparing((Residual r) -> !r.known())
                                        .thenComparingDouble(r -> -r.normalised())
                                        .thenComparing(Residual::id))
                        .toList();
    }

    /// One observation and its prediction, both in SI.
    ///
    /// @param id of the observation
    /// @param unit it is shown in
    /// @param predicted value; not a number where the model gives none
    /// @param observed value
    /// @param tolerance within which the two agree, above 0
    public record Residual(
            String id, LabUnit unit, double predicted, double observed, double tolerance) {
        public Residual {
            if (!(tolerance > 0) || !Double.isFinite(tolerance) || !Double.isFinite(observed)) {
                throw new IllegalArgumentException(
                        id + ": observed " + observed + " with tolerance " + tolerance);
            }
        }

        /// (predicted − observed) / tolerance.
        public double normalised() {
            return (predicted - observed) / tolerance;
        }

        private boolean known() {
            return Double.isFinite(predicted);
        }

        private boolean agrees() {
            return Math.abs(normalised()) <= 1;
        }

        private String values() {
            return (text(predicted) + " / " + text(observed) + " " + unit.symbol()).strip();
        }

        /// To about a tenth of the tolerance.
        private String text(double value) {
            if (!Double.isFinite(value)) {
                return "–";
            }
            int decimals = (int) Math.ceil(-Math.log10(0.15 * unit.of(tolerance)));
            String format = "%." + Math.clamp(decimals, 0, MOST_DECIMALS) + "f";
            String number = String.format(Locale.ROOT, format, unit.of(value));
            boolean zero = Double.parseDouble(number) == 0;
            return number.replace("-", zero ? "" : "−");
        }
    }

    @Override
    public String caption() {
        long known = residuals.stream().filter(Residual::known).count();
        long agreeing = residuals.stream().filter(r -> r.known() && r.agrees()).count();
        return agreeing
                + " of "
                + known
                + " predicted numbers lie within the tolerance of their observation. Distance is"
                + " (predicted − observed) / tolerance; the band is ±1. Open diamonds lie"
                + " outside it, arrows beyond the axis.";
    }

    @Override
    public double height() {
        return residuals.isEmpty() ? TOP : TOP + ROW * residuals.size() + BELOW;
    }

    @Override
    public void draw(Canvas canvas) {
        if (residuals.isEmpty()) {
            canvas.text(24, 22, "nothing to compare", Lettering.SMALL);
            return;
        }
        double left = 24 + idWidth();
        double right = width() - RIGHT - valuesWidth() - 14;
        double reach = reach();
        Panel panel =
                new Panel(
                        left,
                        TOP,
                        right - left,
                        ROW * residuals.size(),
                        Axis.exact("(predicted − observed) / tolerance", -reach, reach),
                        Axis.exact("", 0, 1));
        double from = panel.atX(-1);
        canvas.rectangle(from, TOP, panel.atX(1) - from, panel.height(), BAND, null);
        for (int k = 0; k < residuals.size(); k++) {
            row(canvas, panel, residuals.get(k), TOP + ROW * (k + 0.5));
        }
        frame(canvas, panel);
        Lettering heading = Lettering.SMALL.in(Ink.GREY).aligned(Align.END);
        canvas.text(width() - RIGHT, TOP - 10, HEADING, heading);
    }

    private double idWidth() {
        return Math.clamp(
                residuals.stream().mapToDouble(r -> Lettering.SMALL.width(r.id)).max().orElse(0),
                60,
                WIDEST_ID);
    }

    private double valuesWidth() {
        return Math.clamp(
                residuals.stream()
                        .mapToDouble(r -> Lettering.SMALL.width(r.values()))
                        .max()
                        .orElse(0),
                Lettering.SMALL.width(HEADING),
                WIDEST_VALUES);
    }

    /// Half length of the axis: what is farther is shown by an arrow at its end.
    private double reach() {
        double most = 2;
        for (Residual r : residuals) {
            most = Math.max(most, r.known() ? Math.abs(r.normalised()) : 0);
        }
        return Math.min(Math.ceil(most), FARTHEST) + 0.5;
    }

    private static void frame(Canvas canvas, Panel panel) {
        double bottom = panel.top() + panel.height();
        double right = panel.left() + panel.width();
        Pen pen = Pen.of(Ink.GREY, 1);
        canvas.polyline(
                new double[] {panel.left(), right, right, panel.left(), panel.left()},
                new double[] {panel.top(), panel.top(), bottom, bottom, panel.top()},
                pen,
                "");
        for (Axis.Tick tick : panel.x().wholeTicks((int) (panel.width() / 30))) {
            double x = panel.atX(tick.value());
            canvas.line(x, bottom, x, bottom + 5, pen);
            canvas.text(x, bottom + 18, tick.text(), Lettering.SMALL.aligned(Align.MIDDLE));
        }
        canvas.line(panel.atX(0), panel.top(), panel.atX(0), bottom, pen);
        canvas.text((panel.left() + right) / 2, bottom + 40, panel.x().label(), Lettering.LABEL);
    }

    private void row(Canvas canvas, Panel panel, Residual r, double y) {
        Lettering small = Lettering.SMALL;
        canvas.line(panel.left(), y, panel.left() + panel.width(), y, Pen.of(Ink.RULE, 1));
        canvas.text(
                panel.left() - 8, y + 4.5, small.fitted(r.id, WIDEST_ID), small.aligned(Align.END));
        canvas.text(
                width() - RIGHT,
                y + 4.5,
                small.fitted(r.values(), WIDEST_VALUES),
                small.aligned(Align.END));
        if (!r.known()) {
            canvas.text(panel.atX(0) + 8, y + 4.5, "not predicted", small.in(Ink.GREY));
            return;
        }
        double farthest = panel.x().high() - 0.25;
        double at = r.normalised();
        double x = panel.atX(Math.clamp(at, -farthest, farthest));
        boolean beyond = Math.abs(at) > farthest;
        canvas.line(panel.atX(0), y, x, y, Pen.of(r.agrees() ? Ink.BLUE : Ink.VERMILION, 1.6));
        if (r.agrees()) {
            Mark.CIRCLE.draw(canvas, x, y, RADIUS, Ink.BLUE, null);
        } else if (beyond) {
            Mark arrow = at > 0 ? Mark.POINTING_RIGHT : Mark.POINTING_LEFT;
            arrow.draw(canvas, x, y, RADIUS + 0.5, Ink.VERMILION, null);
            distance(canvas, at, x, y);
        } else {
            Mark.DIAMOND.draw(canvas, x, y, RADIUS, Ink.WHITE, Pen.of(Ink.VERMILION, 1.8));
        }
    }

    /// The number itself, beside an arrow, on its line.
    private static void distance(Canvas canvas, double at, double x, double y) {
        Lettering bold = Lettering.SMALL.strong().in(Ink.VERMILION);
        String text = Numbers.readable(at, 2);
        double width = bold.width(text);
        double left = at > 0 ? x - 12 - width : x + 12;
        canvas.rectangle(left - 3, y - 7, width + 6, 14, Ink.WHITE, null);
        canvas.text(left + width / 2, y + 4.5, text, bold.aligned(Align.MIDDLE));
    }
}
