package io.github.coble.study.cycling;

import io.github.coble.lab.cycling.AnalysedCycle;
import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Ends;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import java.util.ArrayList;
import java.util.List;

/// Voltage against capacity, cycle by cycle.
///
/// @param record with a cycle at least
record VoltageCapacityFigure(AnalysedRecord record) implements Figure {
    static final int MOST_DRAWN = 12;
    private static final double LEFT = 86;
    private static final double WIDTH = 480;
    private static final double MILLI = 1e3;
    private static final double DASH = 5;

    @Override
    public String name() {
        return "voltage-capacity";
    }

    @Override
    public String caption() {
        return record.hasOverpotentials()
                ? "Voltage against capacity of each half cycle: stripping (upper panel) and plating"
                        + " (lower panel, in mV below lithium, where the nucleation tip shows)."
                : "Voltage against capacity of each half cycle: %s solid, %s dashed."
                        .formatted(
                                record.isHalf() ? "insertion" : "charge",
                                record.isHalf() ? "extraction" : "discharge");
    }

    @Override
    public double height() {
        return record.hasOverpotentials() && halves(false).stream().anyMatch(h -> !h.isEmpty())
                ? 568
                : 320;
    }

    @Override
    public void draw(Canvas canvas) {
        List<AnalysedCycle> drawn = drawn();
        List<HalfCycleTrace> plate = halves(true);
        List<HalfCycleTrace> strip = halves(false).stream().filter(h -> !h.isEmpty()).toList();
        double most = 0;
        for (List<HalfCycleTrace> halves : List.of(plate, strip)) {
            for (HalfCycleTrace half : halves) {
                most = Math.max(most, Ends.most(half.capacity()));
            }
        }
        Axis capacity = Axis.nice(record.collector().chargeLabel(), 0, most);
        if (!record.hasOverpotentials()) {
            List<HalfCycleTrace> both = new ArrayList<>(plate);
            both.addAll(strip);
            panel(canvas, 16, capacity, both, true);
        } else if (strip.isEmpty()) {
            plating(canvas, 16, capacity, plate);
        } else {
            panel(canvas, 16, capacity, strip, false);
            plating(canvas, 274, capacity, plate);
        }
        Chosen.legend(
                canvas,
                drawn.stream().map(AnalysedCycle::number).toList(),
                record.analysis().cycles().size(),
                LEFT + WIDTH + 18,
                16);
    }

    private List<AnalysedCycle> drawn() {
        return Chosen.of(record.analysis().cycles(), MOST_DRAWN);
    }

    private List<HalfCycleTrace> halves(boolean plating) {
        return drawn().stream().map(c -> HalfCycleTrace.of(record, c, plating)).toList();
    }

    private void panel(
            Canvas canvas,
            double top,
            Axis capacity,
            List<HalfCycleTrace> halves,
            boolean labelled) {
        double[][] volts = halves.stream().map(HalfCycleTrace::voltage).toArray(double[][]::new);
        Axis y = Axis.nice("voltage (V)", Ends.least(volts), Ends.most(volts));
        Panel panel = new Panel(LEFT, top, WIDTH, 230, capacity, y);
        panel.frame(canvas, labelled);
        canvas.openPlot(panel);
        for (HalfCycleTrace half : halves) {
            boolean dashed = labelled && !half.plating();
            panel.line(
                    canvas,
                    half.capacity(),
                    half.voltage(),
                    new Pen(ink(half), 1.6, dashed ? DASH : 0),
                    "cycle " + half.cycle());
        }
        canvas.closePlot();
    }

    /// Below 0 V only: plating starts far above, what matters lies below.
    private void plating(Canvas canvas, double top, Axis capacity, List<HalfCycleTrace> halves) {
        double low = 0;
        for (HalfCycleTrace half : halves) {
            low = Math.min(low, MILLI * Ends.least(half.voltage()));
        }
        Panel panel = new Panel(LEFT, top, WIDTH, 230, capacity, Axis.nice("voltage (mV)", low, 0));
        panel.frame(canvas, true);
        canvas.openPlot(panel);
        for (HalfCycleTrace half : halves) {
            double[] y = half.voltage().clone();
            for (int k = 0; k < y.length; k++) {
                y[k] = Math.min(MILLI * y[k], 0);
            }
            panel.line(canvas, half.capacity(), y, Pen.of(ink(half), 1.6), "cycle " + half.cycle());
        }
        canvas.closePlot();
    }

    private Ink ink(HalfCycleTrace half) {
        List<Integer> numbers = drawn().stream().map(AnalysedCycle::number).toList();
        return Chosen.ink(numbers.indexOf(half.cycle()), numbers.size());
    }
}
