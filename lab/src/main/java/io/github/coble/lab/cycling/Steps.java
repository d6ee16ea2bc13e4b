package io.github.coble.lab.cycling;

import java.util.ArrayList;
import java.util.List;

/// Finds the steps in a trace.
public final class Steps {
    /// Of the largest current: what is less counts as rest.
    private static final double REST = 1e-3;

    private Steps() {}

    /// Steps in their order. Steps of less than two samples are joined to the one before.
    public static List<CycledStep> of(Trace trace, CellKind kind) {
        double largest = 0;
        for (double i : trace.current()) {
            largest = Math.max(largest, Math.abs(i));
        }
        List<CycledStep> steps = new ArrayList<>();
        int from = 0;
        for (int k = 1; k <= trace.size(); k++) {
            boolean ends =
                    k == trace.size()
                            || kind.direction(trace.current()[k], REST * largest)
                                    != kind.direction(trace.current()[from], REST * largest);
            if (ends) {
                steps.add(
                        step(
                                trace,
                                kind.direction(trace.current()[from], REST * largest),
                                from,
                                k));
                from = k;
            }
        }
        return List.copyOf(steps);
    }

    /// The charge between two samples is the trapezoid's within a step; that between steps belongs
    /// to the later one, at its first current: cyclers record the first sample some time into a
    /// step.
    private static CycledStep step(Trace trace, Direction direction, int from, int to) {
        double charge = 0;
        double energy = 0;
        for (int k = Math.max(from, 1); k < to; k++) {
            double dt = trace.time()[k] - trace.time()[k - 1];
            double before = k == from ? trace.current()[k] : trace.current()[k - 1];
            double at = k == from ? trace.voltage()[k] : trace.voltage()[k - 1];
            double dq = Math.abs(0.5 * (before + trace.current()[k])) * dt;
            charge += dq;
            energy += 0.5 * (at + trace.voltage()[k]) * dq;
        }
        double start = trace.time()[Math.max(from - 1, 0)];
        boolean rests = direction == Direction.REST;
        return new CycledStep(
                direction,
                from,
                to,
                rests ? 0 : charge,
                rests ? 0 : energy,
                trace.time()[to - 1] - start);
    }
}
