package io.github.coble.study.circuit;

import io.github.coble.lab.circuit.fit.CircuitFit;
import io.github.coble.lab.circuit.relaxation.KramersKronigTest;
import io.github.coble.study.report.Json;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// `fit.json` and `validation.json`, whose fields programs may rely on (docs/guide/impedance.md).
public final class CircuitJson {
    private CircuitJson() {}

    /// `fit.json`.
    public static String fit(List<FittedSpectrum> spectra, CircuitStudy.Request request) {
        return Json.document(
                new Json.Fields()
                        .put("weighting", request.weighting().text())
                        .put("seed", request.seed())
                        .put("spectra", spectra.stream().map(CircuitJson::spectrum).toList()));
    }

    /// `validation.json`.
    public static String validation(List<TestedSpectrum> spectra) {
        return Json.document(
                new Json.Fields()
                        .put(
                                "spectra",
                                spectra.stream()
                                        .map(s ->
                                                new Json.Fields()
                                                        .put("file", s.found().name())
                                                        .put("format", s.found().format())
                                                        .put("points", s.found().spectrum().size())
                                                        .put("kramersKronig", test(s.test())))
                                        .toList()));
    }

    private static Json.Fields spectrum(FittedSpectrum s) {
        CircuitFit fit = s.fit();
        return new Json.Fields()
                .put("file", s.found().name())
                .put("format", s.found().format())
                .put("points", fit.spectrum().size())
                .put("circuit", fit.circuit().text())
                .put(
                        "parameters",
                        IntStream.range(0, fit.values().length)
                                .mapToObj(k -> parameter(fit, k))
                                .toList())
                .put(
                        "correlation",
                        Arrays.stream(fit.correlation())
                                .map(row -> Arrays.stream(row).boxed().toList())
                                .toList())
                .put("chiSquared", fit.chiSquared())
                .put("reducedChiSquared", fit.reducedChiSquared())
                .put("aicc", fit.aicc())
                .put("starts", fit.starts())
                .put("agreeing", fit.agreeing())
                .put(
                        "candidates",
                        s.fits().stream()
                                .map(f ->
                                        new Json.Fields()
                                                .put("circuit", f.circuit().text())
                                                .put("aicc", f.aicc())
                                                .put("chiSquared", f.chiSquared()))
                                .toList())
                .put("kramersKronig", test(s.test()))
                .put("relaxationTimes", times(s))
                .put("notes", s.notes());
    }

    private static Json.Fields parameter(CircuitFit fit, int k) {
        return new Json.Fields()
                .put("name", fit.circuit().parameters().get(k).name())
                .put("unit", fit.circuit().parameters().get(k).unit())
                .put("value", fit.values()[k])
                .put("standardError", fit.errors()[k])
                .put("onBound", fit.onBound()[k]);
    }

    private static Json.Fields test(KramersKronigTest test) {
        return new Json.Fields()
                .put("elements", test.fit().relaxations())
                .put("mu", test.fit().mu())
                .put("rootMeanSquare", test.rootMeanSquare())
                .put("worst", test.fit().worst());
    }

    private static Json.Fields times(FittedSpectrum s) {
        return new Json.Fields()
                .put("lambda", s.times().lambda())
                .put("resistance_ohm", s.times().resistance())
                .put(
                        "peaks",
                        s.times().peaks().stream()
                                .map(p ->
                                        new Json.Fields()
                                                .put("tau_s", p.tau())
                                                .put("resistance_ohm", p.resistance())
                                                .put("low", p.low())
                                                .put("high", p.high()))
                                .toList());
    }
}
