package io.github.coble.study.cycling;

import io.github.coble.lab.cycling.AnalysedCycle;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.report.Html;
import io.github.coble.study.report.Manifest;
import io.github.coble.study.report.RunDirectory;
import io.github.coble.study.report.RunOrigin;
import io.github.coble.study.table.ParquetWriter;
import io.github.coble.study.table.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Writes everything an analysis leaves.
final class CyclingReport {
    private static final double PIXELS_PER_UNIT = 2;

    /// Classes of voltage that make a curve.
    private static final int FEWEST_CLASSES = 3;

    /// Files that an analysis may write or not.
    private static final Set<String> OPTIONAL =
            Set.of(
                    "cycles.csv",
                    "cycles.parquet",
                    "incremental-capacity.csv",
                    "incremental-capacity.parquet",
                    "figures/record.svg",
                    "figures/record.png",
                    "figures/voltage-capacity.svg",
                    "figures/voltage-capacity.png",
                    "figures/cycles.svg",
                    "figures/cycles.png",
                    "figures/incremental-capacity.svg",
                    "figures/incremental-capacity.png");

    private final RunDirectory directory;
    private final AnalysedRecord record;
    private final List<String> left = new ArrayList<>();

    private CyclingReport(RunDirectory directory, AnalysedRecord record) {
        this.directory = directory;
        this.record = record;
    }

    /// @param width of the classes of dQ/dV [V]
    static void write(RunDirectory directory, AnalysedRecord record, double width, RunOrigin origin)
            throws IOException {
        new CyclingReport(directory, record).write(width, origin);
    }

    private void write(double width, RunOrigin origin) throws IOException {
        Html page = Html.page(record.name() + " – cycling – Coble");
        page.element("p", "kicker", "Coble cycling analysis · " + record.format());
        page.element("h1", record.name());
        page.raw("<section class=\"verdict\">\n");
        page.element("p", "headline", CyclingText.kind(record));
        CyclingText.findings(record).forEach(f -> page.element("p", f));
        page.raw("</section>\n");
        notes(page);
        List<AnalysedCycle> cycles = record.analysis().cycles();
        if (!cycles.isEmpty()) {
            figure(page, new VoltageCapacityFigure(record));
            figure(page, new CyclesFigure(record));
            table(page, cycles);
            incrementalCapacity(page, width);
            tables(MeasuredCycles.of(record), "cycles");
        }
        if (record.trace().size() > 0) {
            figure(page, new RecordFigure(record));
        }
        page.element("h2", "What the numbers are");
        page.keyTable(CyclingText.DEFINITIONS, 0, 1);
        directory.write("analysis.json", CyclingJson.of(record));
        directory.write("report.html", page.ended(origin, "input"));
        directory.write(
                "manifest.json",
                Manifest.json(origin, "cycling", Instant.now(), directory.files(), left));
        directory.commit(OPTIONAL);
    }

    private void notes(Html page) {
        if (!record.notes().isEmpty()) {
            page.raw("<section class=\"note\">\n<ul>\n");
            record.notes().forEach(note -> page.element("li", note));
            page.raw("</ul>\n</section>\n");
        }
    }

    private void table(Html page, List<AnalysedCycle> cycles) {
        List<AnalysedCycle> shown = CyclingText.shown(record);
        page.element("h2", "Cycles");
        page.table(
                CyclingText.header(record),
                shown.stream().map(c -> CyclingText.row(record, c)).toList());
        if (shown.size() < cycles.size()) {
            page.element("p", "small", CyclingText.shortened(cycles.size()));
        }
    }

    private void incrementalCapacity(Html page, double width) throws IOException {
        List<AnalysedCycle> drawn =
                Chosen.of(record.analysis().cycles(), VoltageCapacityFigure.MOST_DRAWN);
        List<IncrementalCapacities.Curve> curves;
        try {
            curves = IncrementalCapacities.of(record, drawn, width);
        } catch (IllegalArgumentException e) {
            left.add("no incremental capacity: " + e.getMessage());
            page.element("p", "small", "No incremental capacity: " + e.getMessage() + ".");
            return;
        }
        List<IncrementalCapacities.Curve> shown =
                curves.stream().filter(c -> c.voltage().length >= FEWEST_CLASSES).toList();
        if (shown.isEmpty()) {
            page.element(
                    "p",
                    "small",
                    "No figure of dQ/dV: the voltages lie within two classes; --dqdv sets a smaller"
                            + " width.");
        } else {
            figure(page, new IncrementalCapacityFigure(record, shown, width));
        }
        tables(IncrementalCapacities.table(record.collector(), curves), "incremental-capacity");
    }

    private void tables(Table<?> table, String name) throws IOException {
        directory.write(name + ".csv", table.csv());
        try (ParquetWriter parquet = ParquetWriter.open()) {
            parquet.write(table, directory.stage(name + ".parquet"));
        } catch (SQLException e) {
            throw new IOException(name + ".parquet: " + e.getMessage(), e);
        }
    }

    private void figure(Html page, Figure figure) throws IOException {
        String svg = figure.svg();
        page.figure(svg, figure.caption());
        directory.write("figures/" + figure.name() + ".svg", svg);
        directory.write("figures/" + figure.name() + ".png", figure.png(PIXELS_PER_UNIT));
    }
}
