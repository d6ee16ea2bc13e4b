package io.github.coble.study.figure;

import io.github.coble.model.cell.Columns;
import io.github.coble.model.deposit.Place;
import io.github.coble.study.figure.Lettering.Align;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The deposit in cross-section, drawn to scale.
///
/// @param columns the deposit, at least one pore class
/// @param layerThickness L
/// @param correlationLength of the local pore diameter
public record CrossSectionFigure(
        Columns columns, double layerThickness, double correlationLength) implements Figure {
    private static final double UM = 1e-6;
    private static final double LEFT = 16;
    private static final double TOP = 34;
    private static final double DRAWN_WIDTH = 500;
    private static final double LEAST_WIDTH = 30 * UM;
    private static final double WIDTH_OVER_HEIGHT = 1.5;
    private static final double ELECTROLYTE_SHARE = 0.13;
    private static final double COLLECTOR_SHARE = 0.09;

    private static final Ink SOLID_ELECTROLYTE = Ink.of(0xF3E6B8);
    private static final Ink STEEL = Ink.of(0xAEB4BC);
    private static final Ink EMPTY_PORES = Ink.of(0xD9D6D0);
    private static final Ink FULL_PORES = Ink.of(0x0B4F86);
    private static final Ink GAP = Ink.of(0xFAFAFA);
    private static final Pen EDGE = Pen.of(Ink.of(0x2B2B2B), 1);

    @Override
    public String name() {
        return "cross-section";
    }

    @Override
    public String caption() {
        return "The deposit at the end of the first plating, drawn to scale, both directions alike."
                + " Thicknesses, filling, area shares and the number of crevices are the"
                + " model's; which pore class lies where along the section is made up, since"
                + " the cell model does not resolve it.";
    }

    @Override
    public double height() {
        return Math.max(300, TOP + drawnHeight() + 64);
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

    private double drawnHeight() {
        return drawnHeight(section());
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
        double roof = ground - s.collector() * scale;
        canvas.text(
                LEFT,
                20,
                "Cross-section after "
                        + Numbers.readable(LabUnit.HOUR.of(columns.time()), 3)
                        + " h, to scale",
                Lettering.SMALL.strong());
        canvas.clip(LEFT, TOP, DRAWN_WIDTH, drawnHeight(s));
        canvas.rectangle(LEFT, TOP, DRAWN_WIDTH, drawnHeight(s), GAP, null);
        canvas.rectangle(LEFT, ground, DRAWN_WIDTH, electrolyte, SOLID_ELECTROLYTE, null);
        steel(canvas, roof);
        new SectionDrawing(canvas, s, LEFT, ground, scale).draw(columns.filling(), this::filled);
        canvas.line(LEFT, ground, LEFT + DRAWN_WIDTH, ground, EDGE);
        canvas.line(LEFT, roof, LEFT + DRAWN_WIDTH, roof, EDGE);
        canvas.unclip();
        canvas.polyline(
                new double[] {LEFT, LEFT + DRAWN_WIDTH, LEFT + DRAWN_WIDTH, LEFT, LEFT},
                new double[] {TOP, TOP, TOP + drawnHeight(s), TOP + drawnHeight(s), TOP},
                EDGE,
                "");
        scaleBar(canvas, scale, ground + electrolyte - 12, width(s));
        labels(canvas, s, scale, ground, roof, electrolyte);
        key(canvas, TOP + drawnHeight(s) + 16);
    }

    private Ink filled(double filling) {
        return EMPTY_PORES.towards(FULL_PORES, filling);
    }

    private static void steel(Canvas canvas, double roof) {
        canvas.rectangle(LEFT, TOP, DRAWN_WIDTH, roof - TOP, STEEL, null);
        double depth = roof - TOP;
        for (double x = LEFT - depth; x < LEFT + DRAWN_WIDTH; x += 14) {
            canvas.line(x, roof, x + depth, TOP, Pen.of(Ink.of(0x959CA6), 1));
        }
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

    /// A label at a height, moved where another one stands.
    private record Label(double at, String first, String second) {}

    private void labels(
            Canvas canvas, Section s, double scale, double ground, double roof, double electrolyte) {
        double meanLift = mean(s.lift());
        double meanDeposit = mean(s.deposit());
        double meanOverflow = mean(s.overflow());
        int last = Section.SLICES - 1;
        double layer = ground - (s.lift()[last] + s.layerThickness() / 2) * scale;
        List<Label> labels = new ArrayList<>();
        labels.add(new Label((TOP + roof) / 2, "current collector", "stiff and flat"));
        if (meanDeposit > 0) {
            labels.add(
                    new Label(
                            ground
                                    - (s.lift()[last] + s.layerThickness() + s.deposit()[last] / 2)
                                            * scale,
                            "lithium, collector side",
                            micrometres(meanDeposit) + " on average"));
        }
        if (columns.creviceHeight() > 0) {
            labels.add(
                    new Label(
                            roof + 0.5 * Math.max(meanOverflow * scale, 20),
                            "lithium from crevices",
                            micrometres(columns.creviceHeight()) + " on average"));
        }
        labels.add(
                new Label(
                        layer,
                        "interlayer, " + micrometres(s.layerThickness()),
                        "pores " + Numbers.percent(meanFilling()) + " full"));
        if (meanLift > 0) {
            labels.add(
                    new Label(
                            ground - s.lift()[last] / 2 * scale,
                            "lithium, electrolyte side",
                            micrometres(meanLift) + " on average"));
        }
        labels.add(new Label(ground + electrolyte / 2, "solid electrolyte", ""));
        place(canvas, labels);
    }

    private void place(Canvas canvas, List<Label> labels) {
        double row = 36;
        List<Label> ordered =
                labels.stream().sorted(Comparator.comparingDouble(Label::at)).toList();
        double[] y = new double[ordered.size()];
        double next = TOP + 10;
        for (int k = 0; k < y.length; k++) {
            y[k] = Math.max(ordered.get(k).at, next);
            next = y[k] + row;
        }
        double lowest = height() - 64;
        for (int k = y.length - 1; k >= 0; k--) {
            y[k] = Math.min(y[k], lowest);
            lowest = y[k] - row;
        }
        double edge = LEFT + DRAWN_WIDTH;
        for (int k = 0; k < y.length; k++) {
            Label label = ordered.get(k);
            canvas.polyline(
                    new double[] {edge - 6, edge + 8, edge + 20},
                    new double[] {label.at, label.at, y[k]},
                    Pen.of(Ink.GREY, 1),
                    "");
            canvas.disc(edge - 6, label.at, 2.2, Ink.GREY);
            double up = label.second.isEmpty() ? -4.5 : 3;
            canvas.text(edge + 25, y[k] - up, label.first, Lettering.SMALL.strong());
            canvas.text(edge + 25, y[k] + 13, label.second, Lettering.SMALL.in(Ink.GREY));
        }
    }

    private void key(Canvas canvas, double y) {
        double x = LEFT;
        canvas.text(x, y + 12, "pores empty", Lettering.SMALL);
        x += Lettering.SMALL.width("pores empty") + 6;
        for (int k = 0; k < 20; k++) {
            canvas.rectangle(x + 5 * k, y, 5.5, 14, filled((k + 0.5) / 20), null);
        }
        canvas.text(x + 107, y + 12, "full", Lettering.SMALL);
        x += 107 + Lettering.SMALL.width("full") + 18;
        x = swatch(canvas, x, y, PlaceInk.of(Place.ELECTROLYTE), "electrolyte side");
        x = swatch(canvas, x, y, PlaceInk.of(Place.COLLECTOR), "collector side");
        x = swatch(canvas, x, y, PlaceInk.of(Place.CREVICE), "crevices");
        swatch(canvas, x, y, GAP, "gap");
    }

    private static double swatch(Canvas canvas, double x, double y, Ink ink, String name) {
        canvas.rectangle(x, y, 14, 14, ink, Pen.of(Ink.GREY, 0.5));
        canvas.text(x + 19, y + 12, name, Lettering.SMALL);
        return x + 19 + Lettering.SMALL.width(name) + 12;
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
