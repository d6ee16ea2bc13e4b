package io.github.coble.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every number that a public record of the model carries says its unit.
class UnitsTest {

    private static final String UNIT = "io.github.coble.model.physics.Si";

    @Test
    void everyDoubleOfAPublicRecordHasItsUnit() {
        List<String> without =
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("io.github.coble.model")
                                .stream()
                                .filter(JavaClass::isRecord)
                                .filter(UnitsTest::isVisible)
                                .flatMap(type -> withoutUnit(type.reflect(), UNIT))
                                .toList();
        assertThat(without).as("components without @Si(\"unit\")").isEmpty();
    }

    @Retention(RetentionPolicy.RUNTIME)
    private @interface Unit {}

    @Test
    void theSearchFindsAComponentWithoutUnit() {
        record Sample(@Unit double thickness, double conductivity, int cells) {}
        assertThat(withoutUnit(Sample.class, Unit.class.getName()))
                .containsExactly(Sample.class.getName() + ".conductivity");
    }

    /// Public, and so is everything around it.
    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(UnitsTest::isVisible).orElse(true);
    }

    private static Stream<String> withoutUnit(Class<?> type, String annotation) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getType() == double.class)
                .filter(component -> !has(component, annotation))
                .map(component -> type.getName() + "." + component.getName());
    }

    private static boolean has(RecordComponent component, String annotation) {
        return Stream.of(component.getAnnotations())
                .anyMatch(a -> a.annotationType().getName().equals(annotation));
    }
}
