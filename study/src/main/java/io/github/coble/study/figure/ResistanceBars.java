package io.github.coble.study.figure;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Cycle;
import io.github.coble.study.figure.Lettering.Align;
import io.github.coble.study.table.LabUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Area-specific resistance of several cells in several states, predicted beside observed.
///
/// @param name of the figure
/// @param states in words, in the order of each group's bars
/// @param groups one a cell, each with one bar a state
public record ResistanceBars(String name, List<String> states, List<Group> groups)
        implements Figure {
    private static final double LEFT = 76;
    private static final double TOP = 16;
    private static final double HEIGHT = 270;
    private static final double RIGHT = 16;
    private static final double BELOW = 40;
    private static final double WIDEST_BAR = 26;
    private static final double GROUP_FILL = 0.86;
    private static final double STATE_FILL = 0.9;
    private static final double HATCH = 5;
    private static final Pen WHISKER = Pen.of(Ink.BLACK, 1.2);

    public ResistanceBars {
        states = List.copyOf(states);
        groups = List.copyOf(groups);
        for (Group g : groups) {
            if (g.bars.size() != states.size()) {
                throw new IllegalArgumentException(
                        g.label + ": " + g.bars.size() + " bars for " + states.size() + " states");
            }
        }
    }

    /// What is known of one state.
    ///
    /// @param predicted area-specific resistance [Ω m²]
    /// @param observed the same, measured [Ω m²]
    public record Bar(OptionalDouble predicted, Optional<Estimate> observed) {
        private boolean incomplete() {
            return predicted.isEmpty() || observed.isEmpty();
        }
    }

    /// The bars of one cell.
    ///
    /// @param label of the cell
    /// @param bars one a state
    public record Group(String label, List<Bar> bars) {
        public Group {
            bars = List.copyOf(bars);
        }
    }

    /// Resistance of a cell at rest after so many finished cycles, before the next plating; nothing
    /// where the run did not get there.
    public static OptionalDouble afterCycles(CellResult result, int cycles) {
        return cycles == 0
                ? OptionalDouble.of(result.initialResistance())
                : result.cycles().stream()
                        .filter(c -> c.number() == cycles + 1)
                        .mapToDouble(Cycle::restingResistance)
                        .findFirst();
    }

    @Override
    public String caption() {
        return "Area-specific resistance by cell and state: filled bars are predictions, hatched"
                + " bars observations with their intervals. A dash stands for a missing value.";
    }

    @Override
    public double height() {
        return TOP + HEIGHT + BELOW + key().height(width() - 2 * TOP) + 8;
    }

    @Override
    public void draw(Canvas canvas) {
        Axis cell = Axis.exact("", 0, Math.max(1, groups.size()));
        Axis resistance =
                Axis.nice(LabUnit.RESISTANCE.label("area-specific resistance"), 0, most());
        Panel panel = new Panel(LEFT, TOP, width() - LEFT - RIGHT, HEIGHT, cell, resistance);
        panel.frame(canvas, List.of(), false, true);
        double slot = panel.width() / Math.max(1, groups.size());
        double bar = Math.min(WIDEST_BAR, GROUP_FILL * slot / Math.max(1, 2 * states.size()));
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            double middle = panel.atX(g + 0.5);
            double left = middle - bar * states.size();
            for (int s = 0; s < states.size(); s++) {
                state(canvas, panel, group.bars.get(s), s, left + 2 * bar * s, bar);
            }
            Lettering lettering = Lettering.SMALL.aligned(Align.MIDDLE);
            canvas.text(
                    middle, TOP + HEIGHT + 20, lettering.fitted(group.label, slot - 4), lettering);
        }
        if (groups.isEmpty()) {
            canvas.text(LEFT + 12, TOP + 24, "no cell to show", Lettering.SMALL);
        }
        key().draw(canvas, TOP, TOP + HEIGHT + BELOW, width() - 2 * TOP);
    }

    private double most() {
        double most = 0;
        for (Group group : groups) {
            for (Bar bar : group.bars) {
                most = Math.max(most, LabUnit.RESISTANCE.of(bar.predicted.orElse(0)));
                double seen = bar.observed.map(Estimate::high).orElse(0.0);
                most = Math.max(most, LabUnit.RESISTANCE.of(seen));
            }
        }
        return most > 0 ? 1.02 * most : 1;
    }

    private void state(Canvas canvas, Panel panel, Bar bar, int s, double left, double width) {
        double drawn = STATE_FILL * width;
        Ink ink = ink(s);
        if (bar.predicted.isPresent()) {
            double y = panel.atY(LabUnit.RESISTANCE.of(bar.predicted.getAsDouble()));
            canvas.rectangle(left, y, drawn, base(panel) - y, ink, null);
        } else {
            missing(canvas, panel, left + drawn / 2);
        }
        double beside = left + drawn;
        if (bar.observed.isPresent()) {
            Estimate seen = bar.observed.get();
            double y = panel.atY(LabUnit.RESISTANCE.of(seen.value()));
            hatched(canvas, beside, y, drawn, base(panel) - y, ink);
            whisker(canvas, panel, beside + drawn / 2, drawn, seen);
        } else {
            missing(canvas, panel, beside + drawn / 2);
        }
    }

    private static double base(Panel panel) {
        return panel.top() + panel.height();
    }

    private static void missing(Canvas canvas, Panel panel, double x) {
        canvas.text(x, base(panel) - 4, "–", Lettering.SMALL.in(Ink.GREY).aligned(Align.MIDDLE));
    }

    private static void whisker(Canvas canvas, Panel panel, double x, double width, Estimate seen) {
        if (seen.halfWidth() > 0) {
            double low = panel.atY(LabUnit.RESISTANCE.of(Math.max(0, seen.low())));
            double high = panel.atY(LabUnit.RESISTANCE.of(seen.high()));
            double cap = 0.25 * width;
            canvas.line(x, low, x, high, WHISKER);
            canvas.line(x - cap, low, x + cap, low, WHISKER);
            canvas.line(x - cap, high, x + cap, high, WHISKER);
        }
    }

    /// An outlined rectangle with strokes that fall to the right.
    private static void hatched(
            Canvas canvas, double left, double top, double width, double height, Ink ink) {
        canvas.rectangle(left, top, width, height, Ink.WHITE, Pen.of(ink, 1.3));
        Pen pen = Pen.of(ink, 0.9);
        for (double c = HATCH; c < width + height; c += HATCH) {
            // The stroke along x + y = c, seen from the lower left corner, within the rectangle.
            double from = Math.max(0, c - height);
            double to = Math.min(width, c);
            double bottom = top + height;
            canvas.line(left + from, bottom - (c - from), left + to, bottom - (c - to), pen);
        }
    }

    private Ink ink(int state) {
        return Ink.ramp(states.size() < 2 ? 0.25 : 0.08 + 0.87 * state / (states.size() - 1));
    }

    private Key key() {
        List<Key.Item> items = new ArrayList<>();
        for (int s = 0; s < states.size(); s++) {
            items.add(Key.Item.area(states.get(s), ink(s)));
        }
        items.add(Key.Item.area("predicted", Ink.GREY));
        items.add(
                new Key.Item(
                        "observed",
                        (canvas, x, y) -> hatched(canvas, x - 9, y - 7, 18, 14, Ink.GREY)));
        if (groups.stream().flatMap(g -> g.bars.stream()).anyMatch(Bar::incomplete)) {
            items.add(
                    new Key.Item(
                            "no value",
                            (canvas, x, y) ->
                                    canvas.text(
                                            x,
                                            y + 4.5,
                                            "–",
                                            Lettering.SMALL.in(Ink.GREY).aligned(Align.MIDDLE))));
        }
        return new Key(items);
    }
}
