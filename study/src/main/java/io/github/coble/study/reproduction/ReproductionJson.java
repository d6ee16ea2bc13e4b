package io.github.coble.study.reproduction;

import io.github.coble.study.observation.Finding;
import io.github.coble.study.observation.Observation;
import io.github.coble.study.observation.Observed;
import io.github.coble.study.observation.Prediction;
import io.github.coble.study.parameters.Parameter;
import io.github.coble.study.report.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `reproduction.json`, whose fields programs may rely on (docs/guide/outputs.md).
public final class ReproductionJson {
    private ReproductionJson() {}

    /// The document.
    public static String json(Reproduction r) {
        return Json.document(
                new Json.Fields()
                        .put(
                                "observations",
                                r.comparisons().stream()
                                        .map(ReproductionJson::observation)
                                        .toList())
                        .put("agreeing", r.agreeing())
                        .put("total", r.comparisons().size())
                        .put("study", r.study().name())
                        .put("predicted", r.predicted())
                        .put("predictedAgreeing", r.predictedAgreeing())
                        .put(
                                "fittedParameters",
                                r.fitted().stream().map(ReproductionJson::parameter).toList())
                        .put(
                                "calibration",
                                r.study()
                                        .calibration()
                                        .map(c ->
                                                c.parameters().stream()
                                                        .map(ReproductionJson::adjusted)
                                                        .toList())
                                        .orElse(null))
                        .put(
                                "failures",
                                r.failures().entrySet().stream()
                                        .map(f ->
                                                new Json.Fields()
                                                        .put("cell", f.getKey())
                                                        .put("message", f.getValue().message()))
                                        .toList()));
    }

    private static Json.Fields observation(Comparison c) {
        return new Json.Fields()
                .put("id", c.finding().id())
                .put("quantity", c.finding().quantity().name())
                .put("observed", observed(c.finding()))
                .put("predicted", predicted(c.prediction()))
                .put("interval", c.interval().map(i -> List.of(i.low(), i.high())).orElse(null))
                .put("status", c.status())
                .put("agrees", c.agrees());
    }

    /// A number where a number was seen, else text: a word, `> 20`, an order.
    private static Object observed(Finding finding) {
        return finding instanceof Observation o
                        && o.observed() instanceof Observed.Value(double value, _)
                ? (Object) value
                : finding.observedText();
    }

    /// A number where the runs give one, else text; null where they did not come so far.
    static @Nullable Object predicted(Prediction prediction) {
        return switch (prediction) {
            case Prediction.Value(double value, _, boolean open) when !open -> value;
            case Prediction.None _ -> null;
            default -> prediction.shown();
        };
    }

    private static Json.Fields adjusted(CalibrationRecord.Adjusted a) {
        return new Json.Fields()
                .put("path", a.path())
                .put("unit", a.unit())
                .put("best", a.best())
                .put("sd", a.deviation())
                .put("interval", List.of(a.interval().low(), a.interval().high()));
    }

    private static Json.Fields parameter(Parameter p) {
        return new Json.Fields()
                .put("path", p.words())
                .put("value", p.shown())
                .put("source", p.source());
    }
}
