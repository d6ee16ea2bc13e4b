package io.github.coble.numerics.dae;

import java.util.List;
import java.util.Locale;

/// Draws error against tolerance, log-log.
final class WorkPrecisionFigure {

    private static final String[] COLOURS = {"#0072b2", "#56b4e9", "#009e73", "#d55e00", "#7a3e9d"};
    private static final int LEFT = 80;
    private static final int TOP = 20;
    private static final int SIDE = 420;
    private static final double LOW = -11.0;
    private static final double HIGH = -2.0;

    private WorkPrecisionFigure() {}

    static String svg(double[] tolerances, List<String> names, List<double[]> errors) {
        StringBuilder s = new StringBuilder();
        s.append(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 770 500' font-family='sans-serif' font-size='14'>\n");
        s.append("<rect width='770' height='500' fill='white'/>\n");
        for (int d = (int) LOW; d <= HIGH; d++) {
            line(s, x(d), TOP, x(d), TOP + SIDE, "#e4e4e4", "1");
            line(s, LEFT, y(d), LEFT + SIDE, y(d), "#e4e4e4", "1");
            if (d % 2 == 0) {
                text(s, x(d), TOP + SIDE + 20, "middle", "10" + superscript(d));
                text(s, LEFT - 8, y(d) + 5, "end", "10" + superscript(d));
            }
        }
        line(s, x(LOW), y(LOW), x(HIGH), y(HIGH), "#888", "1.5' stroke-dasharray='6 4");
        for (int p = 0; p < names.size(); p++) {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < tolerances.length; i++) {
                double px = x(Math.log10(tolerances[i]));
                double py = y(Math.log10(errors.get(p)[i]));
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", px, py));
                s.append(
                        String.format(
                                Locale.ROOT,
                                "<circle cx='%.1f' cy='%.1f' r='4' fill='%s'/>%n",
                                px,
                                py,
                                COLOURS[p]));
            }
            s.append("<polyline fill='none' stroke-width='2' stroke='").append(COLOURS[p]);
            s.append("' points='").append(points.toString().strip()).append("'/>\n");
            line(s, 515, 40 + 24 * p, 540, 40 + 24 * p, COLOURS[p], "2");
            text(s, 548, 45 + 24 * p, "start", names.get(p));
        }
        int last = 40 + 24 * names.size();
        line(s, 515, last, 540, last, "#888", "1.5' stroke-dasharray='6 4");
        text(s, 548, last + 5, "start", "error = tolerance");
        s.append("<rect x='80' y='20' width='420' height='420' fill='none' stroke='black'/>\n");
        text(s, LEFT + SIDE / 2.0, 485, "middle", "relative tolerance");
        s.append(
                "<text transform='translate(24 230) rotate(-90)' text-anchor='middle'>relative error at the end</text>\n");
        return s.append("</svg>\n").toString();
    }

    private static double x(double exponent) {
        return LEFT + SIDE * (exponent - LOW) / (HIGH - LOW);
    }

    private static double y(double exponent) {
        return TOP + SIDE * (HIGH - exponent) / (HIGH - LOW);
    }

    private static String superscript(int d) {
        return "<tspan dy='-5' font-size='10'>"
                + String.valueOf(d).replace('-', '\u2212')
                + "</tspan>";
    }

    private static void line(
            StringBuilder s,
            double x1,
            double y1,
            double x2,
            double y2,
            String colour,
            String width) {
        s.append(
                String.format(
                        Locale.ROOT,
                        "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s' stroke-width='%s'/>%n",
                        x1,
                        y1,
                        x2,
                        y2,
                        colour,
                        width));
    }

    private static void text(StringBuilder s, double x, double y, String anchor, String content) {
        s.append(
                String.format(
                        Locale.ROOT,
                        "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>%n",
                        x,
                        y,
                        anchor,
                        content));
    }
}
