package io.github.coble.study.reproduction;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.report.Manifest;
import io.github.coble.study.report.RunDirectory;
import io.github.coble.study.report.RunOrigin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Writes everything a reproduction leaves.
public final class ReproductionReport {
    private static final double PIXELS_PER_UNIT = 2;

    private ReproductionReport() {}

    /// Writes all files and moves them into place together.
    ///
    /// @param options the cells were run with
    /// @param version of the program
    /// @param started when
    public static void write(
            Path directory, Reproduction r, CellOptions options, String version, Instant started)
            throws IOException {
        RunOrigin origin =
                RunOrigin.of(version, r.study().file(), r.study().hash(), options, started);

        List<Figure> figures = ReproductionFigures.of(r);
        try (RunDirectory target = RunDirectory.open(directory)) {
            target.write("reproduction.json", ReproductionJson.json(r));
            target.write("reproduction.csv", ReproductionCsv.csv(r));
            target.write("report.html", ReproductionPage.page(r, origin, figures));
            for (Figure figure : figures) {
                target.write("figures/" + figure.name() + ".svg", figure.svg());
            }
            List<String> notes = pictures(target, figures);
            target.write(
                    "manifest.json",
                    Manifest.json(origin, "cell", Instant.now(), target.files(), notes));
            target.commit(optional());
        }
    }

    /// PNG pictures; where this computer cannot make them, why.
    private static List<String> pictures(RunDirectory target, List<Figure> figures)
            throws IOException {
        try {
            for (Figure figure : figures) {
                target.write("figures/" + figure.name() + ".png", figure.png(PIXELS_PER_UNIT));
            }
            return List.of();
        } catch (LinkageError | IllegalStateException e) {
            return List.of("no PNG pictures: " + e);
        }
    }

    private static Set<String> optional() {
        Set<String> names = new TreeSet<>();
        for (String name : ReproductionFigures.NAMES) {
            names.add("figures/" + name + ".svg");
            names.add("figures/" + name + ".png");
        }
        return names;
    }
}
