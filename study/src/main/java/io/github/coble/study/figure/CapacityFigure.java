package io.github.coble.study.figure;

import io.github.coble.model.cell.Sample;
import io.github.coble.study.table.LabUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Voltage against capacity, cycle by cycle: stripping above, plating below.
///
/// @param samples in time order, some of them in a cycle
public record CapacityFigure(List<Sample> samples) implements Figure {
    private static final int MOST_DRAWN = 12;
    private static final double LEFT = 76;
    private static final double WIDTH = 500;
    private static final double MILLI = 1e3;

    public CapacityFigure {
        samples = List.copyOf(samples);
    }

    /// Whether there is anything to draw.
    public boolean applies() {
        return !HalfCycle.of(samples).isEmpty();
    }

    @Override
    public String name() {
        return "voltage-capacity";
    }

    @Override
    public String caption() {
        return "Voltage against areal capacity of each half cycle: stripping (upper panel) and"
                + " plating (lower panel, in mV, where the nucleation dip shows).";
    }

    @Override
    public double height() {
        return halves(false).isEmpty() || halves(true).isEmpty() ? 320 : 568;
    }

    @Override
    public void draw(Canvas canvas) {
        List<Integer> cycles =
                HalfCycle.of(samples).stream().map(HalfCycle::cycle).distinct().toList();
        List<Integer> drawn = chosen(cycles);
        double most = 0;
        for (HalfCycle half : HalfCycle.of(samples)) {
            most = Math.max(most, Traces.most(half.capacity()));
        }
        Axis capacity = Axis.nice(LabUnit.CAPACITY.label("areal capacity"), 0, most);
        double top = 16;
        List<HalfCycle> strips = halves(false);
        List<HalfCycle> plates = halves(true);
        if (!strips.isEmpty()) {
            panel(canvas, top, plates.isEmpty(), capacity, strips, drawn, 1, "voltage (V)");
            top += 258;
        }
        if (!plates.isEmpty()) {
            panel(canvas, top, true, capacity, plates, drawn, MILLI, "voltage (mV)");
        }
        legend(canvas, cycles, drawn);
    }

    private List<HalfCycle> halves(boolean plating) {
        return HalfCycle.of(samples).stream().filter(h -> h.plating() == plating).toList();
    }

    private static void panel(
            Canvas canvas,
            double top,
            boolean last,
            Axis capacity,
            List<HalfCycle> halves,
            List<Integer> drawn,
            double scale,
            String label) {
        double low = 0;
        double high = 0;
        for (HalfCycle half : halves) {
            low = Math.min(low, scale * Traces.least(half.voltage()));
            // Plating starts far above 0 V; what matters, dip and plateau, lies below.
            high = half.plating() ? 0 : Math.max(high, scale * Traces.most(half.voltage()));
        }
        Panel panel = new Panel(LEFT, top, WIDTH, 230, capacity, Axis.nice(label, low, high));
        panel.frame(canvas, last);
        canvas.openPlot(panel);
        for (HalfCycle half : halves) {
            int k = drawn.indexOf(half.cycle());
            if (k >= 0) {
                double[] y = half.voltage().clone();
                for (int i = 0; i < y.length; i++) {
                    y[i] = Math.min(scale * y[i], high);
                }
                panel.line(
                        canvas,
                        half.capacity(),
                        y,
                        Pen.of(ink(k, drawn.size()), 1.6),
                        "cycle " + half.cycle());
            }
        }
        canvas.closePlot();
    }

    private static void legend(Canvas canvas, List<Integer> cycles, List<Integer> drawn) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (int k = 0; k < drawn.size(); k++) {
            entries.add(
                    Legend.Entry.line("cycle " + drawn.get(k), Pen.of(ink(k, drawn.size()), 2.5)));
        }
        double left = LEFT + WIDTH + 18;
        new Legend(entries).draw(canvas, left, 16);
        if (drawn.size() < cycles.size()) {
            double y = 16 + 21 * entries.size() + 20;
            canvas.text(left, y, drawn.size() + " of " + cycles.size(), Lettering.SMALL);
            canvas.text(left, y + 16, "cycles drawn", Lettering.SMALL);
        }
    }

    private static Ink ink(int k, int of) {
        return Ink.ramp(of < 2 ? 0.25 : (double) k / (of - 1));
    }

    /// First, last and evenly between.
    private static List<Integer> chosen(List<Integer> cycles) {
        int n = cycles.size();
        if (n <= MOST_DRAWN) {
            return cycles;
        }
        return IntStream.range(0, MOST_DRAWN)
                .map(k -> (int) Math.round((double) k * (n - 1) / (MOST_DRAWN - 1)))
                .mapToObj(cycles::get)
                .toList();
    }
}
