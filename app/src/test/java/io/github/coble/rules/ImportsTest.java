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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may import whom. The diagram in `docs/architecture.md` shows the same table.
class ImportsTest {

    private static final String BASE = "io.github.coble.";

    /// A module and the modules it may use.
    private static final Map<String, Set<String>> ALLOWED =
            Map.of(
                    "numerics", Set.of(),
                    "model", Set.of("numerics"),
                    "porescale", Set.of("numerics", "model"),
                    "lab", Set.of("numerics", "model"),
                    "study", Set.of("model", "numerics", "porescale", "lab"),
                    "app", Set.of("study", "model", "porescale", "lab"));

    /// A tier of the model and the tiers it may use. Steps before the first plating touch no metal:
    /// the field tier leaves them to the cell tier, and reports what comes after in its records.
    private static final Map<String, Set<String>> TIERS =
            Map.of(
                    "model.regime", Set.of(),
                    "model.cell", Set.of(),
                    "model.field", Set.of("model.cell"));

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

    static Stream<String> tiers() {
        return TIERS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void aTierImportsOnlyTiersItMay(String tier) {
        String[] forbidden =
                TIERS.keySet().stream()
                        .filter(other -> !other.equals(tier) && !TIERS.get(tier).contains(other))
                        .map(other -> BASE + other + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(BASE + tier + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden))
                .because("study is where tiers are compared")
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
