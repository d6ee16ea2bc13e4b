package io.github.coble.lab.cycling;

import java.util.Optional;

/// A fall of the voltage within one plating, between medians of the samples before and
/// after, so that noise is none.
final class VoltageFall {
    /// Half cells: overpotential that is left, relative to that before, once metal bridges the
    /// cell.
    private static final double LEFT = 0.5;

    /// Full cells: fall of the voltage while charging at constant current [V].
    private static final double FALL = 0.02;

    /// Charge, relative to that of the step, within which the fall happens, from which the voltage
    /// before is taken, and for which it stays.
    private static final double SUDDEN = 0.02;

    /// Standard errors that a fall exceeds: noise does so less than once in a million samples.
    private static final double ERRORS = 5;

    /// Standard error of a median over the standard deviation, times the root of the number of
    /// samples: √(π/2).
    private static final double MEDIAN_ERROR = Math.sqrt(Math.PI / 2);

    /// Standard deviation of normal noise over the median of its deviations.
    private static final double DEVIATION = 1.4826;

    /// Samples of a median: more change nothing, and a record may have millions.
    private static final int MOST = 99;

    private final Trace trace;
    private final double[] voltage;
    private final CellKind kind;
    private final CycledStep step;
    private final double[] passed;
    private final double within;
    private final double noise;
    private int back;
    private double farthest;

    /// @param before median of the voltage before [V]
    /// @param after median of the first samples after [V]
    /// @param row first sample after the fall
    /// @param stays whether the voltage is still down at the end of the stretch that follows
    record Found(double before, double after, int row, boolean stays) {
        ShortCircuit shortCircuit(int cycle) {
            return new ShortCircuit(
                    stays,
                    cycle,
                    row,
                    "voltage %.4f V to %.4f V while plating, %s"
                            .formatted(before, after, stays ? "and stays" : "and recovers"));
        }
    }

    VoltageFall(Trace trace, CellKind kind, CycledStep step) {
        this.trace = trace;
        this.voltage = trace.voltage();
        this.kind = kind;
        this.step = step;
        this.passed = step.passed(trace);
        this.within = SUDDEN * step.charge();
        this.noise = noise(voltage, step);
        this.back = step.from();
        this.farthest = voltage[step.from()];
    }

    /// Whether the voltage has fallen at a sample; to be asked of one after the other.
    Optional<Found> at(int at) {
        while (charge(at) - charge(back) > within && back < at - 1) {
            back++;
        }
        farthest =
                kind == CellKind.HALF
                        ? Math.min(farthest, voltage[at])
                        : Math.max(farthest, voltage[at]);
        // no median lies beyond the farthest sample: most samples are done with here
        if (!fallen(farthest, voltage[at]) || !steady(back, at)) {
            return Optional.empty();
        }
        int from = back;
        while (from > step.from()
                && back - from < MOST
                && (charge(back) - charge(from - 1) <= within
                        || back - from + 1 < ShortCircuits.FEWEST)) {
            from--;
        }
        boolean pastTip = kind == CellKind.FULL || charge(from) > ShortCircuits.TIP * step.charge();
        if (!pastTip || back - from + 1 < ShortCircuits.FEWEST) {
            return Optional.empty();
        }
        double before = Medians.of(voltage, from, back + 1);
        int soon = at + ShortCircuits.FEWEST;
        double after = Medians.of(voltage, at, soon);
        if (!fallen(before, voltage[at])
                || !fallen(before, after)
                || Math.abs(after - before) <= error(back + 1 - from)) {
            return Optional.empty();
        }
        int until = soon;
        while (until < step.to() && charge(until) - charge(at) <= within) {
            until++;
        }
        int half = Math.min((at + until) / 2, until - ShortCircuits.FEWEST);
        boolean stays = fallen(before, Medians.of(voltage, half, until));
        return Optional.of(new Found(before, after, at, stays));
    }

    private double charge(int at) {
        return passed[at - step.from()];
    }

    private boolean steady(int from, int to) {
        double before = trace.current()[from];
        return Math.abs(trace.current()[to] - before) <= 0.05 * Math.abs(before);
    }

    private boolean fallen(double before, double after) {
        return kind == CellKind.HALF
                ? before < -ShortCircuits.LEAST && after > LEFT * before
                : after < before - FALL;
    }

    /// By how much medians of n samples before and the fewest after may differ by noise [V].
    private double error(int n) {
        return ERRORS * MEDIAN_ERROR * noise * Math.sqrt(1.0 / n + 1.0 / ShortCircuits.FEWEST);
    }

    /// Standard deviation of the noise, from the differences of neighbours [V]: a trend and single
    /// jumps do not count in their median.
    private static double noise(double[] voltage, CycledStep step) {
        int n = step.to() - step.from() - 1;
        double[] differences = new double[n];
        for (int k = 0; k < n; k++) {
            differences[k] = voltage[step.from() + k + 1] - voltage[step.from() + k];
        }
        double trend = Medians.of(differences, 0, n);
        for (int k = 0; k < n; k++) {
            differences[k] = Math.abs(differences[k] - trend);
        }
        return DEVIATION * Medians.of(differences, 0, n) / Math.sqrt(2);
    }
}
