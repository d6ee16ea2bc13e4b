package io.github.coble.study.report;

import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.RasterCanvas;
import io.github.coble.study.table.CycleTable;
import io.github.coble.study.table.ParquetWriter;
import io.github.coble.study.table.PoreClassTable;
import io.github.coble.study.table.SpectrumTable;
import io.github.coble.study.table.Table;
import io.github.coble.study.table.TimePoint;
import io.github.coble.study.table.TimeSeriesTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// Writes everything a run leaves.
///
/// Call [#warmUp()] before the model runs and [#write] after it: what takes long to load then loads
/// meanwhile.
public final class RunReport {
    private static final double PIXELS_PER_UNIT = 2;
    private static final Executor ASIDE =
            task -> Thread.ofPlatform().daemon().name("report").start(task);

    private final CompletableFuture<ParquetWriter> parquet;
    private final CompletableFuture<Void> raster;

    RunReport(CompletableFuture<ParquetWriter> parquet, CompletableFuture<Void> raster) {
        this.parquet = parquet;
        this.raster = raster;
    }

    /// Starts to load what writing needs, on threads of its own.
    public static RunReport warmUp() {
        CompletableFuture<Void> raster = CompletableFuture.runAsync(RasterCanvas::warmUp, ASIDE);
        // One after the other, so that the model keeps a core.
        CompletableFuture<ParquetWriter> parquet =
                raster.handle((_, _) -> Boolean.TRUE).thenCompose(_ -> ParquetWriter.warmUp());
        return new RunReport(parquet, raster);
    }

    /// Writes all files and moves them into place. Files the caller added before become part of the
    /// results and of the manifest.
    ///
    /// @return what could not be written on this computer, and why; empty as a rule
    public List<String> write(RunDirectory directory, FinishedRun run, RunOrigin origin)
            throws IOException {
        List<String> notes = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        run.field().ifPresent(f -> figures.addAll(f.pictures()));
        figures.addAll(RunFigures.of(run));
        CompletableFuture<Void> pictures =
                raster.thenRunAsync(() -> pictures(directory, figures), ASIDE);
        Table<TimePoint> series = TimeSeriesTable.of(run.result().samples());
        directory.write("timeseries.csv", series.csv());
        directory.write("cycles.csv", CycleTable.of(run.result().cycles()).csv());
        directory.write("columns.csv", PoreClassTable.of(run.result().columns()).csv());
        if (!run.result().spectra().isEmpty()) {
            directory.write("impedance.csv", SpectrumTable.csv(run.result().spectra()));
        }
        List<DrawnFigure> drawn = figures.stream().map(DrawnFigure::of).toList();
        for (DrawnFigure d : drawn) {
            directory.write(path(d.figure().name(), "svg"), d.svg());
        }
        Optional<byte[]> film = run.field().flatMap(FieldFindings::film);
        directory.write("report.html", HtmlReport.drawn(run, origin, drawn, film));
        directory.write("summary.json", Summary.json(run));
        parquet(directory, series).ifPresent(notes::add);
        try {
            pictures.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            notes.add("no PNG pictures: " + e.getCause());
        }
        directory.write(
                RunDirectory.MANIFEST,
                Manifest.json(origin, run.model(), Instant.now(), directory.files(), notes));
        directory.commit(optional(directory));
        return List.copyOf(notes);
    }

    private Optional<String> parquet(RunDirectory directory, Table<TimePoint> series)
            throws IOException {
        try (ParquetWriter writer = ParquetWriter.join(parquet)) {
            writer.write(series, directory.stage("timeseries.parquet"));
            return Optional.empty();
        } catch (SQLException e) {
            directory.drop("timeseries.parquet");
            return Optional.of("no timeseries.parquet: " + e.getMessage());
        }
    }

    private static void pictures(RunDirectory directory, List<Figure> figures) {
        try {
            for (Figure figure : figures) {
                if (RunFigures.MAIN.contains(figure.name())) {
                    directory.write(path(figure.name(), "png"), figure.png(PIXELS_PER_UNIT));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> optional(RunDirectory directory) throws IOException {
        Set<String> names =
                new TreeSet<>(Set.of("timeseries.parquet", "impedance.csv", FieldFindings.FILM));
        names.addAll(directory.earlier(FieldFindings.FOLDER, FieldFindings.SERIES));
        for (String name : RunFigures.NAMES) {
            names.add(path(name, "svg"));
            names.add(path(name, "png"));
        }
        return names;
    }

    private static String path(String figure, String extension) {
        return "figures/" + figure + "." + extension;
    }
}
