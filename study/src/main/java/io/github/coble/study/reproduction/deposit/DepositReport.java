package io.github.coble.study.reproduction.deposit;

import io.github.coble.model.field.FieldGrid;
import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.micrograph.MicrographPanel;
import io.github.coble.study.report.Html;
import io.github.coble.study.report.Manifest;
import io.github.coble.study.report.RunDirectory;
import io.github.coble.study.report.RunOrigin;
import io.github.coble.study.reproduction.PublishedStudy;
import io.github.coble.study.run.FieldProgress;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// Writes what comes of a study's deposits: panels, tables and a page with both.
final class DepositReport {
    private static final double PIXELS_PER_UNIT = 1.5;
    private static final int DIGITS = 3;

    private DepositReport() {}

    static void write(
            Path directory,
            DepositReproduction r,
            FieldProgress progress,
            Workers workers,
            String version,
            Instant started)
            throws IOException {
        RunOrigin origin = origin(r, version, started);
        Html page = begun(r);
        List<String> notes = new ArrayList<>();
        Set<String> optional = new TreeSet<>();
        List<Panel> panels = r.study().panels();
        try (RunDirectory target = RunDirectory.open(directory)) {
            for (int k = 0; k < panels.size(); k++) {
                Panel panel = panels.get(k);
                String file = "figures/" + panel.name() + ".png";
                optional.add(file);
                Optional<MicrographPanel> drawn = DepositPanels.draw(panel, r, workers);
                if (drawn.isPresent()) {
                    byte[] png = drawn.get().png(PIXELS_PER_UNIT);
                    target.write(file, png);
                    page.element("h2", panel.title());
                    page.picture(png, "image/png", drawn.get().caption());
                } else {
                    notes.add("no " + file + ": a deposit it shows was not reached");
                }
                progress.drawn(k + 1, panels.size());
            }
            tables(page, r);
            target.write("report.html", page.ended(origin, "study"));
            target.write("places.csv", DepositCsv.places(r));
            target.write("shapes.csv", DepositCsv.shapes(r));
            target.write("statements.csv", DepositCsv.statements(r));
            target.write("deposits.txt", DepositText.text(r));
            target.write(
                    "manifest.json",
                    Manifest.json(origin, "field", Instant.now(), target.files(), notes));
            target.commit(optional);
        }
    }

    private static RunOrigin origin(DepositReproduction r, String version, Instant started) {
        FieldGrid grid = r.options().grid();
        Map<String, Double> resolution = new LinkedHashMap<>();
        resolution.put("columns", (double) grid.columns());
        resolution.put("width_um", LabUnit.MICROMETRE.of(grid.width()));
        resolution.put("depthIntervals", (double) grid.depth());
        PublishedStudy study = r.study().study();
        return new RunOrigin(
                version,
                String.valueOf(Path.of(study.file()).getFileName()),
                study.hash(),
                OptionalLong.of(r.options().seed()),
                resolution,
                started);
    }

    private static Html begun(DepositReproduction r) {
        PublishedStudy study = r.study().study();
        FieldGrid grid = r.options().grid();
        Html page = Html.page(study.name() + ", deposits – Coble");
        page.element("p", "headline", r.headline());
        page.element("p", "kicker", "Coble reproduction · field model");
        page.element("h1", study.name() + ": deposits");
        page.element("p", study.source());
        page.element(
                "p",
                "First platings on %d × %d columns over %s µm × %s µm, seed %d."
                        .formatted(
                                grid.columns(),
                                grid.columns(),
                                micrometres(grid),
                                micrometres(grid),
                                r.options().seed()));
        return page.failures(
                "Runs failed; tables hold what they reached",
                r.failures().entrySet().stream()
                        .map(f -> f.getKey() + ": " + f.getValue())
                        .toList());
    }

    private static String micrometres(FieldGrid grid) {
        return Numbers.readable(LabUnit.MICROMETRE.of(grid.width()), DIGITS);
    }

    private static void tables(Html page, DepositReproduction r) {
        if (!r.judgements().isEmpty()) {
            page.element("h2", "What is said about shapes");
            page.table(DepositTables.STATEMENTS, DepositTables.statements(r), 0, 1, 2, 3, 4);
            page.element(
                    "p",
                    "small",
                    "Criteria follow from the words of the publication and are in the study's file."
                            + " What is narrower than two columns cannot be told from narrower still.");
        }
        page.element("h2", "Where lithium is");
        page.table(DepositTables.PLACES, DepositTables.places(r), 0, 1, 2, 3, 8);
        page.element(
                "p",
                "small",
                "At the end of the first plating; shares and voids of the field tier unless said."
                        + " ≠: something else was seen.");
        page.element("h2", "Shape of the deposit");
        page.table(DepositTables.shapesHeader(), DepositTables.shapes(r), 0, 2);
    }
}
