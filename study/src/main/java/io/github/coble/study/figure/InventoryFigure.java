package io.github.coble.study.figure;

import io.github.coble.model.cell.Sample;
import io.github.coble.model.deposit.Place;
import io.github.coble.study.table.LabUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lithium by place against time, stacked.
///
/// @param samples in time order, at least one
public record InventoryFigure(List<Sample> samples) implements Figure {
    private static final double LEFT = 70;
    private static final double TOP = 16;
    private static final int BUCKETS = 200;

    /// Share of the largest total below which a place is left out: less than a line's width.
    private static final double VISIBLE = 3e-3;

    /// From bottom to top.
    private static final List<Place> ORDER =
            List.of(
                    Place.IRREVERSIBLE,
                    Place.SCAFFOLD,
                    Place.ALLOY,
                    Place.PORES,
                    Place.INTERPHASE,
                    Place.ISOLATED,
                    Place.ELASTIC,
                    Place.ELECTROLYTE,
                    Place.CREVICE,
                    Place.COLLECTOR);

    public InventoryFigure {
        samples = List.copyOf(samples);
    }

    @Override
    public String name() {
        return "inventory";
    }

    @Override
    public String caption() {
        return "Where the lithium is, against time. The black line is the net charge passed,"
                + " counted separately: it lies on the upper edge when no lithium is lost from"
                + " the books.";
    }

    @Override
    public double height() {
        return 400;
    }

    @Override
    public void draw(Canvas canvas) {
        double[] passed = Traces.of(samples, LabUnit.CAPACITY, Sample::passedCharge);
        List<Place> places = places();
        double[][] edges = edges(samples, places);
        double[] total = edges[places.size()];
        double high = Math.max(Traces.most(total), Traces.most(passed));
        double low = Math.min(0, Math.min(Traces.least(total), Traces.least(passed)));
        double[] hours = Traces.hours(samples);

        Legend legend = legend(places);
        Panel panel =
                new Panel(
                        LEFT,
                        TOP,
                        width() - LEFT - legend.width() - 28,
                        height() - TOP - 52,
                        Axis.exact(LabUnit.HOUR.label("time"), hours[0], hours[hours.length - 1]),
                        Axis.nice(LabUnit.CAPACITY.label("lithium"), low, high));
        int[] kept = Decimation.indices(hours.length, BUCKETS, edges);
        double[] x = pick(hours, kept);
        panel.frame(canvas, true);
        canvas.clip(panel.left(), panel.top(), panel.width(), panel.height());
        for (int k = 0; k < places.size(); k++) {
            double[] lower = pick(edges[k], kept);
            double[] upper = pick(edges[k + 1], kept);
            panel.band(canvas, x, lower, upper, PlaceInk.of(places.get(k)));
        }
        canvas.unclip();
        canvas.openPlot(panel);
        panel.line(canvas, hours, passed, Pen.of(Ink.BLACK, 1.2), "charge passed (mAh/cm²)");
        canvas.closePlot();
        legend.draw(canvas, panel.left() + panel.width() + 16, TOP);
    }

    private Legend legend(List<Place> places) {
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(Legend.Entry.line("charge passed", Pen.of(Ink.BLACK, 1.2)));
        for (Place place : places.reversed()) {
            entries.add(Legend.Entry.area(place.label(), PlaceInk.of(place)));
        }
        return new Legend(entries);
    }

    private List<Place> places() {
        double most = samples.stream().mapToDouble(s -> s.inventory().total()).max().orElse(0);
        return ORDER.stream()
                .filter(p -> samples.stream().anyMatch(s -> s.inventory().at(p) > VISIBLE * most))
                .toList();
    }

    /// Lower edge of the lowest place, then the upper edge of each.
    private static double[][] edges(List<Sample> samples, List<Place> places) {
        double[][] edges = new double[places.size() + 1][samples.size()];
        for (int k = 0; k < places.size(); k++) {
            Place place = places.get(k);
            double[] here = Traces.of(samples, LabUnit.CAPACITY, s -> s.inventory().at(place));
            for (int i = 0; i < here.length; i++) {
                edges[k + 1][i] = edges[k][i] + here[i];
            }
        }
        return edges;
    }

    private static double[] pick(double[] values, int[] indices) {
        return Arrays.stream(indices).mapToDouble(i -> values[i]).toArray();
    }
}
