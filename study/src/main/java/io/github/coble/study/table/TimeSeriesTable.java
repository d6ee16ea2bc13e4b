package io.github.coble.study.table;

import io.github.coble.model.cell.Sample;
import io.github.coble.model.deposit.Place;
import java.util.ArrayList;
import java.util.List;

/// `timeseries`: one row per saved time.
public final class TimeSeriesTable {
    private TimeSeriesTable() {}

    /// The table of a run.
    public static Table<TimePoint> of(List<Sample> samples) {
        return new Table<>(columns(), TimePoint.of(samples));
    }

    /// Its columns.
    public static List<Column<TimePoint>> columns() {
        List<Column<TimePoint>> list = new ArrayList<>();
        list.add(Column.of("time", LabUnit.HOUR, "since the start", p -> p.sample().time()));
        list.add(
                Column.whole(
                        "step",
                        "index of the step, repeats written out, from 0",
                        p -> p.sample().step()));
        list.add(
                Column.whole(
                        "cycle",
                        "plate–strip cycle, 0 before the first plating",
                        p -> p.sample().cycle()));
        list.add(
                Column.of(
                        "current",
                        LabUnit.CURRENT,
                        "density, positive plates",
                        p -> p.sample().current()));
        list.add(
                Column.of(
                        "voltage",
                        LabUnit.VOLT,
                        "interlayer against the lithium foil",
                        p -> p.sample().voltage()));
        list.add(
                Column.of(
                        "capacity",
                        LabUnit.CAPACITY,
                        "charge passed since the step began, without sign",
                        TimePoint::stepCharge));
        list.add(
                Column.of(
                        "passed_charge",
                        LabUnit.CAPACITY,
                        "net charge passed since the start, plating counts positive",
                        p -> p.sample().passedCharge()));
        for (Place place : Place.values()) {
            list.add(
                    Column.of(
                            place.label().replace(' ', '_'),
                            LabUnit.CAPACITY,
                            meaning(place),
                            p -> p.sample().inventory().at(place)));
        }
        list.add(
                Column.of(
                        "void_filling",
                        LabUnit.NONE,
                        "share of the pore volume that holds lithium",
                        p -> p.sample().voidFilling()));
        list.add(
                Column.of(
                        "touching_electrolyte",
                        LabUnit.NONE,
                        "share of the area over which a lithium film touches the electrolyte",
                        p -> p.sample().touchingElectrolyte()));
        list.add(
                Column.of(
                        "torn_length",
                        LabUnit.PER_MILLIMETRE,
                        "crevice length per area of the layer",
                        p -> p.sample().tornLength()));
        list.add(
                Column.of(
                        "filament",
                        LabUnit.NONE,
                        "share of the electrolyte's thickness that a filament has grown through",
                        p -> p.sample().filament()));
        list.add(
                Column.of(
                        "pressure",
                        LabUnit.MEGAPASCAL,
                        "mean pressure of the lithium at the electrolyte",
                        p -> p.sample().pressure()));
        list.add(
                Column.of(
                        "electrolyte_height",
                        LabUnit.MICROMETRE,
                        "mean thickness of the lithium between electrolyte and layer",
                        p -> p.sample().electrolyteHeight()));
        list.add(
                Column.of(
                        "collector_height",
                        LabUnit.MICROMETRE,
                        "mean thickness of the lithium between layer and collector",
                        p -> p.sample().collectorHeight()));
        list.add(
                Column.of(
                        "balance_error",
                        LabUnit.NONE,
                        "lithium found less charge passed, over the charge moved both ways",
                        p -> p.sample().balanceError()));
        return List.copyOf(list);
    }

    private static String meaning(Place place) {
        return switch (place) {
            case SCAFFOLD -> "lithium in the scaffold, reversibly";
            case ALLOY -> "lithium in the alloy of the decoration";
            case PORES -> "metal in the pores of the layer";
            case ELECTROLYTE -> "metal between electrolyte and layer";
            case COLLECTOR -> "metal between layer and current collector";
            case CREVICE -> "metal in and above crevices torn through the layer";
            case INTERPHASE -> "lithium reacted with the electrolyte";
            case ISOLATED -> "metal that lost contact while stripping";
            case IRREVERSIBLE -> "lithium bound by scaffold or decoration for good";
            case ELASTIC -> "metal squeezed in against the layer's elasticity";
        };
    }
}
