package io.github.coble.study.figure;

import io.github.coble.model.cell.CellResult;
import io.github.coble.study.table.LabUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Voltage against areal capacity in the first cycle of several cells, with the beginning of
/// plating enlarged.
///
/// @param name of the figure
/// @param curves one a cell
public record VoltageComparison(String name, List<Curve> curves) implements Figure {
    private static final double LEFT = 76;
    private static final double TOP = 16;
    private static final double WIDTH = 372;
    private static final double HEIGHT = 330;
    private static final double INSET_LEFT = 544;
    private static final double INSET_WIDTH = 130;
    private static final double BELOW = 52;

    /// Charge of plating that is enlarged [mAh/cm²].
    private static final double ENLARGED = 0.3;

    /// Columns of marks beside the inset, so that marks of similar height do not overlap.
    private static final double MARK_COLUMN = 11;

    private static final double MARK_HEIGHT = 10;

    public VoltageComparison {
        curves = List.copyOf(curves);
    }

    /// One cell.
    ///
    /// @param label of the cell
    /// @param result of its run
    /// @param observedOverpotential of plating, positive [V]
    public record Curve(String label, CellResult result, OptionalDouble observedOverpotential) {
        /// A cell without observation.
        public static Curve of(String label, CellResult result) {
            return new Curve(label, result, OptionalDouble.empty());
        }

        private Optional<HalfCycle> half(boolean plating) {
            return HalfCycle.of(result.samples()).stream()
                    .filter(h -> h.cycle() == 1 && h.plating() == plating)
                    .findFirst();
        }
    }

    @Override
    public String caption() {
        return "Voltage of the interlayer against the lithium foil in the first cycle, against areal"
                + " capacity: plating below 0 V, stripping above, both counted from 0, so that a"
                + " stripping curve ends at the capacity that came back (symbol). Right: the"
                + " beginning of plating enlarged"
                + (observed() ? ", with the observed plating overpotentials (open symbols)." : ".");
    }

    @Override
    public double height() {
        return TOP + HEIGHT + BELOW + 8 + key().height(width() - 2 * TOP) + 8;
    }

    @Override
    public void draw(Canvas canvas) {
        Panel main = new Panel(LEFT, TOP, WIDTH, HEIGHT, capacityAxis(), voltageAxis());
        main.frame(canvas, true);
        zero(canvas, main);
        canvas.openPlot(main);
        for (int k = 0; k < curves.size(); k++) {
            SeriesStyle style = SeriesStyle.of(k);
            String label = curves.get(k).label;
            curves.get(k).half(true).ifPresent(h -> line(canvas, main, h, style, label));
            curves.get(k).half(false).ifPresent(h -> line(canvas, main, h, style, label));
        }
        canvas.closePlot();
        for (int k = 0; k < curves.size(); k++) {
            SeriesStyle style = SeriesStyle.of(k);
            curves.get(k).half(false).ifPresent(h -> end(canvas, main, h, style));
        }
        List<HalfCycle> platings = halves(true);
        if (platings.isEmpty()) {
            canvas.text(LEFT + 12, TOP + 24, "no cell was plated", Lettering.SMALL);
        } else {
            inset(canvas, main, platings);
        }
        key().draw(canvas, TOP, TOP + HEIGHT + BELOW + 8, width() - 2 * TOP);
    }

    private boolean observed() {
        return curves.stream().anyMatch(c -> c.observedOverpotential.isPresent());
    }

    private List<HalfCycle> halves(boolean plating) {
        return curves.stream().flatMap(c -> c.half(plating).stream()).toList();
    }

    private Axis capacityAxis() {
        double most = 0;
        for (Curve c : curves) {
            for (boolean plating : new boolean[] {true, false}) {
                most =
                        Math.max(
                                most,
                                c.half(plating).map(h -> Traces.most(h.capacity())).orElse(0.0));
            }
        }
        return Axis.nice(LabUnit.CAPACITY.label("areal capacity"), 0, most > 0 ? most : 1);
    }

    private Axis voltageAxis() {
        double low = 0;
        double high = 0;
        for (boolean plating : new boolean[] {true, false}) {
            for (HalfCycle h : halves(plating)) {
                low = Math.min(low, Traces.least(h.voltage()));
                high = Math.max(high, Traces.most(h.voltage()));
            }
        }
        return Axis.nice(LabUnit.VOLT.label("voltage"), low, high);
    }

    private static void zero(Canvas canvas, Panel panel) {
        double y = panel.atY(0);
        canvas.line(panel.left(), y, panel.left() + panel.width(), y, Pen.of(Ink.GREY, 1));
    }

    private static void line(
            Canvas canvas, Panel panel, HalfCycle half, SeriesStyle style, String label) {
        String name = label + (half.plating() ? ", plating" : ", stripping");
        panel.line(canvas, half.capacity(), half.voltage(), style.pen(1.6), name);
    }

