package io.github.coble.study.report;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.SpectrumRange;
import io.github.coble.model.cell.StateSpectrum;
import io.github.coble.model.material.Provenance;
import io.github.coble.study.spectrum.SpectrumFigures;
import java.util.List;

/// The spectra of a run, and what is read off them.
///
/// @param run they were taken in
/// @param range of their frequencies
/// @param states with their spectra, in the order of the run
public record SimulatedSpectra(FinishedRun run, SpectrumRange range, List<State> states) {
    public SimulatedSpectra {
        states = List.copyOf(states);
    }

    /// A spectrum and what is read off it.
    ///
    /// @param spectrum with its state
    /// @param figures of it
    public record State(StateSpectrum spectrum, SpectrumFigures figures) {}

    /// Those of a run.
    public static SimulatedSpectra of(FinishedRun run, SpectrumRange range) {
        return new SimulatedSpectra(
                run,
                range,
                run.result().spectra().stream()
                        .map(s -> new State(s, SpectrumFigures.of(s.spectrum())))
                        .toList());
    }

    /// What the run left.
    CellResult result() {
        return run.result();
    }

    /// Paths of the parameters with a status.
    List<String> paths(Provenance.Status status) {
        return run.paths(status);
    }
}
