package io.github.coble.study.cycling;

import io.github.coble.lab.cycling.AnalysedCycle;
import io.github.coble.lab.cycling.CycledStep;
import io.github.coble.lab.cycling.IncrementalCapacity;
import io.github.coble.lab.cycling.Trace;
import io.github.coble.study.table.Column;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Table;
import java.util.ArrayList;
import java.util.List;

/// dQ/dV of the cycles of a record.
final class IncrementalCapacities {
    /// Current at the end, relative to the largest, below which it has fallen at constant voltage.
    private static final double FALLEN = 0.5;

    private IncrementalCapacities() {}

    /// That of one half cycle.
    ///
    /// @param voltage middles of the classes [V]
    /// @param capacity in the lab's unit per volt, negative for a stripping
    /// @param held voltage at which it ends while the current falls; NaN where it does not
    @SuppressWarnings("ArrayRecordComponent")
    record Curve(int cycle, boolean plating, double[] voltage, double[] capacity, double held) {
        /// Whether a class holds charge that passed at constant voltage, where dQ/dV has no end.
        boolean isHeld(int k, double width) {
            return Math.abs(voltage[k] - held) <= 1.5 * width;
        }
    }

    /// One row of the table.
    private record Point(int cycle, boolean plating, double voltage, double capacity) {}

    /// Those of some cycles.
    ///
    /// @param width of the classes [V]
    /// @throws IllegalArgumentException if there are too many classes
    static List<Curve> of(AnalysedRecord record, List<AnalysedCycle> cycles, double width) {
        List<Curve> curves = new ArrayList<>();
        for (AnalysedCycle cycle : cycles) {
            for (boolean plating : new boolean[] {true, false}) {
                List<CycledStep> steps = plating ? cycle.plating() : cycle.stripping();
                if (!steps.isEmpty()) {
                    curves.add(curve(record, cycle.number(), plating, steps, width));
                }
            }
        }
        return curves;
    }

    private static Curve curve(
            AnalysedRecord record,
            int cycle,
            boolean plating,
            List<CycledStep> steps,
            double width) {
        IncrementalCapacity found = IncrementalCapacity.of(record.trace(), steps, width);
        double[] capacity = found.capacity();
        for (int k = 0; k < capacity.length; k++) {
            capacity[k] = (plating ? 1 : -1) * record.collector().charge(capacity[k]);
        }
        return new Curve(
                cycle, plating, found.voltage(), capacity, held(record.trace(), steps.getLast()));
    }

    private static double held(Trace trace, CycledStep step) {
        double largest = 0;
        for (int k = step.from(); k < step.to(); k++) {
            largest = Math.max(largest, Math.abs(trace.current()[k]));
        }
        int last = step.to() - 1;
        return Math.abs(trace.current()[last]) < FALLEN * largest
                ? trace.voltage()[last]
                : Double.NaN;
    }

    /// `incremental-capacity`: one row per class, of all curves.
    static Table<?> table(Collector collector, List<Curve> curves) {
        List<Point> points = new ArrayList<>();
        for (Curve c : curves) {
            for (int k = 0; k < c.voltage.length; k++) {
                points.add(new Point(c.cycle, c.plating, c.voltage[k], Math.abs(c.capacity[k])));
            }
        }
        List<Column<Point>> columns =
                List.of(
                        Column.whole("cycle", "number, from 1", Point::cycle),
                        Column.whole("plating", "1, or 0 for stripping", p -> p.plating ? 1 : 0),
                        Column.of("voltage", LabUnit.VOLT, "middle of the class", Point::voltage),
                        Column.of(
                                collector.chargeUnit().name("dQdV") + "_V",
                                LabUnit.NONE,
                                "charge in the class over its width",
                                Point::capacity));
        return new Table<>(columns, points);
    }
}
