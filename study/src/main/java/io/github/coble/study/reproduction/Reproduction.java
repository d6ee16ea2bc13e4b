package io.github.coble.study.reproduction;

import io.github.coble.model.cell.CellResult;
import io.github.coble.study.observation.Finding;
import io.github.coble.study.observation.Observation;
import io.github.coble.study.observation.Observed;
import io.github.coble.study.observation.Prediction;
import io.github.coble.study.parameters.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A study with its cells run.
///
/// @param study what was run
/// @param results by cell, in the order of the study
/// @param comparisons one an observation, in the order of the study
/// @param fitted numbers in the cells that were adjusted to observations
public record Reproduction(
        PublishedStudy study,
        Map<String, CellResult> results,
        List<Comparison> comparisons,
        List<Parameter> fitted) {
    public Reproduction {
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        comparisons = List.copyOf(comparisons);
        fitted = List.copyOf(fitted);
    }

    /// Holds what was seen against what was run.
    static Reproduction compare(PublishedStudy study, Map<String, CellResult> results) {
        FittedNumbers fitted = FittedNumbers.of(study.cells().values());
        List<Comparison> comparisons = new ArrayList<>();
        for (Finding finding : study.findings()) {
            boolean seen =
                    study.calibration().map(c -> c.seen().contains(finding.id())).orElse(false);
            Prediction prediction = finding.predict(results);
            comparisons.add(
                    new Comparison(
                            finding,
                            prediction,
                            // Words have no interval, and one around a bound says nothing.
                            study.calibration()
                                    .filter(_ ->
                                            prediction instanceof Prediction.Value
                                                    && !isBound(finding))
                                    .flatMap(c ->
                                            Optional.ofNullable(c.intervals().get(finding.id()))),
                            seen || finding.fitted() || fitted.sawByName(finding),
                            finding.agrees(results)));
        }
        return new Reproduction(study, results, comparisons, fitted.parameters());
    }

    private static boolean isBound(Finding finding) {
        return finding instanceof Observation o && o.observed() instanceof Observed.MoreThan;
    }

    /// How many observations the runs agree with.
    public long agreeing() {
        return comparisons.stream().filter(Comparison::agrees).count();
    }

    /// How many observations no parameter was adjusted to.
    public long predicted() {
        return comparisons.stream().filter(c -> !c.fitted()).count();
    }

    /// How many of these the runs agree with.
    public long predictedAgreeing() {
        return comparisons.stream().filter(c -> !c.fitted() && c.agrees()).count();
    }

    /// The sentence every report of it begins with.
    public String headline() {
        String all =
                "%d fitted parameters against %d observations: %d of %d agree"
                        .formatted(
                                fitted.size(), comparisons.size(), agreeing(), comparisons.size());
        return predicted() == 0
                ? all + "; the fit saw all of them."
                : all
                        + ", %d of the %d that no parameter was fitted to."
                                .formatted(predictedAgreeing(), predicted());
    }

    /// Cells whose run failed, and why.
    public Map<String, CellResult.Failure> failures() {
        Map<String, CellResult.Failure> failures = new LinkedHashMap<>();
        results.forEach((cell, r) -> r.failure().ifPresent(f -> failures.put(cell, f)));
        return failures;
    }
}
