package io.github.coble.study.run;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.CellRun;
import io.github.coble.model.cell.Progress;
import io.github.coble.model.regime.Explainer;
import io.github.coble.model.regime.Explanation;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.parameters.Parameter;
import io.github.coble.study.report.FinishedRun;
import io.github.coble.study.report.ReportParameter;
import io.github.coble.study.report.RunDirectory;
import io.github.coble.study.report.RunOrigin;
import io.github.coble.study.report.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Studies of one cell: explain it, run it, run it and keep the results.
public final class CellStudy {
    private static final String MODEL = "cell";

    private CellStudy() {}

    /// What the closed-form tier says about the first plating of a cell.
    public static Explanation explain(CellInput input) {
        FirstPlating plating = FirstPlating.of(input.protocol());
        return Explainer.explain(input.cell(), plating.current(), plating.charge());
    }

    /// Runs a cell through its protocol. A failure of the solver does not throw; it is part of the
    /// result.
    public static FinishedRun run(CellInput input, CellOptions options, Progress progress) {
        CellResult result = CellRun.run(input.cell(), input.protocol(), options, progress);
        return new FinishedRun(
                input.cell().name(),
                MODEL,
                result,
                OptionalInt.empty(),
                explain(input).energies(),
                parameters(input));
    }

    /// Runs a cell and writes its results.
    ///
    /// @param version of the program, for the manifest
    /// @return the run
    /// @throws IOException if the results cannot be written
    public static FinishedRun run(
            CellInput input, CellOptions options, Progress progress, Path directory, String version)
            throws IOException {
        Instant started = Instant.now();
        RunReport report = RunReport.warmUp();
        FinishedRun run = run(input, options, progress);
        RunOrigin origin =
                new RunOrigin(
                        version,
                        String.valueOf(Path.of(input.file()).getFileName()),
                        input.hash(),
                        OptionalLong.empty(),
                        Map.of(
                                "relativeTolerance", options.relativeTolerance(),
                                "poreClasses", (double) options.classes(),
                                "balanceLimit", options.balanceLimit()),
                        started);
        try (RunDirectory target = RunDirectory.open(directory)) {
            report.write(target, run, origin);
        }
        return run;
    }

    private static List<ReportParameter> parameters(CellInput input) {
        return input.parameters().parameters().stream()
                .sorted(Comparator.comparing(Parameter::path))
                .map(p -> new ReportParameter(p.words(), p.shown(), "", p.status(), p.source()))
                .toList();
    }
}
