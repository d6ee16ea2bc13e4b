package io.github.coble.study.figure.micrograph;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Key;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Lettering.Align;
import io.github.coble.study.figure.structure.ScaleBar;
import java.util.ArrayList;
import java.util.List;

/// Micrographs of several specimens in rows and columns, as papers arrange them: all to one scale,
/// each with its letter and scale bar.
public final class MicrographPanel implements Figure {
    private static final double WIDTH = 1080;
    private static final double GAP = 6;
    private static final double LABELS = 30;
    private static final double HEADING = 30;
    private static final int MOST_COLUMNS = 6;
    private static final double BAR = 0.3;
    private static final double SHADE = 0.55;
    private static final double KEY_GAP = 8;
    private static final Lettering WORDS = new Lettering(15, Ink.BLACK, Align.MIDDLE, true, true);
    private static final Lettering LETTER = new Lettering(16, Ink.WHITE, Align.START, true, true);
    private static final Lettering UNIT = new Lettering(13, Ink.WHITE, Align.MIDDLE, false, true);

    private final String name;
    private final String caption;
    private final List<String> columns;
    private final List<Pictures> rows;
    private final Tint tint;

    private MicrographPanel(
            String name, String caption, List<String> columns, List<Pictures> rows, Tint tint) {
        this.name = name;
        this.caption = caption;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.tint = tint;
    }

    /// From where specimens are seen.
    public enum Side {
        /// From above, the collector removed.
        TOP,
        /// Broken across.
        SECTION
    }

    /// One row of the panel.
    ///
    /// @param label at its left
    /// @param side of the specimens
    /// @param specimens one per column, fields of one width
    public record Row(String label, Side side, List<Specimen> specimens) {
        public Row {
            specimens = List.copyOf(specimens);
        }
    }

    private record Pictures(String label, List<Micrograph.View> views, double field) {
        double height(double width) {
            return views.stream().mapToDouble(v -> v.height(width)).max().orElse(0);
        }
    }

    /// Draws the pixels of a panel.
    ///
    /// @param name of the figure
    /// @param columns labels above the columns, 1 to 6
    /// @param pixels in a row of each picture
    public static MicrographPanel of(
            String name,
            List<String> columns,
            List<Row> rows,
            int pixels,
            Tint tint,
            Workers workers) {
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "columns: " + columns.size() + " is outside [1, " + MOST_COLUMNS + "]");
        }
        double field = 0;
        List<Pictures> pictures = new ArrayList<>();
        for (Row row : rows) {
            if (row.specimens.size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.label
                                + ": "
                                + row.specimens.size()
                                + " specimens for "
                                + columns.size()
                                + " columns");
            }
            for (Specimen s : row.specimens) {
                double width = s.snapshot().grid().width();
                if (field > 0 && width != field) {
                    throw new IllegalArgumentException(
                            "fields of " + field + " m and " + width + " m in one panel");
                }
                field = width;
            }
            pictures.add(pictures(row, pixels, tint, workers));
        }
        return new MicrographPanel(name, caption(rows), columns, pictures, tint);
    }

    private static Pictures pictures(Row row, int pixels, Tint tint, Workers workers) {
        double tallest = row.specimens.stream().mapToDouble(Specimen::collector).max().orElse(0);
        List<Micrograph.View> views = new ArrayList<>();
        for (Specimen s : row.specimens) {
            Surface surface = Surface.of(s, pixels, workers);
            CrossSection.Frame own = CrossSection.Frame.around(s, true);
            CrossSection.Frame shared =
                    new CrossSection.Frame(
                            own.below(),
                            own.above() + tallest - s.collector(),
                            own.stretch(),
                            own.collector());
            views.add(
                    row.side == Side.TOP
                            ? TopView.view(surface, tint)
                            : CrossSection.view(surface, CrossSection.row(s), shared, tint, false));
        }
        double field = row.specimens.getFirst().snapshot().grid().width();
        return new Pictures(row.label, views, field);
    }

    private static String caption(List<Row> rows) {
        List<String> said = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            for (int c = 0; c < row.specimens.size(); c++) {
                Specimen s = row.specimens.get(c);
                said.add(
                        "("
                                + letter(r * row.specimens.size() + c)
                                + ") "
                                + s.name()
                                + (row.side == Side.TOP ? " from above" : " across")
                                + ", "
                                + s.capacity()
                                + ", "
                                + s.celsius());
            }
        }
        return "Computed deposits, all to one scale: "
                + String.join("; ", said)
                + ". Brightness as in secondary-electron images; the grain is texture.";
    }

    private static String letter(int number) {
        return number < 26
                ? String.valueOf((char) ('a' + number))
                : letter(number / 26 - 1) + letter(number % 26);
    }

    private double tile() {
        return (WIDTH - LABELS - (columns.size() - 1) * GAP) / columns.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String caption() {
        return caption;
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        double tiles = rows.stream().mapToDouble(r -> r.height(tile()) + GAP).sum();
        double key = tint == Tint.GREY ? 0 : KEY_GAP + key().height(WIDTH - LABELS);
        return HEADING + tiles + key;
    }

    private Key key() {
        return Palette.key(
                rows.stream()
                        .flatMap(r -> r.views.stream())
                        .flatMap(v -> v.shown().stream())
                        .distinct()
                        .toList());
    }

    @Override
    public void draw(Canvas canvas) {
        double tile = tile();
        for (int c = 0; c < columns.size(); c++) {
            double middle = LABELS + c * (tile + GAP) + 0.5 * tile;
            canvas.text(middle, 20, WORDS.fitted(columns.get(c), tile), WORDS);
        }
        double top = HEADING;
        for (int r = 0; r < rows.size(); r++) {
            Pictures row = rows.get(r);
            double high = row.height(tile);
            canvas.text(20, top + 0.5 * high, WORDS.fitted(row.label, high), WORDS.upwards());
            for (int c = 0; c < row.views.size(); c++) {
                double left = LABELS + c * (tile + GAP);
                row.views.get(c).draw(canvas, left, top, tile);
                letter(canvas, letter(r * columns.size() + c), left, top);
                bar(canvas, row.field, left + tile, top + high, tile);
            }
            top += high + GAP;
        }
        if (tint != Tint.GREY) {
            key().draw(canvas, LABELS, top + KEY_GAP / 2, WIDTH - LABELS);
        }
    }

    private static void letter(Canvas canvas, String letter, double left, double top) {
        String text = "(" + letter + ")";
        canvas.rectangle(
                left, top, LETTER.width(text) + 10, 25, Ink.of(0x000000).withOpacity(SHADE), null);
        canvas.text(left + 5, top + 18, text, LETTER);
    }

    private static void bar(Canvas canvas, double field, double right, double bottom, double tile) {
        ScaleBar bar = ScaleBar.upTo(BAR * field);
        double length = bar.metres() / field * tile;
        double plate = length + 16;
        canvas.rectangle(
                right - plate, bottom - 28, plate, 28, Ink.of(0x000000).withOpacity(SHADE), null);
        canvas.rectangle(right - plate + 8, bottom - 9, length, 4, Ink.WHITE, null);
        canvas.text(right - plate / 2, bottom - 13, bar.text(), UNIT);
    }
}
