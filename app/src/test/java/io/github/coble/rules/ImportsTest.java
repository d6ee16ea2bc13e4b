package io.github.coble.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may import whom. The diagram in `docs/architecture.md` shows the same table.
class ImportsTest {

    private static final String BASE = "io.github.coble.";

    /// A module and the modules it may use.
    private static final Map<String, Set<String>> ALLOWED =
            Map.of(
                    "numerics", Set.of(),
                    "model", Set.of("numerics"),
                    "porescale", Set.of("numerics", "model"),
                    "study", Set.of("model", "numerics", "porescale"),
                    "app", Set.of("study", "model", "porescale"));

    /// Tiers of the model: each answers alone, study compares them.
    private static final List<String> TIERS = List.of("model.regime", "model.cell", "model.field");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.github.coble");

    static Stream<String> modules() {
        return ALLOWED.keySet().stream().sorted();
    }

    @Test
    void everyModuleHasItsRowInTheTable() {
        assertThat(CLASSES.stream().map(ImportsTest::module).collect(Collectors.toSet()))
                .isNotEmpty()
                .isSubsetOf(ALLOWED.keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleImportsOnlyWhatItMay(String module) {
        String[] permitted =
                Stream.concat(Stream.of(module), ALLOWED.get(module).stream())
                        .map(name -> BASE + name + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(BASE + module + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.github.coble..")
                                .and(not(resideInAnyPackage(permitted))))
                .because("docs/architecture.md shows the allowed directions")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.regime", "model.cell", "model.field"})
    void tiersDoNotKnowEachOther(String tier) {
        String[] others =
                TIERS.stream()
                        .filter(other -> !other.equals(tier))
                        .map(other -> BASE + other + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(BASE + tier + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .because("study is the only place that sees several tiers")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void poresKnowNothingOfCells() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "porescale..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(BASE + "model..")
                                .and(not(resideInAPackage(BASE + "model.physics"))))
                .because("of the model, units and words for bad input are all it needs")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.github.coble.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packagesAreNamedByWhatTheyHold() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..manager..")
                .check(CLASSES);
    }

    @Test
    void nothingStaticIsMutable() {
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(CLASSES);
    }

    private static String module(JavaClass type) {
        String rest = type.getPackageName().substring(BASE.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
