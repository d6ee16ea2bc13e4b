package io.github.coble.lab.cycling;

import java.util.List;
import java.util.Optional;

/// Signs of a short circuit. They are rules, not a law: what they find is to be looked at.
final class ShortCircuits {
    /// Half cells: overpotential that is left, relative to that before, once metal bridges the
    /// cell.
    private static final double LEFT = 0.5;

    /// Full cells: fall of the voltage while charging at constant current [V].
    private static final double FALL = 0.02;

    /// Charge, relative to that of the step, within which the fall happens, and for which it stays.
    private static final double SUDDEN = 0.02;

    /// Share of the charge in which half cells may still come down from a nucleation tip.
    private static final double TIP = 0.1;

    /// Charge stripped beyond all that was plated, relative to that of the cycle: more than cyclers
    /// are off by.
    private static final double SURPLUS = 0.02;

    /// Overpotential below which nothing can be said [V].
    private static final double LEAST = 0.005;

    private ShortCircuits() {}

    /// The earliest sign; of two in one cycle the fall, which comes while plating.
    static Optional<ShortCircuit> first(
            Trace trace, CellKind kind, List<CycledStep> steps, List<AnalysedCycle> cycles) {
        Optional<ShortCircuit> fall = firstFall(trace, kind, steps);
        Optional<ShortCircuit> surplus =
                startsEmpty(kind, steps, cycles) ? firstSurplus(cycles) : Optional.empty();
        boolean earlier =
                surplus.isPresent()
                        && (fall.isEmpty() || surplus.get().cycle() < fall.get().cycle());
        return earlier ? surplus : fall;
    }

    private static Optional<ShortCircuit> firstFall(
            Trace trace, CellKind kind, List<CycledStep> steps) {
        int cycle = 0;
        boolean plating = false;
        for (CycledStep step : steps) {
            if (step.direction() == Direction.PLATE) {
                cycle += plating ? 0 : 1;
                plating = true;
                Optional<ShortCircuit> found = fall(trace, kind, step, cycle);
                if (found.isPresent()) {
                    return found;
                }
            } else if (step.direction() == Direction.STRIP) {
                plating = false;
            }
        }
        return Optional.empty();
    }

    /// Whether all lithium that may be stripped was plated in the record: in a half cell whose
    /// first plating is below 0 V, so that lithium is not in a host, with nothing stripped before.
    private static boolean startsEmpty(
            CellKind kind, List<CycledStep> steps, List<AnalysedCycle> cycles) {
        if (kind != CellKind.HALF
                || cycles.isEmpty()
                || cycles.getFirst().overpotentials().isEmpty()) {
            return false;
        }
        double before = 0;
        for (CycledStep step : steps) {
            if (step.direction() == Direction.PLATE) {
                break;
            }
            before += step.charge();
        }
        return before <= SURPLUS * cycles.getFirst().plated();
    }

    /// More has come back since the start than was ever plated.
    private static Optional<ShortCircuit> firstSurplus(List<AnalysedCycle> cycles) {
        double left = 0;
        for (AnalysedCycle cycle : cycles) {
            left += cycle.plated() - cycle.stripped();
            if (left < -SURPLUS * cycle.plated()) {
                return Optional.of(
                        new ShortCircuit(
                                false,
                                cycle.number(),
                                -1,
                                "%.1f %% of what was plated since the start has come back"
                                        .formatted(100 * back(cycles, cycle.number()))));
            }
        }
        return Optional.empty();
    }

    private static double back(List<AnalysedCycle> cycles, int to) {
        double plated = 0;
        double stripped = 0;
        for (AnalysedCycle cycle : cycles.subList(0, to)) {
            plated += cycle.plated();
            stripped += cycle.stripped();
        }
        return stripped / plated;
    }

    /// Looks for a voltage that falls towards zero (half cells) or falls at all (full cells) while
    /// the current stays.
    private static Optional<ShortCircuit> fall(
            Trace trace, CellKind kind, CycledStep step, int cycle) {
        int n = step.to() - step.from();
        if (n < 4) {
            return Optional.empty();
        }
        int back = step.from() + 1;
        double within = SUDDEN * step.charge();
        double[] passed = step.passed(trace);
        for (int k = 1; k < n; k++) {
            int at = step.from() + k;
            while (passed[k] - passed[back - step.from()] > within && back < at - 1) {
                back++;
            }
            boolean past =
                    kind == CellKind.FULL || passed[back - step.from()] > TIP * step.charge();
            if (past
                    && steady(trace, back, at)
                    && fallen(trace.voltage()[back], trace.voltage()[at], kind)) {
                boolean stays = stays(trace, step, passed, back, at, kind);
                return Optional.of(
                        new ShortCircuit(
                                stays,
                                cycle,
                                at,
                                "voltage %.4f V to %.4f V while plating, %s"
                                        .formatted(
                                                trace.voltage()[back],
                                                trace.voltage()[at],
                                                stays ? "and stays" : "and recovers")));
            }
        }
        return Optional.empty();
    }

    private static boolean steady(Trace trace, int from, int to) {
        double before = trace.current()[from];
        return Math.abs(trace.current()[to] - before) <= 0.05 * Math.abs(before);
    }

    private static boolean fallen(double before, double after, CellKind kind) {
        return kind == CellKind.HALF
                ? before < -LEAST && after > LEFT * before
                : after < before - FALL;
    }

    private static boolean stays(
            Trace trace, CycledStep step, double[] passed, int back, int at, CellKind kind) {
        double until = passed[at - step.from()] + SUDDEN * step.charge();
        for (int k = at; k < step.to() && passed[k - step.from()] <= until; k++) {
            if (!fallen(trace.voltage()[back], trace.voltage()[k], kind)) {
                return false;
            }
        }
        return true;
    }
}
