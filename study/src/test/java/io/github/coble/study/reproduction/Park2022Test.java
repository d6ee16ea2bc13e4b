package io.github.coble.study.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.study.observation.Finding;
import io.github.coble.study.observation.Observation;
import io.github.coble.study.observation.Ordering;
import io.github.coble.study.observation.Quantity;
import io.github.coble.study.observation.Subject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The study that comes with the program holds everything the paper measured.
class Park2022Test {
    private static final PublishedStudy STUDY = Studies.bundled("park2022");

    private static <T> Map<T, Long> count(Function<Finding, T> by) {
        return STUDY.findings().stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    /// The paper's list, by kind.
    @Test
    void holdsEveryObservation() {
        assertThat(count(f -> f.quantity().name()))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("deposition.location", 16L),
                                Map.entry("deposition.voids", 9L),
                                Map.entry("firstCycle.coulombicEfficiency_percent", 6L),
                                Map.entry("firstCycle.platingOverpotential_mV", 3L + 1L),
                                Map.entry("firstCycle.nucleationOverpotential_mV", 6L),
                                Map.entry("resistance_ohm_cm2[0]", 3L),
                                Map.entry("resistance_ohm_cm2[5]", 3L),
                                Map.entry("resistance_ohm_cm2[10]", 3L),
                                Map.entry("resistanceRise_percent[5]", 3L),
                                Map.entry("cycling.shortCircuitCycle", 6L),
                                Map.entry("cycling.meanCoulombicEfficiency_percent", 1L),
                                Map.entry("deposition.crevicesStay", 3L)));
        assertThat(STUDY.findings()).filteredOn(f -> f instanceof Ordering).hasSize(1);
    }

    @Test
    void everyCellIsObservedAndRunOnce() {
        Set<String> observed =
                STUDY.findings().stream()
                        .map(Finding::cells)
                        .flatMap(Collection::stream)
                        .collect(Collectors.toCollection(HashSet::new));
        assertThat(STUDY.cells()).hasSize(16).containsOnlyKeys(observed);
        assertThat(STUDY.cells().values()).extracting(c -> c.cell().name()).doesNotHaveDuplicates();
    }

    /// A run must be long enough for every number of cycles that an observation asks for.
    @Test
    void cellsAreCycledLongEnough() {
        for (Finding finding : STUDY.findings()) {
            double cycles =
                    finding instanceof Observation o
                                    && o.quantity().equals(Quantity.of(Subject.SHORT_CIRCUIT_CYCLE))
                            ? Double.parseDouble(o.observed().shown().replace("> ", ""))
                            : finding.quantity().cycle();
            for (String cell : finding.cells()) {
                long plated =
                        Objects.requireNonNull(STUDY.cells().get(cell))
                                .protocol()
                                .unrolled()
                                .stream()
                                .filter(s -> s.toString().contains("purpose=PLATE"))
                                .count();
                assertThat((double) plated).as(finding.id()).isGreaterThanOrEqualTo(cycles);
            }
        }
    }

    /// What sources of fitted numbers name is marked as fitted, word for word.
    @Test
    void everyObservationNamedByAFittedNumberExists() {
        Set<String> ids = STUDY.findings().stream().map(Finding::id).collect(Collectors.toSet());
        Pattern name = Pattern.compile("\\b(?:Ag-)?(?:CS[123]|SC65|LTO|Cu|Ni)-[0-9][\\w.-]*\\b");
        FittedNumbers fitted = FittedNumbers.of(STUDY.cells().values());
        assertThat(fitted.parameters()).isNotEmpty();
        assertThat(fitted.parameters())
                .allSatisfy(p ->
                        assertThat(name.matcher(p.source()).results().map(m -> m.group()))
                                .as(p.words())
                                .isSubsetOf(ids));
        assertThat(STUDY.findings())
                .filteredOn(fitted::sawByName)
                .as("named by a source")
                .isNotEmpty()
                .allMatch(Finding::fitted);
    }
}
