package io.github.coble.study.fit;

import io.github.coble.study.figure.Figure;
import io.github.coble.study.inference.Identifiability;
import io.github.coble.study.inference.Sampled;
import io.github.coble.study.observation.Finding;
import io.github.coble.study.report.Html;
import io.github.coble.study.report.RunOrigin;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.List;

/// `report.html` of a fit: figures first, then numbers.
final class FitPage {
    private FitPage() {}

    static String page(FinishedFit fit, RunOrigin origin, List<Figure> figures) {
        Html body = Html.page(fit.input().name() + " – Coble");
        body.element("p", "kicker", "Coble fit").element("h1", fit.input().name());
        verdict(body, fit);
        figures.forEach(f -> body.figure(f.svg(), f.caption()));
        parameters(body, fit);
        observations(body, fit);
        FitDataTables.append(body, fit);
        weak(body, fit);
        effort(body, fit);
        return body.ended(origin, "input (with its cells)");
    }

    private static void verdict(Html body, FinishedFit fit) {
        List<Identifiability.OfUnknown> all = fit.found().identifiability().unknowns();
        long determined = all.stream().filter(Identifiability.OfUnknown::determined).count();
        long met = 0;
        int m = fit.input().findings().size();
        for (int j = 0; j < m; j++) {
            met += Math.abs(fit.found().best().residuals()[j]) <= 2 ? 1 : 0;
        }
        body.raw("<section class=\"verdict\">\n");
        body.element(
                "p",
                "headline",
                (m == 0
                                ? data(fit)
                                : met
                                        + " of "
                                        + m
                                        + " observations met within two standard deviations, "
                                        + (fit.data().isEmpty() ? "" : data(fit)))
                        + determined
                        + " of "
                        + all.size()
                        + " parameters determined");
        body.element(
                "p",
                "That observations are met which were fitted does not show that the model is right:"
                        + " hold it against others.");
        body.raw("</section>\n");
        List<String> sentences = FitText.sentences(fit);
        if (!sentences.isEmpty()) {
            body.raw("<section class=\"caution\">\n");
            body.element("h2", "Read before you use this").raw("<ul>\n");
            sentences.forEach(s -> body.element("li", s));
            body.raw("</ul>\n</section>\n");
        }
    }

    private static String data(FinishedFit fit) {
        int n = fit.data().size();
        return n + (n == 1 ? " data set, " : " data sets, ");
    }

    private static void parameters(Html body, FinishedFit fit) {
        body.element("h2", "Parameters");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < fit.input().parameters().size(); i++) {
            FitParameter p = fit.input().parameters().get(i);
            FinishedFit.Estimate e = fit.estimate(i);
            Identifiability.OfUnknown judged = fit.found().identifiability().unknowns().get(i);
            rows.add(
                    List.of(
                            p.name(),
                            Shown.value(p, e.best()),
                            Shown.value(p, e.median()),
                            Shown.value(p, e.low()) + " to " + Shown.value(p, e.high()),
                            Shown.value(p, p.unknown().low())
                                    + " to "
                                    + Shown.value(p, p.unknown().high()),
                            Numbers.percent(judged.shrinkage()),
                            judged.determined() ? "yes" : "no"));
        }
        body.table(
                List.of(
                        "parameter",
                        "best",
                        "median",
                        "5 to 95 %",
                        "range",
                        "spread left of the prior's",
                        "determined"),
                rows,
                0,
                6);
    }

    private static void observations(Html body, FinishedFit fit) {
        if (fit.input().findings().isEmpty()) {
            return;
        }
        body.element("h2", "Observations");
        List<List<String>> rows = new ArrayList<>();
        for (int j = 0; j < fit.input().findings().size(); j++) {
            Finding f = fit.input().findings().get(j);
            rows.add(
                    List.of(
                            f.id(),
                            f.quantity().name(),
                            f.observedText(),
                            Shown.prediction(f, fit.found().best().predictions()[j]),
                            Shown.interval(f, fit.found().draws(), j),
                            Numbers.readable(fit.found().best().residuals()[j], 2)));
        }
        body.table(
                List.of("id", "quantity", "observed", "predicted", "90 % of draws", "residual"),
                rows,
                0,
                1);
        if (fit.found().draws().linearised()) {
            body.element(
                    "p",
                    "small",
                    "Intervals are extrapolated from the best values by their slopes.");
        }
    }

    private static void weak(Html body, FinishedFit fit) {
        List<Identifiability.Direction> weak = fit.found().identifiability().weak();
        if (weak.isEmpty()) {
            return;
        }
        body.element("h2", "Combinations the observations say little about");
        body.element(
                "p",
                "Near the best values these combinations can change by about as much as the priors"
                        + " allow, and the predictions hardly do.");
        List<List<String>> rows = new ArrayList<>();
        for (Identifiability.Direction d : weak) {
            List<String> terms = new ArrayList<>();
            for (int i = 0; i < d.components().length; i++) {
                if (Math.abs(d.components()[i]) > 0.25) {
                    terms.add(
                            Numbers.readable(d.components()[i], 2)
                                    + " · "
                                    + fit.input().parameters().get(i).name());
                }
            }
            rows.add(List.of(String.join(", ", terms), Numbers.readable(d.information(), 2)));
        }
        body.table(List.of("direction", "information over the prior's"), rows, 0);
    }

    private static void effort(Html body, FinishedFit fit) {
        body.element("h2", "Effort");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("evaluations of all cells", "" + fit.found().evaluations()));
        rows.add(List.of("runs of cells in this sitting", "" + fit.modelRuns()));
        rows.add(List.of("runs known from earlier ones", "" + fit.replayed()));
        rows.add(List.of("failed runs", "" + fit.failedRuns()));
        rows.add(List.of("seconds", Numbers.readable(fit.seconds(), 3)));
        fit.found().sampled().ifPresent(s -> sampled(rows, s));
        body.keyTable(rows, 0);
    }

    private static void sampled(List<List<String>> rows, Sampled s) {
        rows.add(List.of("walkers and steps kept", s.walkers() + " × " + s.steps()));
        rows.add(List.of("acceptance", Numbers.percent(s.acceptance())));
        rows.add(List.of("slowest autocorrelation (steps)", Numbers.readable(s.slowest(), 3)));
        rows.add(List.of("independent draws", Numbers.readable(s.effectiveDraws(), 3)));
    }
}
