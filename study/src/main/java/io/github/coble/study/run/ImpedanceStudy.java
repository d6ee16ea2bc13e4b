package io.github.coble.study.run;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.Moment;
import io.github.coble.model.cell.Progress;
import io.github.coble.model.cell.SpectrumPlan;
import io.github.coble.model.cell.SpectrumRange;
import io.github.coble.model.cell.StateSpectrum;
import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.report.FinishedRun;
import io.github.coble.study.report.RunDirectory;
import io.github.coble.study.report.SimulatedSpectra;
import io.github.coble.study.report.SpectraReport;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Spectra of states of a cell.
public final class ImpedanceStudy {
    private ImpedanceStudy() {}

    /// How many cycles a protocol has, as spectra count them.
    public static int cycles(CellInput input) {
        return SpectrumPlan.cycles(input.protocol());
    }

    /// Runs a cell and takes spectra on the way.
    ///
    /// @param moments at which they are taken; empty for those a run takes of itself
    /// @param range of frequencies
    /// @throws InvalidInputException if the run does not come to one of the moments
    public static SimulatedSpectra simulate(
            CellInput input,
            CellOptions options,
            Progress progress,
            List<Moment> moments,
            SpectrumRange range) {
        SpectrumPlan plan =
                new SpectrumPlan(
                        range,
                        moments.isEmpty()
                                ? SpectrumPlan.standard(input.protocol()).moments()
                                : moments);
        FinishedRun run = CellStudy.run(input, options, progress, plan);
        List<Moment> taken = run.result().spectra().stream().map(StateSpectrum::moment).toList();
        String reached =
                run.result().samples().isEmpty()
                        ? "did not start"
                        : "ends after "
                                + Numbers.readable(
                                        LabUnit.HOUR.of(run.result().samples().getLast().time()), 4)
                                + " h";
        List<Fault> faults =
                plan.moments().stream()
                        .filter(m -> !taken.contains(m))
                        .map(m ->
                                new Fault(
                                        m.words(),
                                        "the run " + reached + " and does not come to it"))
                        .toList();
        if (!faults.isEmpty() && run.result().failure().isEmpty()) {
            throw new InvalidInputException(faults);
        }
        if (taken.isEmpty() && run.result().failure().isEmpty()) {
            throw new InvalidInputException(
                    List.of(
                            new Fault(
                                    "protocol",
                                    "nothing is plated, so there is no state to choose by itself;"
                                            + " name one, such as assembled or a time")));
        }
        return SimulatedSpectra.of(run, range);
    }

    /// The same, and writes what was found, if there is any.
    ///
    /// @param version of the program, for the manifest
    /// @throws IOException if the results cannot be written
    public static SimulatedSpectra simulate(
            CellInput input,
            CellOptions options,
            Progress progress,
            List<Moment> moments,
            SpectrumRange range,
            Path directory,
            String version)
            throws IOException {
        Instant started = Instant.now();
        SimulatedSpectra spectra = simulate(input, options, progress, moments, range);
        if (!spectra.states().isEmpty()) {
            try (RunDirectory target = RunDirectory.open(directory)) {
                SpectraReport.write(
                        target, spectra, CellStudy.origin(input, options, version, started));
            }
        }
        return spectra;
    }
}
