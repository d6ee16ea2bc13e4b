package io.github.coble.study.report;

import io.github.coble.model.cell.StateSpectrum;
import io.github.coble.study.figure.BodeFigure;
import io.github.coble.study.figure.NyquistFigure;
import io.github.coble.study.table.SpectrumTable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Writes everything a simulation of spectra leaves.
public final class SpectraReport {
    private static final double PIXELS_PER_UNIT = 2;

    private SpectraReport() {}

    /// Writes all files and moves them into place.
    ///
    /// @param spectra at least one
    /// @return what could not be written on this computer, and why; empty as a rule
    public static List<String> write(
            RunDirectory directory, SimulatedSpectra spectra, RunOrigin origin) throws IOException {
        List<String> notes = new ArrayList<>();
        List<StateSpectrum> states =
                spectra.states().stream().map(SimulatedSpectra.State::spectrum).toList();
        List<DrawnFigure> drawn =
                List.of(
                        DrawnFigure.of(new NyquistFigure(states)),
                        DrawnFigure.of(new BodeFigure(states)));
        directory.write("impedance.csv", SpectrumTable.csv(states));
        directory.write("summary.json", SpectraText.json(spectra));
        for (DrawnFigure d : drawn) {
            directory.write("figures/" + d.figure().name() + ".svg", d.svg());
        }
        directory.write("report.html", page(spectra, origin, drawn));
        try {
            for (DrawnFigure d : drawn) {
                directory.write(
                        "figures/" + d.figure().name() + ".png", d.figure().png(PIXELS_PER_UNIT));
            }
        } catch (LinkageError e) {
            notes.add("no PNG pictures: " + e);
        }
        directory.write(
                RunDirectory.MANIFEST,
                Manifest.json(
                        origin, spectra.run().model(), Instant.now(), directory.files(), notes));
        directory.commit(Set.of("figures/nyquist.png", "figures/bode.png"));
        return List.copyOf(notes);
    }

    private static String page(
            SimulatedSpectra spectra, RunOrigin origin, List<DrawnFigure> figures) {
        Html page = Html.page(spectra.run().name() + " – Coble");
        page.element("p", "kicker", "Coble impedance · " + spectra.run().model() + " model");
        page.element("h1", spectra.run().name());
        spectra.result().failure().ifPresent(f -> HtmlReport.failure(page, f, spectra.result()));
        figures.forEach(f -> HtmlReport.figure(page, f));
        page.element("h2", "States");
        page.table(
                SpectraText.HEADER, spectra.states().stream().map(SpectraText::row).toList(), 0, 5);
        page.element(
                "p",
                "small",
                "Low and high: at the ends of the frequency range. Voltage: at open circuit after a"
                        + " pause of ten minutes; of a state at a time, under the current that flows"
                        + " then. The Kramers–Kronig residual is the largest part of |Z| that no causal,"
                        + " linear and steady system could have. All values are in impedance.csv.");
        HtmlTables.cell(page, spectra.result().cell());
        HtmlTables.parameters(page, spectra.run().parameters());
        return page.ended(origin, "input");
    }
}
