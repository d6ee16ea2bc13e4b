package io.github.coble.study.run;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.field.FieldLaws;
import io.github.coble.model.field.FieldRun;
import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.micrograph.TopView;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.report.FieldFindings;
import io.github.coble.study.report.FinishedRun;
import io.github.coble.study.report.RunDirectory;
import io.github.coble.study.report.RunOrigin;
import io.github.coble.study.report.RunReport;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.yaml.SourceText;
import java.io.DataInput;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Runs a cell on a grid of columns and writes its results.
///
/// A run that was ended from outside leaves checkpoints in the folder [FieldFolder#NAME] of its
/// results; the same run goes on from the last one and ends in the same results.
public final class FieldStudy {
    static final String MODEL = "field";

    /// What it costs to be safe and to be seen; the numbers of a run do not depend on it.
    ///
    /// @param betweenCheckpoints wall time
    /// @param pixels in a row of the largest pictures
    record Effort(Duration betweenCheckpoints, int pixels) {
        static final Effort USUAL = new Effort(Duration.ofSeconds(20), TopView.PIXELS);
    }

    private FieldStudy() {}

    /// Runs a cell and writes its results. A failure of the solver does not throw; it is part of
    /// the result.
    ///
    /// @param version of the program
    /// @return the run
    /// @throws IllegalArgumentException if there is not enough memory, or another run is computing
    ///   into the directory
    /// @throws IOException if the results cannot be written
    public static FinishedRun run(
            CellInput input,
            FieldRequest request,
            FieldProgress progress,
            Path directory,
            String version)
            throws IOException {
        return run(input, request, progress, directory, version, Effort.USUAL);
    }

    static FinishedRun run(
            CellInput input,
            FieldRequest request,
            FieldProgress progress,
            Path directory,
            String version,
            Effort effort)
            throws IOException {
        FieldMemory.check(request.options().grid(), available());
        Instant started = Instant.now();
        FieldLaws laws = FieldLaws.of(input.cell());
        String fingerprint = fingerprint(input, request, laws, version);
        try (FieldFolder folder =
                        FieldFolder.open(directory.resolve(FieldFolder.NAME), fingerprint);
                Workers workers = Workers.of(request.threads())) {
            Computed computed =
                    compute(
                            new Start(input, request, laws, workers),
                            folder,
                            progress,
                            effort.betweenCheckpoints);
            FinishedRun run;
            RunReport report = RunReport.warmUp();
            try (RunDirectory target = RunDirectory.open(directory)) {
                FieldFindings findings =
                        new DepositPictures(
                                        input.cell(),
                                        folder,
                                        target,
                                        progress,
                                        effort.pixels,
                                        workers)
                                .findings(computed.recorder, request.frames());
                run = CellStudy.finished(input, MODEL, computed.result, Optional.of(findings));
                report.write(target, run, origin(input, request, version, started));
            }
            folder.delete();
            return run;
        }
    }

    /// A run that has ended, and what was kept of it.
    record Computed(CellResult result, DepositRecorder recorder) {}

    /// All that a run begins with.
    record Start(CellInput input, FieldRequest request, FieldLaws laws, Workers workers) {
        double[] marks() {
            return request.marks().stream().mapToDouble(Double::doubleValue).toArray();
        }

        FieldRun anew() {
            return FieldRun.start(
                    input.cell(), input.protocol(), laws, request.options(), marks(), workers);
        }

        FieldRun resumed(DataInput from) throws IOException {
            return FieldRun.resume(
                    input.cell(),
                    input.protocol(),
                    laws,
                    request.options(),
                    marks(),
                    workers,
                    from);
        }
    }

    /// Runs, or goes on with, what a folder holds.
    static Computed compute(
            Start start, FieldFolder folder, FieldProgress progress, Duration betweenCheckpoints)
            throws IOException {
        try (StopSignal stop = new StopSignal()) {
            DepositRecorder recorder =
                    new DepositRecorder(
                            start.input, start.request, folder, stop, progress, betweenCheckpoints);
            FieldRun run = begun(start, folder, recorder, progress);
            CellResult result = run.run(recorder);
            if (result.failure().isPresent()) {
                recorder.failed(run);
            }
            return new Computed(result, recorder);
        }
    }

    private static FieldRun begun(
            Start start, FieldFolder folder, DepositRecorder recorder, FieldProgress progress)
            throws IOException {
        try {
            FieldRun run =
                    folder.load(in -> {
                        recorder.read(in);
                        return start.resumed(in);
                    });
            progress.notice("going on from the checkpoint of an earlier run");
            return run;
        } catch (NoSuchFileException _) {
            // Nothing to go on from.
        } catch (IOException e) {
            progress.notice(
                    "beginning anew; the checkpoint that is there cannot be used: "
                            + e.getMessage());
        }
        folder.clear();
        FieldRun run = start.anew();
        recorder.begin(run);
        return run;
    }

    /// All that decides about the numbers of a run, in one word.
    static String fingerprint(
            CellInput input, FieldRequest request, FieldLaws laws, String version) {
        String parameters =
                input.parameters().parameters().stream()
                        .map(p -> p.path() + "=" + p.value())
                        .sorted()
                        .collect(Collectors.joining("\n"));
        return SourceText.sha256(
                String.join(
                        "\n",
                        version,
                        input.text(),
                        input.protocol().toString(),
                        parameters,
                        laws.toString(),
                        request.options().toString(),
                        request.marks().toString(),
                        String.valueOf(request.frames())));
    }

    private static RunOrigin origin(
            CellInput input, FieldRequest request, String version, Instant started) {
        Map<String, Double> resolution = new LinkedHashMap<>();
        resolution.put("columns", (double) request.options().grid().columns());
        resolution.put("width_um", LabUnit.MICROMETRE.of(request.options().grid().width()));
        resolution.put("depthIntervals", (double) request.options().grid().depth());
        return new RunOrigin(
                version,
                String.valueOf(Path.of(input.file()).getFileName()),
                input.hash(),
                OptionalLong.of(request.options().seed()),
                resolution,
                started);
    }

    /// Memory that this program may still take [bytes].
    static long available() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }
}
