package io.github.coble.study.figure;

import io.github.coble.model.cell.Sample;
import io.github.coble.study.table.LabUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Voltage against capacity of one plating or one stripping.
///
/// @param cycle number
/// @param plating or stripping
/// @param capacity charge passed since it began [mAh/cm²]
/// @param voltage [V]
record HalfCycle(int cycle, boolean plating, double[] capacity, double[] voltage) {
    private static final int SHORTEST = 2;

    /// The halves of all cycles, in order. Samples without current belong to none.
    static List<HalfCycle> of(List<Sample> samples) {
        List<HalfCycle> halves = new ArrayList<>();
        List<Sample> open = new ArrayList<>();
        double start = 0;
        for (int i = 0; i < samples.size(); i++) {
            Sample s = samples.get(i);
            if (!open.isEmpty() && !continues(open.getLast(), s)) {
                close(open, start, halves);
            }
            if (s.cycle() > 0 && s.current() != 0) {
                if (open.isEmpty()) {
                    start = i == 0 ? 0 : samples.get(i - 1).passedCharge();
                }
                open.add(s);
            }
        }
        close(open, start, halves);
        return halves;
    }

    private static boolean continues(Sample before, Sample now) {
        return before.cycle() == now.cycle()
                && Math.signum(before.current()) == Math.signum(now.current());
    }

    private static void close(List<Sample> open, double start, List<HalfCycle> halves) {
        if (open.size() >= SHORTEST) {
            halves.add(
                    new HalfCycle(
                            open.getFirst().cycle(),
                            open.getFirst().current() > 0,
                            Traces.of(
                                    open,
                                    LabUnit.CAPACITY,
                                    s -> Math.abs(s.passedCharge() - start)),
                            Traces.of(open, LabUnit.VOLT, Sample::voltage)));
        }
        open.clear();
    }

    /// The part up to a capacity, from where the voltage first falls below a bound; both ends are
    /// interpolated.
    ///
    /// @param reach largest capacity [mAh/cm²]
    /// @param highest voltage [V]
    HalfCycle within(double reach, double highest) {
        int from = 0;
        while (from < voltage.length - 1 && voltage[from] > highest) {
            from++;
        }
        int to = voltage.length - 1;
        while (to > from && capacity[to] > reach) {
            to--;
        }
        double[] q = new double[to - from + 3];
        double[] v = new double[q.length];
        int n = 0;
        if (from > 0) {
            double share = (highest - voltage[from - 1]) / (voltage[from] - voltage[from - 1]);
            q[n] = capacity[from - 1] + share * (capacity[from] - capacity[from - 1]);
            v[n++] = highest;
        }
        for (int i = from; i <= to; i++) {
            q[n] = capacity[i];
            v[n++] = voltage[i];
        }
        if (to < voltage.length - 1) {
            double share = (reach - capacity[to]) / (capacity[to + 1] - capacity[to]);
            q[n] = reach;
            v[n++] = voltage[to] + share * (voltage[to + 1] - voltage[to]);
        }
        return new HalfCycle(cycle, plating, Arrays.copyOf(q, n), Arrays.copyOf(v, n));
    }
}
