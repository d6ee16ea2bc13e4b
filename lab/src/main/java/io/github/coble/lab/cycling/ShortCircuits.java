package io.github.coble.lab.cycling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Signs of a short circuit. They are rules, not a law: what they find is to be looked at.
final class ShortCircuits {
    /// Samples whose median is not that of an outlier.
    static final int FEWEST = 3;

    /// Share of the charge in which half cells may still come down from a nucleation tip.
    static final double TIP = 0.1;

    /// Resistance, relative to that of the earlier platings, that no change of a surface explains.
    private static final double BRIDGED = 0.1;

    /// Charge stripped beyond all that was plated, relative to that of the cycle: more than cyclers
    /// are off by.
    private static final double SURPLUS = 0.02;

    /// Overpotential below which nothing can be said [V].
    static final double LEAST = 0.005;

    private ShortCircuits() {}

    /// The earliest sign; of two in one cycle that of the voltage, which comes while plating.
    static Optional<ShortCircuit> first(
            Trace trace, CellKind kind, List<CycledStep> steps, List<AnalysedCycle> cycles) {
        List<ShortCircuit> signs = new ArrayList<>();
        firstFall(trace, kind, steps).ifPresent(signs::add);
        if (kind == CellKind.HALF) {
            firstBridged(trace, cycles).ifPresent(signs::add);
        }
        if (startsEmpty(kind, steps, cycles)) {
            firstSurplus(cycles).ifPresent(signs::add);
        }
        return signs.stream().min(Comparator.comparingInt(ShortCircuit::cycle));
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

    /// A plating whose first tenth passes at a small part of the resistance that the earlier
    /// platings began with: metal bridged the cell while it rested or stripped. Resistances are
    /// compared, so that a smaller current is no sign.
    private static Optional<ShortCircuit> firstBridged(Trace trace, List<AnalysedCycle> cycles) {
        List<Double> resistances = new ArrayList<>();
        for (AnalysedCycle cycle : cycles) {
            CycledStep step = cycle.plating().getFirst();
            double[] passed = step.passed(trace);
            double tenth = TIP * passed[passed.length - 1];
            int to = step.from();
            while (to < step.to() && passed[to - step.from()] <= tenth) {
                to++;
            }
            double current = step.current();
            if (to - step.from() < FEWEST || !(current > 0)) {
                continue;
            }
            double start = Medians.of(trace.voltage(), step.from(), to);
            double usual = -current * Medians.of(resistances);
            if (usual < -LEAST && start > BRIDGED * usual) {
                boolean stays =
                        Medians.of(trace.voltage(), step.from(), step.to()) > BRIDGED * usual;
                return Optional.of(
                        new ShortCircuit(
                                stays,
                                cycle.number(),
                                step.from(),
                                "suspected from the start of the plating: %.4f V over its first"
                                                .formatted(start)
                                        + " tenth, by the earlier cycles %.4f V, %s"
                                                .formatted(
                                                        usual,
                                                        stays ? "and stays" : "and recovers")));
            }
            resistances.add(-start / current);
        }
        return Optional.empty();
    }

    /// Looks for a voltage that falls towards zero (half cells) or falls at all (full cells) while
    /// the current stays.
    private static Optional<ShortCircuit> fall(
            Trace trace, CellKind kind, CycledStep step, int cycle) {
        if (step.to() - step.from() < 2 * FEWEST) {
            return Optional.empty();
        }
        VoltageFall falls = new VoltageFall(trace, kind, step);
        for (int at = step.from() + 1; at + FEWEST <= step.to(); at++) {
            Optional<VoltageFall.Found> found = falls.at(at);
            if (found.isPresent()) {
                return found.map(f -> f.shortCircuit(cycle));
            }
        }
        return Optional.empty();
    }
}