    private static void end(Canvas canvas, Panel panel, HalfCycle half, SeriesStyle style) {
        int last = half.capacity().length - 1;
        style.filled(canvas, panel.atX(half.capacity()[last]), panel.atY(half.voltage()[last]));
    }

    private void inset(Canvas canvas, Panel main, List<HalfCycle> platings) {
        double reach =
                Math.min(
                        ENLARGED,
                        platings.stream()
                                .mapToDouble(h -> Traces.most(h.capacity()))
                                .max()
                                .orElse(0));
        double low = 0;
        double shallowest = Double.NEGATIVE_INFINITY;
        for (HalfCycle h : platings) {
            HalfCycle begun = h.within(reach, Double.POSITIVE_INFINITY);
            low = Math.min(low, Traces.least(begun.voltage()));
            shallowest = Math.max(shallowest, begun.voltage()[begun.voltage().length - 1]);
        }
        for (Curve c : curves) {
            low = Math.min(low, -c.observedOverpotential.orElse(0));
        }
        // As far above the highest plateau as the lowest dip lies below it.
        double high = Math.max(shallowest + Math.max(0.25 * (shallowest - low), 0.01), low + 0.02);
        Axis millivolts =
                Axis.nice(
                        LabUnit.MILLIVOLT.label("voltage"),
                        LabUnit.MILLIVOLT.of(low),
                        LabUnit.MILLIVOLT.of(high));
        double top = 1e-3 * millivolts.high();
        Panel panel =
                new Panel(
                        INSET_LEFT,
                        TOP,
                        INSET_WIDTH,
                        HEIGHT,
                        Axis.exact(LabUnit.CAPACITY.symbol(), 0, reach),
                        millivolts);
        outline(canvas, main, reach, 1e-3 * millivolts.low(), top);
        panel.frame(canvas, true);
        canvas.openPlot(panel);
        for (int k = 0; k < curves.size(); k++) {
            Curve curve = curves.get(k);
            SeriesStyle style = SeriesStyle.of(k);
            curve.half(true)
                    .map(h -> h.within(reach, top))
                    .ifPresent(h ->
                            panel.line(
                                    canvas,
                                    h.capacity(),
                                    Arrays.stream(h.voltage()).map(LabUnit.MILLIVOLT::of).toArray(),
                                    style.pen(1.6),
                                    curve.label));
        }
        canvas.closePlot();
        observations(canvas, panel);
    }

    /// What the inset enlarges, in the main panel.
    private static void outline(Canvas canvas, Panel main, double reach, double low, double high) {
        double right = main.atX(reach);
        double top = main.atY(Math.min(high, main.y().high()));
        double bottom = main.atY(Math.max(low, main.y().low()));
        canvas.polyline(
                new double[] {main.left(), right, right, main.left(), main.left()},
                new double[] {top, top, bottom, bottom, top},
                new Pen(Ink.GREY, 1, 3),
                "");
    }

    /// Observed overpotentials at the right edge; marks of similar height stand side by side.
    private void observations(Canvas canvas, Panel panel) {
        double right = panel.left() + panel.width();
        List<int[]> placed = new ArrayList<>();
        double[] y = new double[curves.size()];
        int columns = 1;
        for (int k = 0; k < y.length; k++) {
            OptionalDouble seen = curves.get(k).observedOverpotential;
            if (seen.isPresent()) {
                y[k] = panel.atY(LabUnit.MILLIVOLT.of(-seen.getAsDouble()));
                int column = 0;
                while (taken(placed, column, y, k)) {
                    column++;
                }
                placed.add(new int[] {k, column});
                columns = Math.max(columns, column + 1);
            }
        }
        double step = Math.min(MARK_COLUMN, (width() - right - 15) / columns);
        for (int[] p : placed.reversed()) {
            double x = right + 9 + step * p[1];
            SeriesStyle style = SeriesStyle.of(p[0]);
            canvas.line(right - 14, y[p[0]], x, y[p[0]], Pen.of(style.ink(), 1));
            style.open(canvas, x, y[p[0]]);
        }
    }

    private static boolean taken(List<int[]> placed, int column, double[] y, int k) {
        return placed.stream()
                .anyMatch(p -> p[1] == column && Math.abs(y[p[0]] - y[k]) < MARK_HEIGHT);
    }

    private Key key() {
        List<Key.Item> items = new ArrayList<>();
        for (int k = 0; k < curves.size(); k++) {
            items.add(Key.Item.series(curves.get(k).label, SeriesStyle.of(k)));
        }
        if (observed()) {
            items.add(Key.Item.observed("observed"));
        }
        return new Key(items);
    }
}
