package io.github.coble.study.figure;

import io.github.coble.model.cell.Columns;
import io.github.coble.model.deposit.Place;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The deposit in cross-section, drawn to scale.
///
/// @param columns the deposit, at least one pore class
/// @param layerThickness L
/// @param correlationLength of the local pore diameter
public record CrossSectionFigure(Columns columns, double layerThickness, double correlationLength)
        implements Figure {
    private static final double UM = 1e-6;
    private static final double LEFT = 16;
    private static final double TOP = 34;
    private static final double DRAWN_WIDTH = 500;
    private static final double LEAST_WIDTH = 30 * UM;
    private static final double WIDTH_OVER_HEIGHT = 1.5;
    private static final double ROW = 36;
    private static final double LEAST_LEADER = 2;
    private static final double WORTH_LABELLING = 5e-9;
    private static final double ELECTROLYTE_SHARE = 0.13;
    private static final double COLLECTOR_SHARE = 0.09;

    @Override
    public String name() {
        return "cross-section";
    }

    @Override
    public String caption() {
        return "The deposit at the end of the first plating, or where the run ended before, drawn to"
                + " scale, both directions alike."
                + " Amounts, filling, area shares and the number of crevices are the model's;"
                + " which pore class lies where along the section is made up, since the cell"
                + " model does not resolve it, lithium below the stiff collector is drawn"
                + " pressed flat, and the grains show texture, not particles.";
    }

    @Override
    public double height() {
        Section s = section();
        double key = 46;
        return Math.max(TOP + drawnHeight(s), TOP + ROW * parts(s).size()) + key;
    }

    private Section section() {
        Section narrow = Section.of(columns, layerThickness, LEAST_WIDTH, correlationLength);
        double width = Math.max(LEAST_WIDTH, WIDTH_OVER_HEIGHT * narrow.collector());
        return width > LEAST_WIDTH
                ? Section.of(columns, layerThickness, roundUp(width), correlationLength)
                : narrow;
    }

    private static double roundUp(double width) {
        double step = width > 200 * UM ? 50 * UM : 5 * UM;
        return step * Math.ceil(width / step);
    }

    private static double drawnHeight(Section s) {
        double scale = scale(s);
        return (s.collector() + (ELECTROLYTE_SHARE + COLLECTOR_SHARE) * width(s) * 0.7) * scale;
    }

    private static double width(Section s) {
        return s.sliceWidth() * Section.SLICES;
    }

    private static double scale(Section s) {
        return DRAWN_WIDTH / width(s);
    }

    @Override
    public void draw(Canvas canvas) {
        Section s = section();
        double scale = scale(s);
        double electrolyte = 0.7 * ELECTROLYTE_SHARE * width(s) * scale;
        double ground = TOP + drawnHeight(s) - electrolyte;
        canvas.text(
                LEFT,
                20,
                "Cross-section after "
                        + Numbers.readable(LabUnit.HOUR.of(columns.time()), 3)
                        + " h, to scale",
                Lettering.SMALL.strong());
        new SectionScene(s, LEFT, TOP, DRAWN_WIDTH, drawnHeight(s), ground, scale)
                .draw(canvas, columns.filling());
        scaleBar(canvas, scale, ground + electrolyte - 12, width(s));
        labels(canvas, s, ground, scale);
        key(canvas, s, height() - 30);
    }

    private static void scaleBar(Canvas canvas, double scale, double y, double width) {
        double length = UM * (width > 250 * UM ? 50 : width > 80 * UM ? 20 : 5);
        double x = LEFT + 14;
        canvas.rectangle(x, y - 4, length * scale, 4, Ink.BLACK, null);
        canvas.text(
                x + length * scale + 8,
                y + 2,
                Math.round(length / UM) + " µm",
                Lettering.SMALL.strong());
    }

    /// Something to label: its mean thickness is in `note`.
    ///
    /// @param low lower edge at the right end of the section
    /// @param high upper edge there; where they are equal it does not reach that end
    private record Part(String name, String note, @Nullable Ink ink, double low, double high) {}

    /// From top to bottom.
    private List<Part> parts(Section s) {
        int end = Section.SLICES - 1;
        double lift = s.lift()[end];
        double top = lift + s.layerThickness();
        double overflow = top + s.overflow()[end];
        double electrolyte = 0.7 * ELECTROLYTE_SHARE * width(s);
        double collector = 0.7 * COLLECTOR_SHARE * width(s);
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part(
                        "current collector",
                        "stiff and flat",
                        null,
                        s.collector(),
                        s.collector() + collector));
        lithium(parts, Place.COLLECTOR, mean(s.deposit()), overflow, overflow + s.deposit()[end]);
        lithium(parts, Place.CREVICE, columns.creviceHeight(), top, overflow);
        parts.add(
                new Part(
                        "interlayer, " + micrometres(s.layerThickness()),
                        "pores " + Numbers.percent(meanFilling()) + " full",
                        null,
                        lift,
                        top));
        lithium(parts, Place.ELECTROLYTE, mean(s.lift()), 0, lift);
        parts.add(new Part("solid electrolyte", "", null, -electrolyte, 0));
        return parts;
    }

    private static void lithium(
            List<Part> parts, Place place, double mean, double low, double high) {
        if (mean > WORTH_LABELLING) {
            String name =
                    place == Place.CREVICE ? "lithium, crevices" : "lithium, " + place.label();
            String note = micrometres(mean) + " on average";
            parts.add(new Part(name, note, PlaceInk.of(place), low, high));
        }
    }

    private void labels(Canvas canvas, Section s, double ground, double scale) {
        List<Part> parts = parts(s);
        double[] y = new double[parts.size()];
        double next = TOP + 12;
        for (int k = 0; k < y.length; k++) {
            Part part = parts.get(k);
            y[k] = Math.max(ground - (part.low + part.high) / 2 * scale, next);
            next = y[k] + ROW;
        }
        double lowest = height() - 62;
        for (int k = y.length - 1; k >= 0; k--) {
            y[k] = Math.min(y[k], lowest);
            lowest = y[k] - ROW;
        }
        double edge = LEFT + DRAWN_WIDTH;
        for (int k = 0; k < y.length; k++) {
            Part part = parts.get(k);
            double at = ground - (part.low + part.high) / 2 * scale;
            if ((part.high - part.low) * scale > LEAST_LEADER) {
                canvas.polyline(
                        new double[] {edge - 6, edge + 7, edge + 17},
                        new double[] {at, at, y[k]},
                        Pen.of(Ink.GREY, 1),
                        "");
                canvas.disc(edge - 6, at, 2.4, Ink.BLACK);
            }
            double x = edge + 21;
            double up = part.note.isEmpty() ? -4.5 : 3;
            if (part.ink != null) {
                canvas.rectangle(x, y[k] - 14, 5, 28, part.ink, null);
            }
            canvas.text(x + 10, y[k] - up, part.name, Lettering.SMALL.strong());
            canvas.text(x + 10, y[k] + 13, part.note, Lettering.SMALL.in(Ink.GREY));
        }
    }

    private void key(Canvas canvas, Section s, double y) {
        double x = LEFT;
        canvas.text(x, y + 12, "pores empty", Lettering.SMALL);
        x += Lettering.SMALL.width("pores empty") + 6;
        SectionScene.fillingScale(canvas, x, y);
        canvas.text(x + 107, y + 12, "full", Lettering.SMALL);
        x += 107 + Lettering.SMALL.width("full") + 20;
        if (s.openSpace() > 0.005) {
            canvas.rectangle(x, y, 14, 14, SectionScene.GAP, Pen.of(Ink.GREY, 1));
            canvas.text(x + 20, y + 12, "open space", Lettering.SMALL);
        }
    }

    private double meanFilling() {
        double sum = 0;
        for (int k = 0; k < columns.share().length; k++) {
            sum += columns.share()[k] * columns.filling()[k];
        }
        return sum;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    private static String micrometres(double metres) {
        return Numbers.readable(LabUnit.MICROMETRE.of(metres), 2) + " µm";
    }
}
