package io.github.coble.study.fit;

import io.github.coble.study.inference.Calibrated;
import io.github.coble.study.inference.Identifiability;
import io.github.coble.study.inference.Prior;
import io.github.coble.study.inference.Quantiles;
import io.github.coble.study.inference.Sampled;
import io.github.coble.study.observation.Finding;
import io.github.coble.study.report.Json;
import io.github.coble.study.table.LabUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `fit.json`: the fit in one document, whose fields programs may rely on (docs/guide/fit.md).
public final class FitJson {
    private FitJson() {}

    /// The document.
    public static String json(FinishedFit fit) {
        Calibrated found = fit.found();
        List<Json.Fields> parameters = new ArrayList<>();
        for (int i = 0; i < fit.input().parameters().size(); i++) {
            parameters.add(parameter(fit, i));
        }
        List<Json.Fields> observations = new ArrayList<>();
        for (int j = 0; j < fit.input().findings().size(); j++) {
            observations.add(observation(fit, j));
        }
        return Json.document(
                new Json.Fields()
                        .put("name", fit.input().name())
                        .put("parameters", parameters)
                        .put("observations", observations)
                        .put("data", fit.data().stream().map(FitJson::data).toList())
                        .put("identifiability", identifiability(found.identifiability()))
                        .put("posterior", posterior(found.sampled()))
                        .put(
                                "counts",
                                new Json.Fields()
                                        .put("parameters", parameters.size())
                                        .put("observations", observations.size())
                                        .put("evaluations", found.evaluations())
                                        .put("cellRuns", fit.modelRuns())
                                        .put("cellRunsFromJournal", fit.replayed())
                                        .put("failedCellRuns", fit.failedRuns())
                                        .put("damagedJournalLines", fit.damagedLines())
                                        .put("seconds", fit.seconds()))
                        .put("logPosterior", found.best().logPosterior())
                        .put(
                                "doubts",
                                Stream.concat(found.doubts().stream(), fit.doubts().stream())
                                        .toList())
                        .put("notes", fit.input().notes()));
    }

    private static Json.Fields parameter(FinishedFit fit, int i) {
        FitParameter p = fit.input().parameters().get(i);
        FinishedFit.Estimate e = fit.estimate(i);
        Identifiability.OfUnknown judged = fit.found().identifiability().unknowns().get(i);
        return new Json.Fields()
                .put("name", p.name())
                .put("path", p.words())
                .put("cells", p.cells())
                .put("unit", p.unit().symbol().isEmpty() ? "1" : p.unit().symbol())
                .put("from", in(p, p.unknown().low()))
                .put("to", in(p, p.unknown().high()))
                .put("scale", p.unknown().scale().name().toLowerCase(Locale.ROOT))
                .put("prior", prior(p))
                .put("best", in(p, e.best()))
                .put("mean", in(p, e.mean()))
                .put("sd", Math.abs(in(p, e.mean() + e.sd()) - in(p, e.mean())))
                .put("q05", in(p, e.low()))
                .put("q50", in(p, e.median()))
                .put("q95", in(p, e.high()))
                .put("posteriorOverPriorSd", judged.shrinkage())
                .put(
                        "normalPosteriorOverPriorSd",
                        Quantiles.sd(fit.found().normalDraws().placesOf(i)) / p.unknown().priorSd())
                .put("identifiable", judged.determined())
                .put("atBound", judged.bound().name().toLowerCase(Locale.ROOT));
    }

    private static double in(FitParameter p, double si) {
        return p.unit().fromSi(si);
    }

    private static Json.Fields prior(FitParameter p) {
        return switch (p.unknown().prior()) {
            case Prior.Flat() -> new Json.Fields().put("kind", "flat");
            case Prior.Normal(double mean, double sd) ->
                    new Json.Fields()
                            .put("kind", "normal")
                            .put("mean", in(p, mean))
                            .put("sd", in(p, mean + sd) - in(p, mean));
            case Prior.LogNormal(double median, double factor) ->
                    new Json.Fields()
                            .put("kind", "log-normal")
                            .put("median", in(p, median))
                            .put("factor", factor);
        };
    }

    private static Json.Fields observation(FinishedFit fit, int j) {
        Finding f = fit.input().findings().get(j);
        double[] draws = fit.found().draws().predictionsOf(j);
        double predicted = fit.found().best().predictions()[j];
        return new Json.Fields()
                .put("id", f.id())
                .put("cells", f.cells())
                .put("quantity", f.quantity().name())
                .put("observed", f.observedText())
                .put("predicted", Shown.prediction(f, predicted))
                .put("predictedNumber", predicted)
                .put("predictedInterval", Shown.interval(f, fit.found().draws(), j))
                .put("q05", Quantiles.of(draws, FinishedFit.LOW))
                .put("q95", Quantiles.of(draws, FinishedFit.HIGH))
                .put("residual", fit.found().best().residuals()[j])
                .put("used", !fit.found().leftOut()[j]);
    }

    private static Json.Fields data(DataFit data) {
        LabUnit unit = data.set().use().unit();
        return new Json.Fields()
                .put("id", data.set().id())
                .put("file", data.set().file())
                .put("use", data.set().use().word())
                .put("points", data.set().size())
                .put("unit", unit.symbol())
                .put("rms", unit.of(data.rms()))
                .put("sd", unit.of(data.scatter().sigma()))
                .put("sdEstimated", data.scatter().estimated())
                .put("pointsTogether", data.scatter().together())
                .put("independentPoints", data.independent());
    }

    private static Json.Fields identifiability(Identifiability found) {
        return new Json.Fields()
                .put(
                        "notIdentifiable",
                        found.unknowns().stream()
                                .filter(u -> !u.determined())
                                .map(Identifiability.OfUnknown::name)
                                .toList())
                .put(
                        "atBound",
                        found.unknowns().stream()
                                .filter(u -> u.bound() != Identifiability.Bound.NONE)
                                .map(Identifiability.OfUnknown::name)
                                .toList())
                .put(
                        "correlatedPairs",
                        found.pairs().stream()
                                .map(p ->
                                        new Json.Fields()
                                                .put("first", p.first())
                                                .put("second", p.second())
                                                .put("correlation", p.correlation()))
                                .toList())
                .put(
                        "weakDirections",
                        found.weak().stream()
                                .map(d ->
                                        new Json.Fields()
                                                .put("informationOverPrior", d.information())
                                                .put(
                                                        "components",
                                                        Arrays.stream(d.components())
                                                                .boxed()
                                                                .toList()))
                                .toList());
    }

    private static Json.Fields posterior(Optional<Sampled> sampled) {
        @Nullable Sampled s = sampled.orElse(null);
        if (s == null) {
            return new Json.Fields().put("method", "normal approximation");
        }
        return new Json.Fields()
                .put("method", "ensemble")
                .put("walkers", s.walkers())
                .put("stepsKept", s.steps())
                .put("acceptance", s.acceptance())
                .put("autocorrelationSteps", Arrays.stream(s.autocorrelation()).boxed().toList())
                .put("effectiveDraws", s.effectiveDraws())
                .put("enough", s.enough());
    }
}
