package io.github.coble.study.reproduction;

import io.github.coble.study.figure.Figure;
import io.github.coble.study.observation.Subject;
import io.github.coble.study.parameters.Parameter;
import io.github.coble.study.report.Html;
import io.github.coble.study.report.RunOrigin;
import io.github.coble.study.reproduction.CalibrationRecord.Interval;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.List;

/// `report.html` of a reproduction: counts first, then figures, then every observation.
final class ReproductionPage {
    private static final int DIGITS = 3;

    private ReproductionPage() {}

    static String page(Reproduction r, RunOrigin origin, List<Figure> figures) {
        Html page = Html.page(r.study().name() + " – Coble");
        page.element("p", "headline", r.headline());
        page.element("p", "kicker", "Coble reproduction · cell model");
        page.element("h1", r.study().name());
        page.element("p", r.study().source());
        page.failures(
                "Runs failed; the comparison holds what they reached",
                r.failures().entrySet().stream()
                        .map(f -> f.getKey() + ": " + f.getValue().message())
                        .toList());
        page.table(
                List.of("", "agree", "of", "not fitted, agree", "of"),
                Group.of(r).stream().map(ReproductionPage::row).toList(),
                0);
        page.element(
                "p",
                "small",
                "Fitted: a parameter was adjusted with the observation in view. The others are"
                        + " predictions. What agrees lies within the tolerance the study states.");
        figures.forEach(f -> page.figure(f.svg(), f.caption()));
        observations(page, r);
        fitted(page, r.fitted());
        return page.ended(origin, "study");
    }

    private static List<String> row(Group g) {
        return List.of(
                g.words(),
                String.valueOf(g.agreeing()),
                String.valueOf(g.total()),
                String.valueOf(g.predictedAgreeing()),
                String.valueOf(g.predicted()));
    }

    private static void observations(Html page, Reproduction r) {
        page.element("h2", "Every observation");
        for (Subject subject : Subject.values()) {
            List<List<String>> rows = new ArrayList<>();
            for (Comparison c : r.comparisons()) {
                if (c.finding().quantity().subject() == subject) {
                    rows.add(
                            List.of(
                                    c.finding().id(),
                                    c.finding().observedText(),
                                    c.prediction().shown(),
                                    c.interval().map(ReproductionPage::range).orElse("–"),
                                    c.status(),
                                    c.verdict()));
                }
            }
            if (!rows.isEmpty()) {
                page.element("h3", subject.unit().label(subject.words()));
                page.table(
                        List.of("id", "observed", "predicted", "90 %", "status", "agrees"),
                        rows,
                        0,
                        4,
                        5);
            }
        }
    }

    private static String range(Interval i) {
        return Numbers.readable(i.low(), DIGITS) + " … " + Numbers.readable(i.high(), DIGITS);
    }

    private static void fitted(Html page, List<Parameter> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        page.element("h2", "Fitted parameters");
        page.table(
                List.of("parameter", "value", "to what"),
                parameters.stream().map(p -> List.of(p.words(), p.shown(), p.source())).toList(),
                0,
                2);
    }
}
