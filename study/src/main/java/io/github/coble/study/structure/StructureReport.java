package io.github.coble.study.structure;

import io.github.coble.porescale.packing.Packing;
import io.github.coble.porescale.packing.PackingFile;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.pores.LayerPores;
import io.github.coble.study.report.Html;
import io.github.coble.study.report.Manifest;
import io.github.coble.study.report.RunDirectory;
import io.github.coble.study.report.RunOrigin;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes everything a measurement of a structure leaves.
public final class StructureReport {
    private static final double PIXELS_PER_UNIT = 2;
    private static final String MODEL = "structure";

    private StructureReport() {}

    /// `structure.json`.
    public static String json(StructureResult result) {
        return StructureJson.json(result);
    }

    static void write(
            RunDirectory directory,
            StructureResult r,
            List<Figure> figures,
            Optional<Packing> packing,
            RunOrigin origin)
            throws IOException {
        directory.write(LayerPores.FILE, json(r));
        directory.write("profile.csv", StructureTables.profile(r.profile(), r.voxel()));
        if (r.localThickness().isPresent()) {
            directory.write("psd.csv", StructureTables.widths(r.localThickness().get()));
        }
        if (r.mercury().isPresent()) {
            directory.write("intrusion.csv", StructureTables.mercury(r.mercury().get()));
        }
        if (!r.correlation().isEmpty()) {
            directory.write("correlation.csv", StructureTables.correlation(r.correlation()));
        }
        if (!r.chords().isEmpty()) {
            directory.write("chords.csv", StructureTables.chords(r.chords(), r.voxel()));
        }
        if (packing.isPresent()) {
            PackingFile.write(packing.get(), directory.stage("packing.csv"));
        }
        Html page = Html.page(r.name() + " – Coble");
        page.element("p", "kicker", "Coble structure");
        page.element("h1", r.name()).element("p", r.origin());
        remarks(page, r.remarks());
        page.keyTable(StructureText.rows(r), 0, 2);
        for (Figure figure : figures) {
            String svg = figure.svg();
            page.figure(svg, figure.caption());
            directory.write("figures/" + figure.name() + ".svg", svg);
            directory.write("figures/" + figure.name() + ".png", figure.png(PIXELS_PER_UNIT));
        }
        page.element("h2", "How it was measured");
        page.keyTable(
                r.seconds().entrySet().stream()
                        .map(e -> List.of(e.getKey(), "%.2f s".formatted(e.getValue())))
                        .toList(),
                0);
        page.element(
                "p",
                "small",
                "± is one standard deviation of the finite image and of its voxels together. Largest"
                        + " spheres: the diameter of the largest sphere in the pores that covers a"
                        + " point. Mercury: the same with the way in from the faces. Axes: x runs"
                        + " through the thickness (pages of the image), y and z lie in the layer.");
        page.element("footer", "Coble " + origin.version() + " · " + origin.inputFile());
        directory.write("report.html", page.ended());
        directory.write(
                "manifest.json",
                Manifest.json(origin, MODEL, Instant.now(), directory.files(), r.remarks()));
        Set<String> optional = new HashSet<>(StructureFigures.files());
        optional.addAll(
                Set.of("psd.csv", "intrusion.csv", "correlation.csv", "chords.csv", "packing.csv"));
        directory.commit(optional);
    }

    private static void remarks(Html page, List<String> remarks) {
        if (!remarks.isEmpty()) {
            page.raw("<section class=\"note\">\n<ul>\n");
            remarks.forEach(remark -> page.element("li", remark));
            page.raw("</ul>\n</section>\n");
        }
    }
}
