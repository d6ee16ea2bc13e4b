package io.github.coble.lab.cycling;

import java.util.List;

/// dQ/dV: charge that passed within classes of the voltage, over their width. No smoothing
/// besides: charge that passes while the voltage runs backwards counts where it passes.
///
/// @param voltage middles of the classes [V]
/// @param capacity charge over width [A s/V]
@SuppressWarnings("ArrayRecordComponent")
public record IncrementalCapacity(double[] voltage, double[] capacity) {
    /// Classes that voltages may be divided into.
    private static final int MOST_CLASSES = 100_000;

    /// That of steps of one direction.
    ///
    /// @param width of the classes [V]
    /// @throws IllegalArgumentException if the width is not positive, or so small that there are
    ///   too many
    public static IncrementalCapacity of(Trace trace, List<CycledStep> steps, double width) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (CycledStep step : steps) {
            for (int k = step.from(); k < step.to(); k++) {
                low = Math.min(low, trace.voltage()[k]);
                high = Math.max(high, trace.voltage()[k]);
            }
        }
        double first = Math.floor(low / width);
        double count = Math.floor(high / width) - first + 1;
        if (!(width > 0) || !(count <= MOST_CLASSES)) {
            throw new IllegalArgumentException(
                    "voltages from %.4g V to %.4g V in classes of %.4g V: the width is to be above 0 and there may be %d classes"
                            .formatted(low, high, width, MOST_CLASSES));
        }
        double[] voltage = new double[(int) count];
        double[] capacity = new double[(int) count];
        for (int k = 0; k < voltage.length; k++) {
            voltage[k] = (first + k + 0.5) * width;
        }
        for (CycledStep step : steps) {
            for (int k = step.from() + 1; k < step.to(); k++) {
                double dt = trace.time()[k] - trace.time()[k - 1];
                double dq = 0.5 * Math.abs(trace.current()[k] + trace.current()[k - 1]) * dt;
                spread(
                        trace.voltage()[k - 1],
                        trace.voltage()[k],
                        dq / width,
                        first,
                        width,
                        capacity);
            }
        }
        return new IncrementalCapacity(voltage, capacity);
    }

    /// Charge between two samples is even over the voltage between them.
    private static void spread(
            double from, double to, double charge, double first, double width, double[] into) {
        double low = Math.min(from, to) / width - first;
        double high = Math.max(from, to) / width - first;
        int last = Math.min((int) high, into.length - 1);
        if ((int) low >= last) {
            into[Math.min((int) low, last)] += charge;
            return;
        }
        for (int k = (int) low; k <= last; k++) {
            double share = (Math.min(high, k + 1) - Math.max(low, k)) / (high - low);
            into[k] += charge * share;
        }
    }
}
