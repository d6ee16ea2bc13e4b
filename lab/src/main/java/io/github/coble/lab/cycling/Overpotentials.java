package io.github.coble.lab.cycling;

import java.util.Optional;

/// Overpotentials of a plating in a half cell.
///
/// @param plating −V halfway through the charge: median of the middle tenth [V]
/// @param nucleation by how much the tip of the first tenth lies below it [V]; 0 without a tip
public record Overpotentials(double plating, double nucleation) {
    /// Share of the charge from whose middle the plateau is taken, and in which the tip is sought.
    private static final double SHARE = 0.1;

    /// Nothing where the voltage is above that of lithium: there lithium enters a host, and is not
    /// plated.
    static Optional<Overpotentials> of(Trace trace, CycledStep plate) {
        double[] passed = plate.passed(trace);
        double total = passed[passed.length - 1];
        double[] middle = new double[passed.length];
        int n = 0;
        double tip = Double.POSITIVE_INFINITY;
        for (int k = 0; k < passed.length; k++) {
            double share = total > 0 ? passed[k] / total : 0;
            double v = trace.voltage()[plate.from() + k];
            if (Math.abs(share - 0.5) <= SHARE / 2) {
                middle[n++] = v;
            }
            if (share <= SHARE) {
                tip = Math.min(tip, v);
            }
        }
        if (n == 0) {
            return Optional.empty();
        }
        double plateau = Medians.of(middle, 0, n);
        return plateau < 0
                ? Optional.of(new Overpotentials(-plateau, Math.max(plateau - tip, 0)))
                : Optional.empty();
    }
}
