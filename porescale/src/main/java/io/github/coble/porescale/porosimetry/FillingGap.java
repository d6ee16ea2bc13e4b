package io.github.coble.porescale.porosimetry;

import java.util.OptionalDouble;

/// Looks for the gap between the filling of what lies around the grains and the pores in them.
///
/// At low pressure mercury fills the space between pieces of the sample and its rough outside; at
/// high pressure the pores. Between the two the volume hardly rises. The gap is the widest stretch
/// of diameters, at least a factor of two, over which it rises by less than a twentieth of what it
/// does per logarithm of diameter in the pores below; a tenth of the volume must lie above and a
/// fifth below. Without such a gap nothing is separated: the two overlap, and only who made the
/// sample knows.
final class FillingGap {
    private static final double NARROWEST = Math.log(2);
    private static final double FLAT = 0.05;
    private static final double LEAST_ABOVE = 0.1;
    private static final double LEAST_BELOW = 0.2;

    /// Step of ln d in which the gap is looked for.
    private static final double STEP = 0.05;

    private FillingGap() {}

    /// A diameter in the middle of the gap [m], or empty if there is none.
    static OptionalDouble find(Distribution all) {
        double top = Math.log(all.diameter[0]);
        int count = (int) Math.floor((top - Math.log(all.diameter[all.steps()])) / STEP);
        double[] rise = new double[count];
        for (int n = 0; n < count; n++) {
            rise[n] = below(all, top, n + 1) - below(all, top, n);
        }
        double[] peakBelow = new double[count + 1];
        for (int n = count - 1; n >= 0; n--) {
            peakBelow[n] = Math.max(peakBelow[n + 1], rise[n]);
        }
        int bestFrom = 0;
        int bestTo = 0;
        for (int from = 0; from < count; from++) {
            int to = from;
            while (to < count && rise[to] <= FLAT * peakBelow[to]) {
                to++;
            }
            double above = below(all, top, from) / all.total();
            double under = 1 - below(all, top, to) / all.total();
            if (to - from > bestTo - bestFrom && above >= LEAST_ABOVE && under >= LEAST_BELOW) {
                bestFrom = from;
                bestTo = to;
            }
        }
        return (bestTo - bestFrom) * STEP >= NARROWEST
                ? OptionalDouble.of(Math.exp(top - 0.5 * (bestFrom + bestTo) * STEP))
                : OptionalDouble.empty();
    }

    private static double below(Distribution all, double top, int n) {
        return all.volumeAbove(Math.exp(top - n * STEP)) - all.volume[0];
    }
}
