package io.github.coble.study.reproduction.deposit;

import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.field.FieldOptions;
import io.github.coble.study.observation.Finding;
import io.github.coble.study.observation.Observation;
import io.github.coble.study.observation.Prediction;
import io.github.coble.study.observation.Subject;
import io.github.coble.study.reproduction.deposit.Judgement.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A study whose deposits have been computed.
///
/// @param study what was run
/// @param options grid and seed
/// @param cells by name, in the order of the study
/// @param places observations of where lithium is, beside both tiers
/// @param judgements one a statement, in the order of the study
public record DepositReproduction(
        DepositStudy study,
        FieldOptions options,
        Map<String, DepositCell> cells,
        List<Place> places,
        List<Judgement> judgements) {
    public DepositReproduction {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        places = List.copyOf(places);
        judgements = List.copyOf(judgements);
    }

    static DepositReproduction of(
            DepositStudy study, FieldOptions options, Map<String, DepositCell> cells) {
        List<Place> places = new ArrayList<>();
        for (Finding finding : study.study().findings()) {
            if (finding instanceof Observation o) {
                DepositCell cell = Objects.requireNonNull(cells.get(o.cell()));
                Optional<Prediction> expected = o.quantity().predict(cell.expected());
                Deposition computed = cell.field().deposition();
                expected.ifPresent(e ->
                        places.add(new Place(o, e, o.quantity().predict(computed).orElseThrow())));
            }
        }
        double column = options.grid().spacing();
        List<Judgement> judgements =
                study.statements().stream().map(s -> Judgement.of(s, cells, column)).toList();
        return new DepositReproduction(study, options, cells, places, judgements);
    }

    /// Cells whose run failed, and why.
    public Map<String, String> failures() {
        Map<String, String> failures = new LinkedHashMap<>();
        cells.forEach((name, c) -> c.field().failure().ifPresent(f -> failures.put(name, f)));
        return failures;
    }

    /// What was seen of a cell, where it was looked at.
    Optional<Place> place(String cell, Subject subject) {
        return places.stream()
                .filter(p -> p.observation().cell().equals(cell))
                .filter(p -> p.observation().quantity().subject() == subject)
                .findFirst();
    }

    /// How many statements come to a verdict.
    long count(Verdict verdict) {
        return judgements.stream().filter(j -> j.verdict() == verdict).count();
    }

    /// The sentence every report of it begins with.
    public String headline() {
        long field = places.stream().filter(Place::fieldAgrees).count();
        long cell = places.stream().filter(Place::cellAgrees).count();
        String where =
                "Of %d observations of where lithium is %d agree with the field tier, %d with the cell tier"
                        .formatted(places.size(), field, cell);
        return judgements.isEmpty()
                ? where + "."
                : where
                        + "; of %d statements about the shape of deposits %d agree, %d do not, %d cannot be told."
                                .formatted(
                                        judgements.size(),
                                        count(Verdict.AGREES),
                                        count(Verdict.DIFFERS),
                                        count(Verdict.UNDECIDED));
    }
}
