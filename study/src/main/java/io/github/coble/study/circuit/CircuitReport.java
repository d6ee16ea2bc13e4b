package io.github.coble.study.circuit;

import io.github.coble.lab.circuit.fit.CircuitFit;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.report.Html;
import io.github.coble.study.report.Manifest;
import io.github.coble.study.report.RunDirectory;
import io.github.coble.study.report.RunOrigin;
import io.github.coble.study.table.Numbers;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Writes everything a fit of spectra leaves.
final class CircuitReport {
    static final double PIXELS_PER_UNIT = 2;

    private CircuitReport() {}

    static void write(
            RunDirectory directory,
            List<FittedSpectrum> spectra,
            CircuitStudy.Request request,
            RunOrigin origin)
            throws IOException {
        directory.write("fit.json", CircuitJson.fit(spectra, request));
        directory.write("parameters.csv", parameters(spectra));
        Html page = Html.page("Circuit fit – Coble");
        page.element("p", "kicker", "Coble impedance · circuit fit");
        page.element("h1", spectra.getFirst().fit().circuit().text());
        page.element("p", "weighting of the residuals: " + request.weighting().text());
        for (int k = 0; k < spectra.size(); k++) {
            section(directory, page, spectra.get(k), suffix(k, spectra.size()));
        }
        page.element(
                "p",
                "small",
                "Standard errors are those of a linear model at the minimum; correlations near ±1"
                        + " say that only a combination of two parameters is known. AICc compares"
                        + " circuits on this spectrum, it does not say that one is right. All values"
                        + " are in fit.json.");
        directory.write("report.html", page.ended(origin, "input"));
        directory.write(
                "manifest.json",
                Manifest.json(origin, "circuit", Instant.now(), directory.files(), List.of()));
        directory.commit(Set.of());
    }

    /// Of the names of figures: nothing where there is one spectrum.
    static String suffix(int k, int count) {
        return count == 1 ? "" : "-" + (k + 1);
    }

    private static void section(RunDirectory directory, Html page, FittedSpectrum s, String suffix)
            throws IOException {
        CircuitFit fit = s.fit();
        page.element("h2", s.found().name());
        notes(page, s.notes());
        figure(directory, page, new FittedNyquistFigure("nyquist" + suffix, fit));
        page.table(CircuitText.PARAMETER_HEADER, CircuitText.parameterRows(fit), 0, 3);
        page.element(
                "p",
                "small",
                "Reduced χ² %s; %d of %d descents ended at this minimum."
                        .formatted(
                                Numbers.readable(fit.reducedChiSquared(), 3),
                                fit.agreeing(),
                                fit.starts()));
        figure(directory, page, new FittedBodeFigure("bode" + suffix, fit));
        figure(
                directory,
                page,
                new SpectrumResidualFigure(
                        "residuals" + suffix,
                        "What the circuit leaves.",
                        fit.spectrum().frequency(),
                        fit.realResidual(),
                        fit.imaginaryResidual()));
        figure(directory, page, kramersKronig(new TestedSpectrum(s.found(), s.test()), suffix));
        figure(directory, page, new RelaxationFigure("relaxation-times" + suffix, s.times()));
        page.table(CircuitText.PEAK_HEADER, CircuitText.peakRows(s));
        page.element("h3", "Correlation");
        List<String> header = new ArrayList<>(List.of(""));
        fit.circuit().parameters().forEach(p -> header.add(p.name()));
        page.table(header, CircuitText.correlationRows(fit), 0);
        if (s.fits().size() > 1) {
            page.element("h3", "Circuits compared");
            page.table(CircuitText.CANDIDATE_HEADER, CircuitText.candidateRows(s.fits()), 0);
        }
    }

    static Figure kramersKronig(TestedSpectrum s, String suffix) {
        return new SpectrumResidualFigure(
                "kramers-kronig" + suffix,
                "What the linear Kramers–Kronig test leaves, with %d RC elements (μ = %.2f): no"
                                .formatted(s.test().fit().relaxations(), s.test().fit().mu())
                        + " causal, linear and steady system can have it.",
                s.found().spectrum().frequency(),
                s.test().fit().realResidual(),
                s.test().fit().imaginaryResidual());
    }

    static void notes(Html page, List<String> notes) {
        if (!notes.isEmpty()) {
            page.raw("<section class=\"note\">\n<ul>\n");
            notes.forEach(note -> page.element("li", note));
            page.raw("</ul>\n</section>\n");
        }
    }

    static void figure(RunDirectory directory, Html page, Figure figure) throws IOException {
        String svg = figure.svg();
        page.figure(svg, figure.caption());
        directory.write("figures/" + figure.name() + ".svg", svg);
        directory.write("figures/" + figure.name() + ".png", figure.png(PIXELS_PER_UNIT));
    }

    /// One row per spectrum, value and standard error of each parameter.
    private static String parameters(List<FittedSpectrum> spectra) {
        StringBuilder out = new StringBuilder("file");
        spectra.getFirst()
                .fit()
                .circuit()
                .parameters()
                .forEach(p ->
                        out.append(',')
                                .append(p.name())
                                .append(',')
                                .append(p.name())
                                .append(".error"));
        out.append(",reducedChiSquared\n");
        for (FittedSpectrum s : spectra) {
            out.append('"').append(s.found().name().replace("\"", "\"\"")).append('"');
            for (int k = 0; k < s.fit().values().length; k++) {
                number(out, s.fit().values()[k]);
                number(out, s.fit().errors()[k]);
            }
            number(out, s.fit().reducedChiSquared());
            out.append('\n');
        }
        return out.toString();
    }

    private static void number(StringBuilder out, double value) {
        out.append(',');
        if (Double.isFinite(value)) {
            out.append(Numbers.precise(value));
        }
    }
}
