package io.github.coble.lab.cycling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a trace of a cycled cell shows.
///
/// @param kind half or full cell
/// @param steps in their order
/// @param cycles platings with the stripping that follows
/// @param sign what speaks for and against the sign of the current
/// @param shortCircuit the first one; none is told where the sign seems turned
/// @param endOfLife first cycle at the end of its life; none is told there either
public record CyclingAnalysis(
        CellKind kind,
        List<CycledStep> steps,
        List<AnalysedCycle> cycles,
        SignEvidence sign,
        Optional<ShortCircuit> shortCircuit,
        Optional<EndOfLife> endOfLife) {
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
        SignEvidence sign = SignEvidence.of(trace, steps);
        // with plating and stripping exchanged, both would be told of healthy cells
        if (sign.turned()) {
            return new CyclingAnalysis(
                    kind, steps, cycles, sign, Optional.empty(), Optional.empty());
        }
        Optional<ShortCircuit> shorted = ShortCircuits.first(trace, kind, steps, cycles);
        boolean open = !steps.isEmpty() && steps.getLast().direction() == Direction.STRIP;
        return new CyclingAnalysis(
                kind, steps, cycles, sign, shorted, end.first(cycles, open, shorted));
    }

    private static List<AnalysedCycle> cycles(Trace trace, CellKind kind, List<CycledStep> steps) {
        List<AnalysedCycle> cycles = new ArrayList<>();
        int k = 0;
        while (k < steps.size()) {
            if (steps.get(k).direction() != Direction.PLATE) {
                k++;
                continue;
            }
            CycledStep first = steps.get(k);
            List<CycledStep> plating = new ArrayList<>();
            k = take(steps, k, Direction.PLATE, plating);
            List<CycledStep> stripping = new ArrayList<>();
            k = take(steps, k, Direction.STRIP, stripping);
            cycles.add(
                    new AnalysedCycle(
                            cycles.size() + 1,
                            plating,
                            stripping,
                            kind == CellKind.HALF
                                    ? Overpotentials.of(trace, first)
                                    : Optional.empty(),
                            pulse(trace, first)));
        }
        return cycles;
    }

    /// Takes steps of a direction, over rests, up to the first of the other.
    private static int take(
            List<CycledStep> steps, int from, Direction direction, List<CycledStep> taken) {
        int k = from;
        for (; k < steps.size(); k++) {
            if (steps.get(k).direction() == direction) {
                taken.add(steps.get(k));
            } else if (steps.get(k).direction() != Direction.REST) {
                break;
            }
        }
        return k;
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
        return Math.abs(di) > SignEvidence.JUMP * step.current()
                ? Optional.of(new PulseResistance(at, dv / di, delay))
                : Optional.empty();
    }
}
