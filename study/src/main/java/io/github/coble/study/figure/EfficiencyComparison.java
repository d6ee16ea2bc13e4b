package io.github.coble.study.figure;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Cycle;
import io.github.coble.study.table.LabUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// Coulombic efficiency against cycle number of several cells; where there are observations, the
/// first cycle and the mean stand beside it, predicted next to observed.
///
/// @param name of the figure
/// @param series one a cell
public record EfficiencyComparison(String name, List<Series> series) implements Figure {
    private static final double LEFT = 76;
    private static final double TOP = 16;
    private static final double HEIGHT = 300;
    private static final double RIGHT = 16;
    private static final double BELOW = 52;
    private static final double GAP = 12;
    private static final double SLOT = 18;

    /// Half the distance between predicted and observed symbol of one cell.
    private static final double BESIDE = 3.5;

    private static final double LEAST_STRIP = 84;
    private static final double CAP = 3;
    private static final double CROSS = 8;
    private static final double SHIFT = 5;
    private static final double SHIFTED_SHARE = 0.6;

    /// The efficiency axis begins here or lower [%].
    private static final double HIGHEST_START = 90;

    /// Its ends are multiples of this [%].
    private static final double STEP = 10;

    /// Cycle axis at least this long, so that its ticks are whole numbers.
    private static final int FEWEST_CYCLES = 5;

    private static final int MOST_MARKED = 60;

    public EfficiencyComparison {
        series = List.copyOf(series);
    }

    /// One cell.
    ///
    /// @param label of the cell
    /// @param result of its run
    /// @param shortCircuit cycle in which it ended in a short circuit
    /// @param firstCycle observed efficiency of the first cycle [1]
    /// @param mean observed mean efficiency [1]
    public record Series(
            String label,
            CellResult result,
            OptionalInt shortCircuit,
            Optional<Estimate> firstCycle,
            Optional<Estimate> mean) {
        /// A cell without observation, with the short circuit its run ended in, if it did.
        public static Series of(String label, CellResult result) {
            return new Series(
                    label,
                    result,
                    result.endurance().shortCircuit().stream().mapToInt(s -> s.cycle()).findFirst(),
                    Optional.empty(),
                    Optional.empty());
        }

        private List<Cycle> cycles() {
            return result.cycles().stream()
                    .filter(c -> c.number() <= shortCircuit.orElse(Integer.MAX_VALUE))
                    .toList();
        }

        private DoubleStream percents() {
            return cycles().stream().mapToDouble(c -> LabUnit.PERCENT.of(c.coulombicEfficiency()));
        }
    }

    /// Predicted and observed value of one number.
    private record Pair(int index, double predicted, Estimate observed) {}

    @Override
    public String caption() {
        return "Coulombic efficiency against cycle. Filled symbols are predictions, open symbols"
                + " observations with their intervals; a cross marks the cycle in which a cell ends"
                + " in a short circuit. Cells are shifted sideways a little so that none covers"
                + " another. The predicted mean is over the cycles drawn.";
    }

    @Override
    public double height() {
        return TOP + HEIGHT + BELOW + 8 + key().height(width() - 2 * TOP) + 8;
    }

    @Override
    public void draw(Canvas canvas) {
        List<Pair> first =
                pairs(Series::firstCycle, s -> s.percents().findFirst().orElse(Double.NaN));
        List<Pair> mean = pairs(Series::mean, s -> s.percents().average().orElse(Double.NaN));
        double left = LEFT + taken(first);
        double room = width() - left - RIGHT - taken(mean);
        Axis percent = percentAxis();
        Axis cycle = Axis.exact("cycle", 0.5, lastCycle() + 0.5);
        Panel main = new Panel(left, TOP, room, HEIGHT, cycle, percent);
        main.frame(canvas, cycle.wholeTicks((int) (room / 60)), true, first.isEmpty());
        lines(canvas, main);
        for (int k = 0; k < series.size(); k++) {
            cross(canvas, main, k);
        }
        strip(canvas, LEFT, "first cycle", percent, first, true);
        strip(canvas, left + room + GAP, "mean", percent, mean, false);
        if (series.stream().allMatch(s -> s.cycles().isEmpty())) {
            canvas.text(left + 12, TOP + 24, "no cycle was finished", Lettering.SMALL);
        }
        key().draw(canvas, TOP, TOP + HEIGHT + BELOW + 8, width() - 2 * TOP);
    }

    private List<Pair> pairs(
            Function<Series, Optional<Estimate>> observed, ToDoubleFunction<Series> predicted) {
        List<Pair> pairs = new ArrayList<>();
        for (int k = 0; k < series.size(); k++) {
            int index = k;
            Series s = series.get(k);
            observed.apply(s)
                    .ifPresent(o -> pairs.add(new Pair(index, predicted.applyAsDouble(s), o)));
        }
        return pairs;
    }

    private int lastCycle() {
        int last = FEWEST_CYCLES;
        for (Series s : series) {
            last = Math.max(last, s.shortCircuit.orElse(0));
            last = Math.max(last, s.cycles().stream().mapToInt(Cycle::number).max().orElse(0));
        }
        return last;
    }

