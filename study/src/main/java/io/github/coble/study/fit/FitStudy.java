package io.github.coble.study.fit;

import io.github.coble.study.figure.Figure;
import io.github.coble.study.inference.Calibrated;
import io.github.coble.study.inference.Draws;
import io.github.coble.study.inference.JournalMismatchException;
import io.github.coble.study.inference.Monitor;
import io.github.coble.study.measured.DataSet;
import io.github.coble.study.observation.Finding;
import io.github.coble.study.report.Manifest;
import io.github.coble.study.report.RunDirectory;
import io.github.coble.study.report.RunOrigin;
import io.github.coble.study.table.CsvCell;
import io.github.coble.study.table.Numbers;
import io.github.coble.study.units.Spelling;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Set;

/// Fits, and keeps the results.
public final class FitStudy {
    /// Beside the results; it stays when they are replaced.
    public static final String JOURNAL = "evaluations.journal";

    private static final double NANOS = 1e9;
    private static final double PIXELS_PER_UNIT = 2;
    private static final Set<String> OPTIONAL =
            Set.of("figures/correlation.svg", "figures/correlation.png");

    private FitStudy() {}

    /// Fits, continuing the journal in the directory if there is one, and writes the results.
    ///
    /// @param threads that run cells at once; the result does not depend on it
    /// @param version of the program, for the manifest
    /// @throws JournalMismatchException if the directory holds evaluations of another fit
    public static FinishedFit run(
            FitInput input, int threads, Monitor monitor, Path directory, String version)
            throws IOException {
        return run(input, Set.of(), threads, monitor, directory, version);
    }

    /// The same without some observations, which are then predicted: a descent from the start, with
    /// no search over the whole box.
    ///
    /// @param leftOut names of cells, all of whose observations and data are left out, or ids of
    ///   observations or data sets
    /// @throws java.util.NoSuchElementException if a name is neither
    public static FinishedFit run(
            FitInput input,
            Set<String> leftOut,
            int threads,
            Monitor monitor,
            Path directory,
            String version)
            throws IOException {
        Instant started = Instant.now();
        long start = System.nanoTime();
        Rounds rounds =
                new Rounds(
                        input,
                        leftOut(input, leftOut),
                        threads,
                        monitor,
                        directory.resolve(JOURNAL));
        Calibrated found = rounds.run();
        List<DataFit> data = DataFits.of(input, found, rounds.scatter());
        List<String> doubts = new ArrayList<>(rounds.doubts());
        doubts.addAll(DataFits.doubts(data));
        FinishedFit fit =
                new FinishedFit(
                        input,
                        found,
                        data,
                        doubts,
                        rounds.modelRuns(),
                        rounds.replayed(),
                        rounds.failedRuns(),
                        rounds.damagedLines(),
                        (System.nanoTime() - start) / NANOS);
        RunOrigin origin =
                new RunOrigin(
                        version,
                        String.valueOf(Path.of(input.file()).getFileName()),
                        input.hash(),
                        OptionalLong.of(input.effort().seed()),
                        Map.of(
                                "relativeTolerance", input.options().relativeTolerance(),
                                "poreClasses", (double) input.options().classes(),
                                "difference", input.effort().difference()),
                        started);
        write(fit, origin, directory);
        return fit;
    }

    private static boolean[] leftOut(FitInput input, Set<String> names) {
        List<Finding> findings = input.findings();
        int all = findings.size() + input.data().stream().mapToInt(DataSet::size).sum();
        boolean[] out = new boolean[all];
        for (String name : names) {
            boolean known = false;
            for (int j = 0; j < findings.size(); j++) {
                Finding f = findings.get(j);
                if (f.id().equals(name) || f.cells().contains(name)) {
                    out[j] = true;
                    known = true;
                }
            }
            int first = findings.size();
            for (DataSet set : input.data()) {
                if (set.id().equals(name) || input.cellOf(set).name().equals(name)) {
                    Arrays.fill(out, first, first + set.size(), true);
                    known = true;
                }
                first += set.size();
            }
            if (!known) {
                List<String> choices = new ArrayList<>(findings.stream().map(Finding::id).toList());
                input.data().forEach(d -> choices.add(d.id()));
                input.cells().forEach(c -> choices.add(c.name()));
                throw new NoSuchElementException(
                        "--leave-out "
                                + name
                                + ": there is no cell and no observation of this name"
                                + Spelling.didYouMean(name, choices));
            }
        }
        return out;
    }

    private static void write(FinishedFit fit, RunOrigin origin, Path directory)
            throws IOException {
        List<String> notes = new ArrayList<>();
        List<Figure> figures = figures(fit);
        try (RunDirectory target = RunDirectory.open(directory)) {
            target.write("fit.json", FitJson.json(fit));
            target.write("posterior.csv", csv(fit));
            target.write("fitted.yaml", FittedYaml.yaml(fit));
            for (FitCell cell : fit.input().cells()) {
                target.write(
                        "cells/" + FittedCellFile.name(cell),
                        FittedCellFile.text(fit, cell, target.target().resolve("cells")));
            }
            for (Figure figure : figures) {
                target.write("figures/" + figure.name() + ".svg", figure.svg());
                target.write("figures/" + figure.name() + ".png", figure.png(PIXELS_PER_UNIT));
            }
            target.write("report.html", FitPage.page(fit, origin, figures));
            target.write(
                    "manifest.json",
                    Manifest.json(origin, "cell", Instant.now(), target.files(), notes));
            target.commit(OPTIONAL);
        }
    }

    static List<Figure> figures(FinishedFit fit) {
        List<Figure> figures = new ArrayList<>();
        if (!fit.input().findings().isEmpty()) {
            figures.add(new AgreementFigure(fit));
        }
        figures.addAll(DataFigures.of(fit));
        figures.add(new MarginalsFigure(fit));
        if (fit.input().parameters().size() > 1) {
            figures.add(new CorrelationFigure(fit));
        }
        return figures;
    }

    /// The draws, one a line: parameters in their units, then predictions.
    static String csv(FinishedFit fit) {
        Draws draws = fit.found().draws();
        StringBuilder out = new StringBuilder();
        List<String> header = new ArrayList<>();
        for (FitParameter p : fit.input().parameters()) {
            header.add(
                    CsvCell.of(
                            p.name()
                                    + (p.suffix().isEmpty()
                                            ? ""
                                            : " (" + p.unit().symbol() + ")")));
        }
        fit.input().findings().forEach(f -> header.add(CsvCell.of(f.id())));
        out.append(String.join(",", header)).append('\n');
        for (int k = 0; k < draws.size(); k++) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < fit.input().parameters().size(); i++) {
                row.add(
                        Numbers.precise(
                                fit.input()
                                        .parameters()
                                        .get(i)
                                        .unit()
                                        .fromSi(draws.values()[k][i])));
            }
            for (int j = 0; j < fit.input().findings().size(); j++) {
                double p = draws.predictions()[k][j];
                row.add(Double.isFinite(p) ? Numbers.precise(p) : "");
            }
            out.append(String.join(",", row)).append('\n');
        }
        return out.toString();
    }
}
