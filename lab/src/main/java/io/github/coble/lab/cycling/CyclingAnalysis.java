package io.github.coble.lab.cycling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a trace of a cycled cell shows.
///
/// @param kind half or full cell
/// @param steps in their order
/// @param cycles platings with the stripping that follows
/// @param shortCircuit the first one
/// @param endOfLife first cycle at the end of its life
public record CyclingAnalysis(
        CellKind kind,
        List<CycledStep> steps,
        List<AnalysedCycle> cycles,
        Optional<ShortCircuit> shortCircuit,
        Optional<EndOfLife> endOfLife) {
    /// Change of the current, relative to that of the step which it begins, that counts as a jump.
    private static final double JUMP = 0.5;

    /// Copies the lists.
    public CyclingAnalysis {
        steps = List.copyOf(steps);
        cycles = List.copyOf(cycles);
    }

    /// Analyses a trace.
    ///
    /// @param end when a cell counts as dead
    public static CyclingAnalysis of(Trace trace, CellKind kind, EndOfLife.Rule end) {
        List<CycledStep> steps = Steps.of(trace, kind);
        List<AnalysedCycle> cycles = cycles(trace, kind, steps);
        Optional<ShortCircuit> shorted = ShortCircuits.first(trace, kind, steps, cycles);
        return new CyclingAnalysis(kind, steps, cycles, shorted, end.first(cycles, shorted));
    }

    private static List<AnalysedCycle> cycles(Trace trace, CellKind kind, List<CycledStep> steps) {
        List<AnalysedCycle> cycles = new ArrayList<>();
        int k = 0;
        while (k < steps.size()) {
            if (steps.get(k).direction() != Direction.PLATE) {
                k++;
                continue;
            }
            int first = k;
            Sum plated = new Sum();
            for (; k < steps.size() && steps.get(k).direction() != Direction.STRIP; k++) {
                plated.add(steps.get(k));
            }
            Sum stripped = new Sum();
            for (; k < steps.size() && steps.get(k).direction() != Direction.PLATE; k++) {
                stripped.add(steps.get(k));
            }
            cycles.add(
                    new AnalysedCycle(
                            cycles.size() + 1,
                            plated.charge,
                            stripped.charge,
                            plated.averageVoltage(),
                            stripped.averageVoltage(),
                            kind == CellKind.HALF
                                    ? Overpotentials.of(trace, steps.get(first))
                                    : Optional.empty(),
                            pulse(trace, steps.get(first))));
        }
        return cycles;
    }

    /// A-9 at the start of a step that follows a rest or another current.
    private static Optional<PulseResistance> pulse(Trace trace, CycledStep step) {
        int at = step.from();
        if (at == 0) {
            return Optional.empty();
        }
        double di = trace.current()[at] - trace.current()[at - 1];
        double dv = trace.voltage()[at] - trace.voltage()[at - 1];
        double delay = trace.time()[at] - trace.time()[at - 1];
        return Math.abs(di) > JUMP * step.current()
                ? Optional.of(new PulseResistance(at, dv / di, delay))
                : Optional.empty();
    }

    private static final class Sum {
        private double charge;
        private double energy;

        void add(CycledStep step) {
            charge += step.charge();
            energy += step.energy();
        }

        double averageVoltage() {
            return charge > 0 ? energy / charge : Double.NaN;
        }
    }
}
