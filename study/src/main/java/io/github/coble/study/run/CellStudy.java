package io.github.coble.study.run;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.CellRun;
import io.github.coble.model.cell.Progress;
import io.github.coble.model.cell.SpectrumPlan;
import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.deposit.Location;
import io.github.coble.model.regime.Explainer;
import io.github.coble.model.regime.Explanation;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.parameters.Parameter;
import io.github.coble.study.report.FieldFindings;
import io.github.coble.study.report.FinishedRun;
import io.github.coble.study.report.ReportParameter;
import io.github.coble.study.report.RunDirectory;
import io.github.coble.study.report.RunOrigin;
import io.github.coble.study.report.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Studies of one cell: explain it, run it, run it and keep the results.
public final class CellStudy {
    private static final String MODEL = "cell";

    private static final Advisory LIMITS =
            new Advisory(
                    "one-publication",
                    Advisory.Priority.NOTE,
                    "Places, efficiencies, resistances and lives were compared with one publication,"
                            + " and partly fitted to it (docs/validation.md); elsewhere they are"
                            + " extrapolations.");

    private CellStudy() {}

    /// What the closed-form tier says about the first plating of a cell.
    public static Explanation explain(CellInput input) {
        FirstPlating plating = FirstPlating.of(input.protocol());
        return Explainer.explain(input.cell(), plating.current(), plating.charge())
                .with(input.advisories());
    }

    /// Runs a cell through its protocol. A failure of the solver does not throw; it is part of the
    /// result.
    public static FinishedRun run(CellInput input, CellOptions options, Progress progress) {
        return run(input, options, progress, SpectrumPlan.standard(input.protocol()));
    }

    /// The same with other spectra than those a run takes of itself.
    static FinishedRun run(
            CellInput input, CellOptions options, Progress progress, SpectrumPlan plan) {
        CellResult result = CellRun.run(input.cell(), input.protocol(), options, progress, plan);
        return finished(input, MODEL, result, Optional.empty());
    }

    /// A result with what is known of its input.
    ///
    /// @param field what only the field tier finds
    static FinishedRun finished(
            CellInput input, String model, CellResult result, Optional<FieldFindings> field) {
        Explanation explanation = explain(input);
        return new FinishedRun(
                input.cell().name(),
                model,
                advised(result, input, explanation),
                explanation.energies(),
                parameters(input),
                field);
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
        RunOrigin origin = origin(input, options, version, started);
        try (RunDirectory target = RunDirectory.open(directory)) {
            report.write(target, run, origin);
        }
        return run;
    }

    /// Where results of an input come from.
    static RunOrigin origin(CellInput input, CellOptions options, String version, Instant started) {
        return RunOrigin.of(version, input.file(), input.hash(), options, started);
    }

    /// The result with what is doubtful in the input, what the closed form says about the same
    /// plating, and where the two differ.
    private static CellResult advised(CellResult r, CellInput input, Explanation explanation) {
        List<Advisory> all = new ArrayList<>(input.advisories());
        all.addAll(r.advisories());
        Location expected = explanation.deposition().location();
        Location found = r.deposition().location();
        if (found == expected) {
            explanation.advisories().stream()
                    .filter(a -> a.priority() == Advisory.Priority.CAUTION)
                    // How near a border is, the run has said of its own shares.
                    .filter(a -> !a.code().equals("near-border"))
                    .filter(a -> r.advisories().stream().noneMatch(b -> b.code().equals(a.code())))
                    .filter(a -> !all.contains(a))
                    .forEach(all::add);
        } else {
            all.add(
                    new Advisory(
                            "tiers-differ",
                            Advisory.Priority.CAUTION,
                            "The closed form of coble explain expects "
                                    + expected
                                    + " where this run finds "
                                    + found
                                    + ": it leaves out the order of events and what hosts take up."));
        }
        all.add(LIMITS);
        return new CellResult(
                r.cell(),
                r.deposition(),
                r.columns(),
                r.samples(),
                r.cycles(),
                r.cyclesPlanned(),
                r.endurance(),
                r.initialResistance(),
                r.spectra(),
                r.balanceError(),
                all,
                r.failure());
    }

    /// Numbers of the pores of a cell's layer, with their sources.
    public static List<ReportParameter> pores(CellInput input) {
        return parameters(input).stream()
                .filter(p -> p.path().startsWith("interlayer.pores."))
                .toList();
    }

    private static List<ReportParameter> parameters(CellInput input) {
        return input.parameters().parameters().stream()
                .sorted(Comparator.comparing(Parameter::path))
                .map(p -> new ReportParameter(p.words(), p.shown(), "", p.status(), p.source()))
                .toList();
    }
}
