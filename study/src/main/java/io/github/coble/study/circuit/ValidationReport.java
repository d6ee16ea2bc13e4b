package io.github.coble.study.circuit;

import io.github.coble.lab.table.Advisory;
import io.github.coble.study.report.Html;
import io.github.coble.study.report.Manifest;
import io.github.coble.study.report.RunDirectory;
import io.github.coble.study.report.RunOrigin;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Writes everything a test of spectra leaves.
final class ValidationReport {
    private ValidationReport() {}

    static void write(RunDirectory directory, List<TestedSpectrum> spectra, RunOrigin origin)
            throws IOException {
        directory.write("validation.json", CircuitJson.validation(spectra));
        Html page = Html.page("Kramers–Kronig test – Coble");
        page.element("p", "kicker", "Coble impedance");
        page.element("h1", "Kramers–Kronig test");
        page.table(CircuitText.TEST_HEADER, spectra.stream().map(CircuitText::testRow).toList(), 0);
        for (int k = 0; k < spectra.size(); k++) {
            TestedSpectrum s = spectra.get(k);
            page.element("h2", s.found().name());
            CircuitReport.notes(
                    page, s.found().advisories().stream().map(Advisory::toString).toList());
            CircuitReport.figure(
                    directory,
                    page,
                    CircuitReport.kramersKronig(s, CircuitReport.suffix(k, spectra.size())));
        }
        directory.write("report.html", page.ended(origin, "input"));
        directory.write(
                "manifest.json",
                Manifest.json(
                        origin, "kramers-kronig", Instant.now(), directory.files(), List.of()));
        directory.commit(Set.of());
    }
}
