package io.github.coble.study.cycling;

import io.github.coble.lab.cycling.AnalysedCycle;
import io.github.coble.lab.cycling.CycledStep;
import io.github.coble.lab.cycling.Trace;
import java.util.List;

/// Voltage against capacity of one plating or one stripping, over the rests in it.
///
/// @param cycle number
/// @param plating or stripping
/// @param capacity charge passed since it began, in the lab's unit
/// @param voltage [V]
@SuppressWarnings("ArrayRecordComponent")
record HalfCycleTrace(int cycle, boolean plating, double[] capacity, double[] voltage) {
    static HalfCycleTrace of(AnalysedRecord record, AnalysedCycle cycle, boolean plating) {
        List<CycledStep> steps = plating ? cycle.plating() : cycle.stripping();
        Trace trace = record.trace();
        int n = steps.stream().mapToInt(s -> s.to() - s.from()).sum();
        double[] capacity = new double[n];
        double[] voltage = new double[n];
        double before = 0;
        int at = 0;
        for (CycledStep step : steps) {
            double[] passed = step.passed(trace);
            double start = before + step.charge() - passed[passed.length - 1];
            for (int k = 0; k < passed.length; k++) {
                capacity[at] = record.collector().charge(start + passed[k]);
                voltage[at++] = trace.voltage()[step.from() + k];
            }
            before += step.charge();
        }
        return new HalfCycleTrace(cycle.number(), plating, capacity, voltage);
    }

    boolean isEmpty() {
        return capacity.length == 0;
    }
}
