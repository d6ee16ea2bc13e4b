package io.github.coble.study.measured;

import io.github.coble.lab.cycling.CellKind;
import io.github.coble.lab.cycling.CycledStep;
import io.github.coble.lab.cycling.Steps;
import io.github.coble.lab.cycling.Trace;
import io.github.coble.study.measured.RecordedStep.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts a trace into steps (O-17). Owned by one reading.
final class RecordedSteps {
    /// A cell counts as below 0 V from here on: cyclers overshoot a limit of 0 V a little.
    private static final double BELOW_ZERO = -2e-3;

    /// Current off the mean of its step by more than this share is another step's.
    private static final double OFF_MEAN = 0.05;

    /// Of a voltage that is held.
    private static final double HELD = 3e-3;

    /// Share of the current that is left at the end of a hold, at most.
    private static final double FALLEN = 0.9;

    /// Samples that a hold needs to be seen.
    private static final int FEWEST_HELD = 5;

    /// By how much a limit that ended a step lies beyond its median voltage [V].
    private static final double BEYOND_MEDIAN = 0.2;

    private final Trace trace;
    private final CellKind kind;
    private final double area;
    private final List<RecordedStep> steps = new ArrayList<>();
    private boolean plated;

    private RecordedSteps(Trace trace, CellKind kind, double area) {
        this.trace = trace;
        this.kind = kind;
        this.area = area;
    }

    /// The steps in their order.
    ///
    /// @param area of the electrode [m^2]
    static List<RecordedStep> of(Trace trace, CellKind kind, double area) {
        RecordedSteps cutter = new RecordedSteps(trace, kind, area);
        Steps.of(trace, kind).forEach(cutter::cut);
        return List.copyOf(cutter.steps);
    }

    private void cut(CycledStep run) {
        Kind what = what(run);
        if (what == Kind.REST) {
            add(Kind.REST, run.from(), run.to());
            return;
        }
        int hold = kind == CellKind.HALF ? hold(run.from(), run.to()) : run.to();
        int from = run.from();
        int n = 0;
        double mean = 0;
        for (int k = run.from(); k < hold; k++) {
            double current = Math.abs(trace.current()[k]);
            boolean other = n > 0 && Math.abs(current - mean) > OFF_MEAN * mean;
            // A single sample before a change is on the way to the current, no step.
            if (other && n > 1) {
                add(what, from, k);
                from = k;
            }
            n = other ? 1 : n + 1;
            mean = other ? current : mean + (current - mean) / n;
        }
        if (from < hold) {
            add(what, from, hold);
        }
        if (hold < run.to()) {
            add(Kind.HOLD, hold, run.to());
        }
    }

    private Kind what(CycledStep run) {
        return switch (run.direction()) {
            case REST -> Kind.REST;
            case PLATE -> {
                boolean metal = kind == CellKind.FULL || lowest(run) < BELOW_ZERO;
                plated = metal;
                yield metal ? Kind.PLATE : Kind.LITHIATE;
            }
            case STRIP -> plated ? Kind.STRIP : Kind.DELITHIATE;
        };
    }

    private double lowest(CycledStep run) {
        return Arrays.stream(trace.voltage(), run.from(), run.to()).min().orElse(0);
    }

    /// Where a hold at the end begins; the end where there is none.
    private int hold(int from, int to) {
        double last = trace.voltage()[to - 1];
        int k = to - 1;
        while (k > from && Math.abs(trace.voltage()[k - 1] - last) <= HELD) {
            k--;
        }
        // The current of the step before is held a little longer than its voltage falls.
        while (k < to - 1 && trace.current()[k + 1] == trace.current()[k]) {
            k++;
        }
        boolean fallen = Math.abs(trace.current()[to - 1]) < FALLEN * Math.abs(trace.current()[k]);
        return fallen && to - k >= FEWEST_HELD ? k : to;
    }

    private void add(Kind what, int from, int to) {
        double charge = 0;
        for (int k = Math.max(from, 1); k < to; k++) {
            double before = k == from ? trace.current()[k] : trace.current()[k - 1];
            double dt = trace.time()[k] - trace.time()[k - 1];
            charge += 0.5 * Math.abs(before + trace.current()[k]) * dt;
        }
        double duration = trace.time()[to - 1] - trace.time()[Math.max(from - 1, 0)];
        if (!(duration > 0)) {
            return;
        }
        double[] voltages = Arrays.copyOfRange(trace.voltage(), from, to);
        double last = voltages[voltages.length - 1];
        Arrays.sort(voltages);
        double median = voltages[voltages.length / 2];
        boolean upwards = kind == CellKind.HALF;
        boolean atLimit =
                upwards
                        ? last == voltages[voltages.length - 1] && last > median + BEYOND_MEDIAN
                        : last == voltages[0] && last < median - BEYOND_MEDIAN;
        boolean rests = what == Kind.REST;
        steps.add(
                new RecordedStep(
                        what,
                        from,
                        to,
                        rests ? 0 : charge / area,
                        duration,
                        last,
                        voltages[voltages.length - 1],
                        !rests && atLimit));
    }

    /// Whether the current of a sample plates.
    static boolean plates(Trace trace, CellKind kind, int sample) {
        return trace.current()[sample] < 0 == (kind == CellKind.HALF);
    }
}
