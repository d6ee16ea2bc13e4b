package io.github.coble.study.figure;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.deposit.Location;
import io.github.coble.model.deposit.Place;
import io.github.coble.model.stack.Interlayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cross-sections of several cells side by side, all to one scale, each with its verdict and, where
/// known, the observed one.
///
/// @param name of the figure
/// @param columns side by side, 1 to 5
/// @param tiles row by row
public record SectionMosaic(String name, int columns, List<Tile> tiles) implements Figure {
    private static final int MOST_COLUMNS = 5;
    private static final double UM = 1e-6;
    private static final double LEFT = 16;
    private static final double TOP = 10;
    private static final double BETWEEN = 16;
    private static final double HEADING = 40;
    private static final double LINE = 18;
    private static final double ROW_GAP = 18;
    private static final double WIDEST_TILE = 340;

    /// Least width of a section, and height over width at most.
    private static final double LEAST_WIDTH = 24 * UM;

    private static final double STEEPEST = 0.85;
    private static final double ELECTROLYTE = 18;
    private static final double COLLECTOR = 12;
    private static final double BAR_SHARE = 0.3;
    private static final double WORTH_NAMING = 0.005;

    private static final Pen AGREES = Pen.of(Ink.GREEN, 2.4);
    private static final Pen DIFFERS = Pen.of(Ink.VERMILION, 2.4);

