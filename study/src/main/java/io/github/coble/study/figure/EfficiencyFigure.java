package io.github.coble.study.figure;

import io.github.coble.model.cell.Cycle;
import io.github.coble.study.table.LabUnit;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Coulombic efficiency, capacity and resistance against cycle.
///
/// @param cycles completed, at least two
public record EfficiencyFigure(List<Cycle> cycles) implements Figure {
    private static final double LEFT = 76;
    private static final double WIDTH = 500;

    public EfficiencyFigure {
        cycles = List.copyOf(cycles);
    }

    @Override
    public String name() {
        return "efficiency";
    }

    @Override
    public String caption() {
        return "Coulombic efficiency, areal capacity plated and stripped, and area-specific"
                + " resistance at open circuit, against cycle.";
    }

    @Override
    public double height() {
        return 580;
    }

    @Override
    public void draw(Canvas canvas) {
        double[] number = of(LabUnit.NONE, Cycle::number);
        double[] efficiency = of(LabUnit.PERCENT, Cycle::coulombicEfficiency);
        double[] plated = of(LabUnit.CAPACITY, Cycle::plated);
        double[] stripped = of(LabUnit.CAPACITY, Cycle::stripped);
        double[] resting = of(LabUnit.RESISTANCE, Cycle::restingResistance);
        double[] loaded = of(LabUnit.RESISTANCE, Cycle::resistance);
        Axis cycle = Axis.exact("cycle", number[0] - 0.5, number[number.length - 1] + 0.5);
        Axis percent =
                Axis.nice(
                        "efficiency (%)",
                        Math.min(90, Traces.least(efficiency)),
                        Math.max(100, Traces.most(efficiency)));
        Panel first = new Panel(LEFT, 16, WIDTH, 150, cycle, percent);
        Panel second =
                new Panel(
                        LEFT,
                        192,
                        WIDTH,
                        150,
                        cycle,
                        Axis.nice(
                                "mAh/cm²",
                                0,
                                1.05 * Math.max(Traces.most(plated), Traces.most(stripped))));
        Panel third =
                new Panel(
                        LEFT,
                        368,
                        WIDTH,
                        150,
                        cycle,
                        Axis.nice("Ω cm²", 0, Math.max(Traces.most(resting), Traces.most(loaded))));
        series(
                canvas,
                first,
                number,
                List.of(efficiency),
                List.of("coulombic efficiency (%)"),
                Ink.BLUE);
        series(
                canvas,
                second,
                number,
                List.of(plated, stripped),
                List.of("plated", "stripped"),
                Ink.VERMILION,
                Ink.GREEN);
        series(
                canvas,
                third,
                number,
                List.of(resting, loaded),
                List.of("before the cycle", "after it"),
                Ink.BLACK,
                Ink.ORANGE);
    }

    private static void series(
            Canvas canvas,
            Panel panel,
            double[] x,
            List<double[]> ys,
            List<String> names,
            Ink... inks) {
        panel.frame(canvas, panel.top() > 300);
        canvas.openPlot(panel);
        for (int k = 0; k < ys.size(); k++) {
            panel.line(canvas, x, ys.get(k), Pen.of(inks[k], 1.5), names.get(k));
            if (x.length <= 100) {
                panel.marks(canvas, x, ys.get(k), 3.2, inks[k]);
            }
        }
        canvas.closePlot();
        List<Legend.Entry> entries = new java.util.ArrayList<>();
        for (int k = 0; k < inks.length && inks.length > 1; k++) {
            entries.add(Legend.Entry.line(names.get(k), Pen.of(inks[k], 2.5)));
        }
        new Legend(entries).draw(canvas, LEFT + WIDTH + 18, panel.top());
    }

    private double[] of(LabUnit unit, ToDoubleFunction<Cycle> value) {
        return cycles.stream().mapToDouble(c -> unit.of(value.applyAsDouble(c))).toArray();
    }
}
