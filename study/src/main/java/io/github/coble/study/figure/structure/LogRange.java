package io.github.coble.study.figure.structure;

import io.github.coble.study.figure.Axis;
import java.util.List;

/// Ranges of logarithmic axes that begin and end at 1, 2 or 5 times a power of ten.
final class LogRange {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final double SLACK = 1e-9;
    private static final double FEW_DECADES = 100.1;
    private static final int DENSE = 9;
    private static final int SPARSE = 6;

    private LogRange() {}

    /// An axis over values above 0, at least a factor of five long, so that its ticks are those of
    /// decades.
    static Axis axis(String label, double low, double high) {
        double from = below(low);
        double to = above(high);
        while (to / from < 9.9) {
            to = above(to * 1.01);
            from = to / from < 9.9 ? below(from / 1.01) : from;
        }
        return Axis.log(label, from, to);
    }

    /// Ticks at 1, 2 and 5 of each decade where there are few, else at whole decades.
    static List<Axis.Tick> ticks(Axis axis) {
        return axis.ticks(axis.high() / axis.low() <= FEW_DECADES ? DENSE : SPARSE);
    }

    private static double below(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        double best = decade;
        for (double r : ROUND) {
            best = r * decade <= value * (1 + SLACK) ? r * decade : best;
        }
        return best;
    }

    private static double above(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        for (double r : ROUND) {
            if (r * decade >= value * (1 - SLACK)) {
                return r * decade;
            }
        }
        return 10 * decade;
    }
}
