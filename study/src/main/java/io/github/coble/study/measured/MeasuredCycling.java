package io.github.coble.study.measured;

import io.github.coble.lab.cycling.CellKind;
import io.github.coble.lab.cycling.Trace;
import io.github.coble.study.measured.RecordedStep.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a cycler recorded of a cell, per area.
///
/// @param kind half or full cell
/// @param halves half-cycles in time order; voltages are those of the file
/// @param cycles that are complete, in order
/// @param protocol sentences of a cell file that make a run go through the same (O-17)
/// @param notes what a user should know
public record MeasuredCycling(
        CellKind kind,
        List<HalfCycle> halves,
        List<CycledCharge> cycles,
        RecordedProtocol protocol,
        List<String> notes) {
    public MeasuredCycling {
        halves = List.copyOf(halves);
        cycles = List.copyOf(cycles);
        notes = List.copyOf(notes);
    }

    /// Reads a trace.
    ///
    /// @param area of the electrode [m^2]
    /// @param most cycles that are looked at
    public static MeasuredCycling of(Trace trace, CellKind kind, double area, int most) {
        List<RecordedStep> steps = RecordedSteps.of(trace, kind, area);
        List<String> notes = new ArrayList<>();
        List<HalfCycle> halves = new ArrayList<>();
        List<RecordedStep> kept = new ArrayList<>();
        HalfCycleBuilder half = new HalfCycleBuilder();
        int cycle = 0;
        boolean plating = false;
        for (RecordedStep step : steps) {
            boolean counts =
                    step.kind() == Kind.PLATE
                            || (cycle > 0
                                    && (step.kind() == Kind.STRIP || step.kind() == Kind.HOLD));
            boolean plates = RecordedSteps.plates(trace, kind, step.to() - 1);
            if (counts && plates && !plating && cycle == most) {
                break;
            }
            kept.add(step);
            if (!counts) {
                continue;
            }
            if (plates != plating) {
                half.built(cycle, plating).ifPresent(halves::add);
                half = new HalfCycleBuilder();
                cycle += plates ? 1 : 0;
                plating = plates;
            }
            points(trace, step, area, half);
        }
        boolean cut = cut(kept);
        if (cut) {
            notes.add(
                    "the file ends while cycle "
                            + cycle
                            + " is stripped; that stripping is not compared");
        } else {
            half.built(cycle, plating).ifPresent(halves::add);
        }
        return new MeasuredCycling(
                kind, halves, cycles(halves), RecordedProtocol.of(kept, cut), notes);
    }

    /// Whether the record ends within a stripping.
    private static boolean cut(List<RecordedStep> steps) {
        return !steps.isEmpty()
                && steps.getLast().kind() == Kind.STRIP
                && !steps.getLast().atLimit();
    }

    private static void points(Trace trace, RecordedStep step, double area, HalfCycleBuilder half) {
        for (int k = step.from(); k < step.to(); k++) {
            double now = Math.abs(trace.current()[k]);
            // The cycler's first sample comes some time into the step.
            double before = k == step.from() ? now : Math.abs(trace.current()[k - 1]);
            double dt = k == 0 ? 0 : trace.time()[k] - trace.time()[k - 1];
            half.add(0.5 * (before + now) * dt / area, trace.voltage()[k]);
        }
    }

    private static List<CycledCharge> cycles(List<HalfCycle> halves) {
        var plated =
                halves.stream()
                        .filter(HalfCycle::plating)
                        .collect(Collectors.toMap(HalfCycle::cycle, HalfCycle::total));
        List<CycledCharge> cycles = new ArrayList<>();
        for (HalfCycle half : halves) {
            Double before = plated.get(half.cycle());
            if (!half.plating() && before != null) {
                cycles.add(new CycledCharge(half.cycle(), before, half.total()));
            }
        }
        return cycles;
    }
}