    private Axis percentAxis() {
        double low = HIGHEST_START;
        double high = 100;
        for (Series s : series) {
            for (double percent : s.percents().toArray()) {
                low = Math.min(low, percent);
                high = Math.max(high, percent);
            }
            for (Optional<Estimate> seen : List.of(s.firstCycle, s.mean)) {
                if (seen.isPresent()) {
                    low = Math.min(low, LabUnit.PERCENT.of(seen.get().low()));
                    high = Math.max(high, LabUnit.PERCENT.of(seen.get().high()));
                }
            }
        }
        return Axis.exact(
                LabUnit.PERCENT.label("coulombic efficiency"),
                STEP * Math.floor(low / STEP),
                STEP * Math.ceil(high / STEP));
    }

    private void lines(Canvas canvas, Panel panel) {
        canvas.openPlot(panel);
        for (int k = 0; k < series.size(); k++) {
            Series s = series.get(k);
            double shift = shift(panel, k);
            double[] number = s.cycles().stream().mapToDouble(c -> c.number() + shift).toArray();
            double[] percent = s.percents().toArray();
            panel.line(canvas, number, percent, SeriesStyle.of(k).pen(1.5), s.label);
        }
        canvas.closePlot();
        for (int k = 0; k < series.size(); k++) {
            List<Cycle> cycles = series.get(k).cycles();
            int every = 1 + cycles.size() / MOST_MARKED;
            for (int i = 0; i < cycles.size(); i += every) {
                Cycle c = cycles.get(i);
                SeriesStyle.of(k)
                        .filled(
                                canvas,
                                panel.atX(c.number() + shift(panel, k)),
                                panel.atY(LabUnit.PERCENT.of(c.coulombicEfficiency())));
            }
        }
    }

    /// Sideways, in cycles, so that equal efficiencies do not cover each other.
    private double shift(Panel panel, int k) {
        double cycle = panel.atX(1) - panel.atX(0);
        double step = Math.min(SHIFT, SHIFTED_SHARE * cycle / series.size());
        return step * (k - 0.5 * (series.size() - 1)) / cycle;
    }

    /// A large cross where a cell fails, on its last efficiency.
    private void cross(Canvas canvas, Panel panel, int k) {
        Series s = series.get(k);
        SeriesStyle style = SeriesStyle.of(k);
        if (s.shortCircuit.isPresent()) {
            double x = panel.atX(s.shortCircuit.getAsInt() + shift(panel, k));
            double[] percents = s.percents().toArray();
            double y =
                    percents.length > 0
                            ? panel.atY(percents[percents.length - 1])
                            : panel.top() + panel.height() - CROSS;
            if (percents.length > 0 && percents.length < s.shortCircuit.getAsInt()) {
                canvas.line(
                        panel.atX(percents.length + shift(panel, k)),
                        y,
                        x,
                        y,
                        new Pen(style.ink(), 1, 2));
            }
            Mark.cross(canvas, x, y, CROSS, Pen.of(Ink.WHITE, 5));
            Mark.cross(canvas, x, y, CROSS, Pen.of(style.ink(), 2.6));
        }
    }

    /// Width taken by a strip and the gap beside it.
    private static double taken(List<Pair> pairs) {
        return pairs.isEmpty() ? 0 : Math.max(LEAST_STRIP, SLOT * (pairs.size() + 1)) + GAP;
    }

    private static void strip(
            Canvas canvas,
            double left,
            String label,
            Axis percent,
            List<Pair> pairs,
            boolean labelled) {
        if (pairs.isEmpty()) {
            return;
        }
        int n = pairs.size();
        Panel panel =
                new Panel(
                        left,
                        TOP,
                        taken(pairs) - GAP,
                        HEIGHT,
                        Axis.exact(label, -0.5, n - 0.5),
                        percent);
        panel.frame(canvas, List.of(), true, labelled);
        for (int i = 0; i < n; i++) {
            Pair pair = pairs.get(i);
            SeriesStyle style = SeriesStyle.of(pair.index);
            double x = panel.atX(i) - BESIDE;
            double low = panel.atY(LabUnit.PERCENT.of(pair.observed.low()));
            double high = panel.atY(LabUnit.PERCENT.of(pair.observed.high()));
            Pen pen = Pen.of(style.ink(), 1.3);
            if (low > high) {
                canvas.line(x, low, x, high, pen);
                canvas.line(x - CAP, low, x + CAP, low, pen);
                canvas.line(x - CAP, high, x + CAP, high, pen);
            }
            if (Double.isFinite(pair.predicted)) {
                style.filled(canvas, x + 2 * BESIDE, panel.atY(pair.predicted));
            }
            style.open(canvas, x, panel.atY(LabUnit.PERCENT.of(pair.observed.value())));
        }
    }

    private Key key() {
        List<Key.Item> items = new ArrayList<>();
        for (int k = 0; k < series.size(); k++) {
            Series s = series.get(k);
            String name = s.result.failure().isPresent() ? s.label + " (stopped early)" : s.label;
            items.add(Key.Item.series(name, SeriesStyle.of(k)));
        }
        if (series.stream().anyMatch(s -> s.firstCycle.isPresent() || s.mean.isPresent())) {
            items.add(Key.Item.observed("observed"));
        }
        if (series.stream().anyMatch(s -> s.shortCircuit.isPresent())) {
            items.add(
                    new Key.Item(
                            "short circuit",
                            (canvas, x, y) ->
                                    Mark.cross(canvas, x, y, CROSS, Pen.of(Ink.GREY, 2.6))));
        }
        return new Key(items);
    }
}
