package io.github.coble.study.figure.structure;

import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Lettering.Align;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Pore size distributions: volume per decade of diameter above, cumulative volume below.
///
/// @param computed from the image, at least one, at most four
/// @param measured by porosimetry, where there is one
public record PoreSizeFigure(List<SizeDistribution> computed, Optional<SizeDistribution> measured)
        implements Figure {
    private static final List<Pen> PENS =
            List.of(
                    Pen.of(Ink.BLUE, 2.2),
                    new Pen(Ink.VERMILION, 2.2, 8),
                    new Pen(Ink.GREEN, 2.2, 3),
                    Pen.of(Ink.PURPLE, 2.2));
    private static final Ink MEASURED = Ink.BLACK;
    private static final double LEFT = 84;
    private static final double WIDTH = 450;
    private static final double TOP = 16;
    private static final double UPPER = 220;
    private static final double GAP = 18;
    private static final double LOWER = 170;
    private static final double BELOW = 54;
    private static final double ROW = 21;

    /// Intervals per decade in which volume is counted: about the resolution of a porosimeter.
    private static final int PER_DECADE = 20;

    /// Shares of the volume that may lie beyond either end of the axis.
    private static final double TAIL = 0.002;

    public PoreSizeFigure {
        computed = List.copyOf(computed);
        if (computed.isEmpty() || computed.size() > PENS.size()) {
            throw new IllegalArgumentException(computed.size() + " distributions");
        }
    }

    @Override
    public String name() {
        return "pore-sizes";
    }

    @Override
    public String caption() {
        return "Pore size distribution: volume per decade of pore diameter, counted in "
                + PER_DECADE
                + " intervals per decade and spread over what a diameter is uncertain by, and share of"
                + " the volume in pores up to a diameter."
                + " Thin vertical lines mark the medians."
                + (measured.isPresent() ? " Circles: measured by porosimetry." : "");
    }

    @Override
    public double height() {
        return TOP + UPPER + GAP + LOWER + BELOW;
    }

    private List<SizeDistribution> all() {
        List<SizeDistribution> all = new ArrayList<>(computed);
        measured.ifPresent(all::add);
        return all;
    }

    private LengthUnit unit() {
        return LengthUnit.of(
                all().stream().mapToDouble(SizeDistribution::median).max().orElse(1e-6));
    }

    private Axis diameter(LengthUnit unit) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (SizeDistribution s : all()) {
            double total = s.cumulative()[s.cumulative().length - 1];
            double[] d = s.diameter();
            int from = 0;
            while (from < d.length - 1 && s.cumulative()[from + 1] < TAIL * total) {
                from++;
            }
            int to = d.length - 1;
            while (to > from + 1 && s.cumulative()[to - 1] > (1 - TAIL) * total) {
                to--;
            }
            low = Math.min(low, d[from]);
            high = Math.max(high, d[to]);
        }
        return LogRange.axis(
                unit.label("pore diameter"), low / unit.metres(), high / unit.metres());
    }

    @Override
    public void draw(Canvas canvas) {
        LengthUnit unit = unit();
        Axis diameter = diameter(unit);
        double[] edges = edges(diameter, unit);
        double most = 0;
        for (SizeDistribution s : all()) {
            most = Math.max(most, Arrays.stream(s.density(edges)).max().orElse(0));
        }
        Panel upper =
                new Panel(
                        LEFT,
                        TOP,
                        WIDTH,
                        UPPER,
                        diameter,
                        Axis.nice("dV/dlog d (share per decade)", 0, 1.05 * most));
        Panel lower =
                new Panel(
                        LEFT,
                        TOP + UPPER + GAP,
                        WIDTH,
                        LOWER,
                        diameter,
                        Axis.exact("share up to d", 0, 1.04));
        upper.frame(canvas, LogRange.ticks(diameter), false, true);
        lower.frame(canvas, LogRange.ticks(diameter), true, true);
        for (int k = 0; k < computed.size(); k++) {
            curve(canvas, upper, lower, computed.get(k), edges, unit, PENS.get(k));
        }
        measured.ifPresent(m -> points(canvas, upper, lower, m, edges, unit));
        legend(canvas, unit);
    }

    /// Equal steps on the logarithmic axis [m].
    private static double[] edges(Axis axis, LengthUnit unit) {
        int n = (int) Math.round(PER_DECADE * Math.log10(axis.high() / axis.low()));
        double[] edges = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            edges[k] =
                    unit.metres() * axis.low() * Math.pow(axis.high() / axis.low(), (double) k / n);
        }
        return edges;
    }

    private static double[] middles(double[] edges, LengthUnit unit) {
        double[] middles = new double[edges.length - 1];
        for (int k = 0; k < middles.length; k++) {
            middles[k] = Math.sqrt(edges[k] * edges[k + 1]) / unit.metres();
        }
        return middles;
    }

    private static void curve(
            Canvas canvas,
            Panel upper,
            Panel lower,
            SizeDistribution s,
            double[] edges,
            LengthUnit unit,
            Pen pen) {
        double[] at = middles(edges, unit);
        double[] density = s.density(edges);
        upper.band(canvas, at, new double[at.length], density, pen.ink().withOpacity(0.13));
        canvas.openPlot(upper);
        upper.line(canvas, at, density, pen, s.name());
        canvas.closePlot();
        double[] d = unit.of(edges);
        double[] share = new double[edges.length];
        for (int k = 0; k < share.length; k++) {
            share[k] = s.upTo(edges[k]);
        }
        canvas.openPlot(lower);
        lower.line(canvas, d, share, pen, s.name());
        canvas.closePlot();
        Pen mark = new Pen(pen.ink().withOpacity(0.8), 1.2, 0);
        double x = upper.atX(s.median() / unit.metres());
        canvas.line(x, upper.top(), x, upper.top() + upper.height(), mark);
        canvas.line(x, lower.top(), x, lower.top() + lower.height(), mark);
    }

    private static void points(
            Canvas canvas,
            Panel upper,
            Panel lower,
            SizeDistribution s,
            double[] edges,
            LengthUnit unit) {
        double[] at = middles(edges, unit);
        double[] density = s.density(edges);
        for (int k = 0; k < at.length; k++) {
            circle(canvas, upper, at[k], density[k]);
        }
        for (int k = 0; k < edges.length; k++) {
            circle(canvas, lower, edges[k] / unit.metres(), s.upTo(edges[k]));
        }
    }

    private static void circle(Canvas canvas, Panel panel, double x, double y) {
        canvas.disc(panel.atX(x), panel.atY(y), 3.6, MEASURED);
        canvas.disc(panel.atX(x), panel.atY(y), 2.2, Ink.WHITE);
    }

    private void legend(Canvas canvas, LengthUnit unit) {
        double x = LEFT + WIDTH + 16;
        double room = width() - x - 4;
        double y = TOP + 10;
        for (int k = 0; k < all().size(); k++) {
            SizeDistribution s = all().get(k);
            if (k < computed.size()) {
                canvas.line(x, y, x + 22, y, PENS.get(k));
            } else {
                canvas.disc(x + 11, y, 3.6, MEASURED);
                canvas.disc(x + 11, y, 2.2, Ink.WHITE);
            }
            canvas.text(x + 29, y + 4.5, fitted(s.name(), room - 29), Lettering.SMALL);
            canvas.text(
                    x + 29,
                    y + 4.5 + 17,
                    "d50 = "
                            + Numbers.readable(s.median() / unit.metres(), 3)
                            + " "
                            + unit.symbol(),
                    Lettering.SMALL.in(Ink.GREY).aligned(Align.START));
            y += 2 * ROW + 6;
        }
    }

    private static String fitted(String text, double room) {
        int end = text.length();
        while (end > 1 && Lettering.SMALL.width(text.substring(0, end)) > room) {
            end--;
        }
        return end == text.length() ? text : text.substring(0, end - 1) + "…";
    }
}