    public SectionMosaic {
        tiles = List.copyOf(tiles);
        if (columns < 1 || columns > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "columns: " + columns + " is outside [1, " + MOST_COLUMNS + "]");
        }
    }

    /// One cross-section.
    ///
    /// @param letter that a text refers to it by, or nothing
    /// @param label of the cell
    /// @param note below the label: temperature, charge
    /// @param result of the run
    /// @param observed where the experiment found the lithium
    public record Tile(
            String letter,
            String label,
            String note,
            CellResult result,
            Optional<Location> observed) {
        private boolean drawable() {
            return result.columns().share().length > 0;
        }

        private Section section(double width) {
            Interlayer layer = result.cell().interlayer();
            return Section.of(
                    result.columns(), layer.thickness(), width, layer.pores().correlationLength());
        }
    }

    @Override
    public String caption() {
        return "Cross-sections at the end of the first plating, all to one scale, both directions"
                + " alike. SE: lithium between electrolyte and interlayer; CC: between interlayer"
                + " and current collector; SPLIT: neither side holds it all; PORES: it stays in the"
                + " interlayer. Amounts are the model's; which pore class lies where along a"
                + " section is made up.";
    }

    @Override
    public double height() {
        return height(layout());
    }

    private double height(Layout layout) {
        return legendTop(layout)
                + (layout.sections.isEmpty() ? 0 : places(layout).height(width() - 2 * LEFT))
                + Key.ROW
                + 10;
    }

    private double legendTop(Layout layout) {
        int rows = (tiles.size() + columns - 1) / columns;
        return TOP + rows * rowHeight(layout);
    }

    /// What all tiles share.
    ///
    /// @param sections of the tiles that can be drawn, in order
    /// @param scale canvas units per metre
    /// @param height of a tile's frame
    private record Layout(List<Section> sections, double scale, double height) {}

    private double tileWidth() {
        double room = width() - 2 * LEFT - (columns - 1) * BETWEEN;
        return Math.min(WIDEST_TILE, room / columns);
    }

    private Layout layout() {
        double width = LEAST_WIDTH;
        double tallest = tallest(width);
        while (tallest > STEEPEST * width) {
            // The mean thickness does not depend on the width, the peaks hardly do.
            width = roundUp(1.02 * tallest / STEEPEST);
            tallest = tallest(width);
        }
        double chosen = width;
        double scale = tileWidth() / chosen;
        List<Section> sections =
                tiles.stream().filter(Tile::drawable).map(t -> t.section(chosen)).toList();
        return new Layout(sections, scale, tallest * scale + ELECTROLYTE + COLLECTOR);
    }

    private double tallest(double width) {
        return tiles.stream()
                .filter(Tile::drawable)
                .mapToDouble(t -> t.section(width).collector())
                .max()
                .orElse(0);
    }

    private static double roundUp(double width) {
        double step = width > 200 * UM ? 50 * UM : 5 * UM;
        return step * Math.ceil(width / step);
    }

    private double rowHeight(Layout layout) {
        return HEADING + layout.height + 6 + (sideBySide() ? 1 : 2) * LINE + ROW_GAP;
    }

    @Override
    public void draw(Canvas canvas) {
        Layout layout = layout();
        int drawn = 0;
        for (int k = 0; k < tiles.size(); k++) {
            Tile tile = tiles.get(k);
            double left = LEFT + (k % columns) * (tileWidth() + BETWEEN);
            int row = k / columns;
            double top = TOP + row * rowHeight(layout);
            heading(canvas, tile, left, top);
            double frame = top + HEADING;
            if (tile.drawable()) {
                new SectionScene(
                                layout.sections.get(drawn++),
                                left,
                                frame,
                                tileWidth(),
                                layout.height,
                                frame + layout.height - ELECTROLYTE,
                                layout.scale)
                        .draw(canvas, tile.result.columns().filling());
            } else {
                canvas.text(left, frame + LINE, "nothing was plated", Lettering.SMALL);
            }
            verdict(canvas, tile, left, frame + layout.height + 6 + Lettering.SMALL.size());
        }
        double below = legendTop(layout);
        if (layout.sections.isEmpty()) {
            canvas.text(LEFT, below + 14, "no run that plated anything", Lettering.SMALL);
        } else {
            legendLine(canvas, layout, below + Key.ROW / 2);
            places(layout).draw(canvas, LEFT, below + Key.ROW, width() - 2 * LEFT);
        }
    }

    private void heading(Canvas canvas, Tile tile, double left, double top) {
        Lettering bold = Lettering.SMALL.strong();
        double indent = tile.letter.isEmpty() ? 0 : bold.width(tile.letter) + 8;
        canvas.text(left, top + 14, tile.letter, bold);
        canvas.text(left + indent, top + 14, bold.fitted(tile.label, tileWidth() - indent), bold);
        Lettering grey = Lettering.SMALL.in(Ink.GREY);
        canvas.text(left + indent, top + 31, grey.fitted(tile.note, tileWidth() - indent), grey);
    }

    private void verdict(Canvas canvas, Tile tile, double left, double y) {
        Location found = tile.result.deposition().location();
        canvas.text(left, y, "model: " + (tile.drawable() ? found : "–"), Lettering.SMALL.strong());
        if (tile.observed.isPresent()) {
            Location seen = tile.observed.get();
            String text = "observed: " + seen;
            double x = sideBySide() ? left + 0.5 * tileWidth() : left;
            double row = sideBySide() ? y : y + LINE;
            canvas.text(x, row, text, Lettering.SMALL);
            if (tile.drawable()) {
                agreement(canvas, seen == found, x + Lettering.SMALL.width(text) + 12, row - 4.5);
            }
        }
    }

    /// Whether the two verdicts fit beside each other.
    private boolean sideBySide() {
        return tileWidth() > 280;
    }

    private static void agreement(Canvas canvas, boolean agrees, double x, double y) {
        if (agrees) {
            Mark.check(canvas, x, y, 5.5, AGREES);
        } else {
            Mark.cross(canvas, x, y, 6.5, DIFFERS);
        }
    }

    /// Scale bar, filling of pores and the meaning of the marks, in one line.
    private void legendLine(Canvas canvas, Layout layout, double y) {
        double bar = barLength(tileWidth() / layout.scale);
        double x = LEFT;
        canvas.rectangle(x, y - 2, bar * layout.scale, 4, Ink.BLACK, null);
        x = worded(canvas, x + bar * layout.scale + 8, y, Math.round(bar / UM) + " µm");
        x = worded(canvas, x + 18, y, "pores empty");
        SectionScene.fillingScale(canvas, x + 6, y - 7);
        x = worded(canvas, x + 6 + SectionScene.FILLING_SCALE + 7, y, "full");
        if (tiles.stream().anyMatch(t -> t.drawable() && t.observed.isPresent())) {
            agreement(canvas, true, x + 30, y);
            x = worded(canvas, x + 42, y, "as observed");
            agreement(canvas, false, x + 24, y);
            worded(canvas, x + 36, y, "not as observed");
        }
    }

    private static double worded(Canvas canvas, double x, double y, String text) {
        canvas.text(x, y + 4.5, text, Lettering.SMALL);
        return x + Lettering.SMALL.width(text);
    }

    private static double barLength(double width) {
        double longest = BAR_SHARE * width;
        double decade = Math.pow(10, Math.floor(Math.log10(longest / UM))) * UM;
        return decade * (longest >= 5 * decade ? 5 : longest >= 2 * decade ? 2 : 1);
    }

    private static Key places(Layout layout) {
        List<Key.Item> items = new ArrayList<>();
        for (Place place : List.of(Place.COLLECTOR, Place.CREVICE, Place.ELECTROLYTE)) {
            items.add(Key.Item.area("lithium, " + place.label(), PlaceInk.of(place)));
        }
        items.add(
                new Key.Item(
                        "current collector",
                        (canvas, x, y) -> {
                            canvas.clip(x - 9, y - 7, 18, 14);
                            SectionScene.steel(canvas, x - 9, y - 7, 18, 14);
                            canvas.unclip();
                        }));
        items.add(Key.Item.area("solid electrolyte", SectionScene.SOLID_ELECTROLYTE));
        if (layout.sections.stream().anyMatch(s -> s.openSpace() > WORTH_NAMING)) {
            items.add(
                    new Key.Item(
                            "open space",
                            (canvas, x, y) ->
                                    canvas.rectangle(
                                            x - 9,
                                            y - 7,
                                            18,
                                            14,
                                            SectionScene.GAP,
                                            Pen.of(Ink.GREY, 1))));
        }
        return new Key(items);
    }
}
