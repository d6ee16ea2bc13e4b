package io.github.coble.study.cycling;

import io.github.coble.lab.cycling.AnalysedCycle;
import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Legend;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.table.LabUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What each cycle says, against its number.
///
/// @param record with a cycle at least
record CyclesFigure(AnalysedRecord record) implements Figure {
    private static final double LEFT = 86;
    private static final double WIDTH = 450;
    private static final double EACH = 140;
    private static final double STEP = 166;
    private static final int MOST_MARKS = 100;

    private record Line(String name, Ink ink, double[] values) {}

    private record Part(String label, boolean fromZero, List<Line> lines) {}

    @Override
    public String name() {
        return "cycles";
    }

    @Override
    public String caption() {
        return "Each cycle: coulombic efficiency (stripped over plated in the same cycle), charge,"
                + " voltages and resistance from the jump of the current with which it begins, as"
                + " far as the record has them.";
    }

    @Override
    public double height() {
        return 16 + STEP * parts().size() + 40;
    }

    @Override
    public void draw(Canvas canvas) {
        List<AnalysedCycle> cycles = record.analysis().cycles();
        double[] number = cycles.stream().mapToDouble(AnalysedCycle::number).toArray();
        Axis x = Axis.exact("cycle", number[0] - 0.5, number[number.length - 1] + 0.5);
        List<Part> parts = parts();
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            Panel panel = new Panel(LEFT, 16 + p * STEP, WIDTH, EACH, x, axis(part));
            panel.frame(
                    canvas,
                    number.length < 8 ? whole(number) : x.ticks(6),
                    p == parts.size() - 1,
                    true);
            canvas.openPlot(panel);
            for (Line line : part.lines) {
                draw(canvas, panel, number, line);
            }
            canvas.closePlot();
            new Legend(
                            part.lines.stream()
                                    .map(l -> Legend.Entry.line(l.name, Pen.of(l.ink, 2.5)))
                                    .toList())
                    .draw(canvas, LEFT + WIDTH + 18, panel.top());
        }
    }

    private static List<Axis.Tick> whole(double[] numbers) {
        return Arrays.stream(numbers)
                .mapToObj(n -> new Axis.Tick(n, Integer.toString((int) n)))
                .toList();
    }

    /// Where values are not known the line has a gap that the neighbours close.
    private static void draw(Canvas canvas, Panel panel, double[] number, Line line) {
        int[] known = known(line.values);
        double[] x = Arrays.stream(known).mapToDouble(k -> number[k]).toArray();
        double[] y = Arrays.stream(known).mapToDouble(k -> line.values[k]).toArray();
        panel.line(canvas, x, y, Pen.of(line.ink, 1.5), line.name);
        if (x.length <= MOST_MARKS) {
            panel.marks(canvas, x, y, 3.2, line.ink);
        }
    }

    private static int[] known(double[] values) {
        return IntStream.range(0, values.length).filter(k -> Double.isFinite(values[k])).toArray();
    }

    private static Axis axis(Part part) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Line line : part.lines) {
            for (int k : known(line.values)) {
                low = Math.min(low, line.values[k]);
                high = Math.max(high, line.values[k]);
            }
        }
        return Axis.nice(
                part.label,
                part.fromZero ? Math.min(0, low) : low,
                part.fromZero ? Math.max(0, high) : high);
    }

    /// Those of which some cycle has a value.
    private List<Part> parts() {
        Collector collector = record.collector();
        List<Part> parts = new ArrayList<>();
        add(
                parts,
                "efficiency (%)",
                false,
                line("efficiency", Ink.BLUE, c -> LabUnit.PERCENT.of(c.coulombicEfficiency())));
        add(
                parts,
                collector.chargeUnit().symbol(),
                true,
                line("plated", Ink.VERMILION, c -> collector.charge(c.plated())),
                line(
                        "stripped",
                        Ink.GREEN,
                        c -> c.stripped() > 0 ? collector.charge(c.stripped()) : Double.NaN));
        if (record.hasOverpotentials()) {
            add(
                    parts,
                    "overpotential (mV)",
                    true,
                    line(
                            "plating",
                            Ink.BLACK,
                            c -> LabUnit.MILLIVOLT.of(MeasuredCycles.plating(c))),
                    line(
                            "nucleation",
                            Ink.ORANGE,
                            c -> LabUnit.MILLIVOLT.of(MeasuredCycles.nucleation(c))));
        }
        add(
                parts,
                "voltage (V)",
                false,
                line("average, plating", Ink.VERMILION, AnalysedCycle::averagePlating),
                line("average, stripping", Ink.GREEN, AnalysedCycle::averageStripping));
        add(
                parts,
                "hysteresis (mV)",
                true,
                line("hysteresis", Ink.PURPLE, c -> LabUnit.MILLIVOLT.of(c.hysteresis())));
        add(
                parts,
                collector.resistanceUnit().symbol(),
                true,
                line(
                        "resistance",
                        Ink.BLACK,
                        c ->
                                collector
                                        .resistanceUnit()
                                        .of(collector.resistance(MeasuredCycles.resistance(c)))));
        return parts;
    }

    private Line line(String name, Ink ink, ToDoubleFunction<AnalysedCycle> value) {
        return new Line(
                name, ink, record.analysis().cycles().stream().mapToDouble(value).toArray());
    }

    private static void add(List<Part> parts, String label, boolean fromZero, Line... lines) {
        List<Line> known = Arrays.stream(lines).filter(l -> known(l.values).length > 0).toList();
        if (!known.isEmpty()) {
            parts.add(new Part(label, fromZero, known));
        }
    }
}
