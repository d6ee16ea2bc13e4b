package io.github.coble.lab.cycling;

/// Samples in a row that do one thing.
///
/// @param direction what it does
/// @param from its first sample
/// @param to behind its last sample
/// @param charge passed, never negative [A s]
/// @param energy ∫ V I dt of the same charge, sign of the voltage [J]
/// @param duration [s]
public record CycledStep(
        Direction direction, int from, int to, double charge, double energy, double duration) {
    /// Mean current, never negative [A].
    public double current() {
        return duration > 0 ? charge / duration : 0;
    }

    /// Voltage averaged over the charge (A-5) [V]; NaN where none passed.
    public double averageVoltage() {
        return charge > 0 ? energy / charge : Double.NaN;
    }

    /// Charge passed since its first sample, at each of its samples [A s]. What passed before that
    /// sample is missing: [#charge] less the last of these.
    public double[] passed(Trace trace) {
        double[] passed = new double[to - from];
        for (int k = 1; k < passed.length; k++) {
            int at = from + k;
            double mean = 0.5 * (trace.current()[at] + trace.current()[at - 1]);
            passed[k] = passed[k - 1] + Math.abs(mean) * (trace.time()[at] - trace.time()[at - 1]);
        }
        return passed;
    }
}
