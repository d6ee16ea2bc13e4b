package io.github.coble.study.measured;

import java.util.Arrays;

/// The voltage over what is plated in a cycle, or over what is stripped, rests left out.
///
/// @param cycle number, from 1
/// @param plating or stripping
/// @param charge per area since its start, not falling, at least two points [C m^-2]
/// @param voltage of the interlayer against lithium [V]
@SuppressWarnings("ArrayRecordComponent")
public record HalfCycle(int cycle, boolean plating, double[] charge, double[] voltage) {
    /// Equal shares of the charge whose mean voltages are compared.
    public static final int SHARES = 50;

    /// Share of a half-cycle's charge by which points of curves may be shifted.
    private static final double CHARGE = 0.005;

    /// Charge at its end [C m^-2].
    public double total() {
        return charge[charge.length - 1];
    }

    /// This curve at the shares of its own charge at which another has its points (O-10).
    HalfCycle at(HalfCycle other) {
        double stretch = total() / other.total();
        double[] v = new double[other.charge.length];
        int k = 1;
        for (int i = 0; i < v.length; i++) {
            double q = other.charge[i] * stretch;
            while (k < charge.length - 1 && charge[k] < q) {
                k++;
            }
            double length = charge[k] - charge[k - 1];
            double share = length > 0 ? (q - charge[k - 1]) / length : 1;
            v[i] = voltage[k - 1] + Math.clamp(share, 0, 1) * (voltage[k] - voltage[k - 1]);
        }
        return new HalfCycle(cycle, plating, other.charge, v);
    }

    /// Mean voltages of [#SHARES] equal parts of the charge between the first and the last point
    /// (O-10), of the voltage as it is between the points, linear over the charge.
    public double[] means() {
        double[] sums = new double[SHARES];
        double start = charge[0];
        double width = (total() - start) / SHARES;
        for (int k = 1; k < charge.length; k++) {
            double from = charge[k - 1] - start;
            double to = charge[k] - start;
            if (!(to > from)) {
                continue;
            }
            double slope = (voltage[k] - voltage[k - 1]) / (to - from);
            int first = Math.clamp((int) (from / width), 0, SHARES - 1);
            int last = Math.clamp((int) (to / width), 0, SHARES - 1);
            for (int b = first; b <= last; b++) {
                double low = b == first ? from : b * width;
                double high = b == last ? to : (b + 1) * width;
                double middle = voltage[k - 1] + slope * (0.5 * (low + high) - from);
                sums[b] += middle * (high - low);
            }
        }
        return Arrays.stream(sums).map(s -> s / width).toArray();
    }

    /// What a difference of each mean voltage counts as, in units of one where the curve is flat
    /// (O-11).
    double[] looseness() {
        double[] means = means();
        double[] out = new double[SHARES];
        for (int k = 0; k < SHARES; k++) {
            int below = Math.max(k - 1, 0);
            int above = Math.min(k + 1, SHARES - 1);
            double slope = SHARES * (means[above] - means[below]) / (above - below);
            out[k] = Math.hypot(1, slope * CHARGE / Use.VOLTAGE.usual());
        }
        return out;
    }
}
