package io.github.coble.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.protocol.Step;
import io.github.coble.study.inference.Prior;
import io.github.coble.study.inference.Scale;
import io.github.coble.study.yaml.InputFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fixture `bad-*.yaml` says exactly what `faults.txt` has about it.
class FitFileTest {
    static final Path FIXTURES = Path.of("src/test/resources/io/github/coble/study/fit");

    static List<String> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> f.startsWith("bad-"))
                    .sorted()
                    .toList();
        }
    }

    static String good(String... changes) {
        try {
            String text = Files.readString(FIXTURES.resolve("good.yaml"));
            for (int k = 0; k < changes.length; k += 2) {
                assertThat(text).contains(changes[k]);
                text = text.replace(changes[k], changes[k + 1]);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FitInput parse(String... changes) {
        return FitFile.parse(FIXTURES.resolve("good.yaml"), good(changes));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void saysWhatIsWrongAndWhere(String fixture) throws IOException {
        List<String> expected =
                Files.readString(FIXTURES.resolve("faults.txt"))
                        .lines()
                        .filter(l -> l.startsWith(fixture + ":"))
                        .toList();
        assertThat(expected).as("faults.txt has lines about " + fixture).isNotEmpty();
        InputFaults faults =
                catchThrowableOfType(
                        InputFaults.class, () -> FitFile.read(FIXTURES.resolve(fixture)));
        assertThat(faults).as(fixture + " is refused").isNotNull();
        String folder = FIXTURES + "/";
        String absolute = FIXTURES.toAbsolutePath() + "/";
        assertThat(faults.faults())
                .extracting(f ->
                        f.toString()
                                .lines()
                                .findFirst()
                                .orElseThrow()
                                .replace(absolute, "")
                                .replace(folder, ""))
                .isEqualTo(expected);
    }

    @Test
    void theGoodFixtureIsReadAsItIsWritten() {
        FitInput fit = parse();
        assertThat(fit.name()).isEqualTo("bench fit");
        assertThat(fit.cells()).extracting(FitCell::name).containsExactly("A", "B");
        assertThat(fit.parameters()).extracting(p -> p.cells().size()).containsExactly(2, 1);
        assertThat(fit.parameters().getFirst().unknown().scale()).isEqualTo(Scale.LOG);
        // 1 µAh cm⁻² h^−1/2 = 3.6e-3 C / 1e-4 m² / 60 s^1/2
        assertThat(fit.parameters().getFirst().unknown().low()).isEqualTo(0.6, within(1e-12));
        assertThat(fit.findings()).hasSize(5);
        assertThat(fit.options().classes()).isEqualTo(1);
        assertThat(fit.effort().localEvaluations()).isEqualTo(12);
        assertThat(fit.effort().seed()).isEqualTo(3);
    }

    @Test
    void cyclesRepeatWhatPlates() {
        FitInput fit = parse();
        assertThat(fit.cells().get(0).input().protocol().length()).isEqualTo(2);
        assertThat(fit.cells().get(1).input().protocol().steps())
                .singleElement()
                .isInstanceOfSatisfying(Step.Repeat.class, r -> assertThat(r.times()).isEqualTo(2));
    }

    @Test
    void priorsAreRead() {
        FitInput fit =
                parse(
                        "cells: [A]",
                        "prior: {mean: 2e-4 S/cm, sd: 1e-5 S/cm}",
                        "scale: log",
                        "scale: log, prior: {median: 10 uAh/cm2/h^0.5, factor: 3}");
        assertThat(fit.parameters().get(0).unknown().prior())
                .isInstanceOfSatisfying(
                        Prior.LogNormal.class,
                        p -> {
                            assertThat(p.median()).isEqualTo(6, within(1e-12));
                            assertThat(p.factor()).isEqualTo(3);
                        });
        assertThat(fit.parameters().get(1).unknown().prior())
                .isInstanceOfSatisfying(
                        Prior.Normal.class, p -> assertThat(p.sd()).isEqualTo(1e-3, within(1e-15)));
    }

    @Test
    void aSpreadOfDegreesIsOfKelvins() {
        FitInput fit =
                parse(
                        "electrolyte.material.conductivity, from: 1e-4 S/cm, to: 4e-4 S/cm",
                        "conditions.temperature, from: 20 degC, to: 80 degC,"
                                + " prior: {mean: 60 degC, sd: 5 degC}");
        assertThat(fit.parameters().get(1).unknown().prior())
                .isInstanceOfSatisfying(
                        Prior.Normal.class,
                        p -> {
                            assertThat(p.mean()).isEqualTo(333.15, within(1e-9));
                            assertThat(p.sd()).isEqualTo(5, within(1e-9));
                        });
    }

    @Test
    void aMaterialChoosesTheCellsThatUseIt() {
        FitInput fit = parse("cells: [A]", "material: Li3PS4");
        assertThat(fit.parameters().get(1).cells()).containsExactly("A", "B");
        assertThat(fit.parameters().get(1).name())
                .isEqualTo("electrolyte.material.conductivity of Li3PS4");
    }

    @Test
    void whatIsSpentDoesNotChangeWhatIsKnown() {
        FitInput fit = parse();
        assertThat(parse("evaluations: 12", "evaluations: 99", "seed: 3", "seed: 4").fingerprint())
                .isEqualTo(fit.fingerprint());
        assertThat(parse("to: 100 uAh", "to: 50 uAh").fingerprint()).isEqualTo(fit.fingerprint());
        assertThat(parse("value: 80", "value: 81").fingerprint()).isNotEqualTo(fit.fingerprint());
        assertThat(parse("cycles: 2", "cycles: 3").fingerprint()).isNotEqualTo(fit.fingerprint());
        assertThat(parse("pore classes: 1", "pore classes: 2").fingerprint())
                .isNotEqualTo(fit.fingerprint());
    }
}
