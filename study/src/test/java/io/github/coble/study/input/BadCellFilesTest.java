package io.github.coble.study.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.coble.study.yaml.InputFault;
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
class BadCellFilesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/io/github/coble/study/input");

    static List<String> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> f.startsWith("bad-"))
                    .sorted()
                    .toList();
        }
    }

    static String resource(String name) {
        try {
            return Files.readString(FIXTURES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void saysWhatIsWrongAndWhere(String fixture) {
        List<String> expected =
                resource("faults.txt").lines().filter(l -> l.startsWith(fixture + ":")).toList();
        assertThat(expected).as("faults.txt has lines about " + fixture).isNotEmpty();
        InputFaults faults =
                catchThrowableOfType(
                        InputFaults.class, () -> CellFile.parse(fixture, resource(fixture)));
        assertThat(faults).as(fixture + " is refused").isNotNull();
        assertThat(faults.faults())
                .extracting(f -> f.toString().lines().findFirst().orElseThrow())
                .isEqualTo(expected);
    }

    @Test
    void theGoodFixtureIsGood() {
        assertThat(CellFileTest.parse("").cell().name()).isEqualTo("bench");
    }

    @Test
    void aFaultShowsItsLineWithACaret() {
        assertThatThrownBy(() -> CellFile.parse("bad-porosity.yaml", resource("bad-porosity.yaml")))
                .hasMessage(
                        """
                        bad-porosity.yaml:7:13: interlayer.porosity: 1.2 is outside 0.01 to 0.95
                            7 |   porosity: 1.2
                              |             ^~~\
                        """);
    }

    @Test
    void aFaultCarriesItsParts() {
        InputFaults faults =
                catchThrowableOfType(
                        InputFaults.class,
                        () -> CellFile.parse("f.yaml", resource("bad-negative-thickness.yaml")));
        assertThat(faults.faults())
                .containsExactly(
                        new InputFault(
                                "f.yaml",
                                6,
                                14,
                                "interlayer.thickness",
                                "-5 um",
                                "-5 um is outside 0.01 um to 1000 um",
                                "  thickness: -5 um",
                                5));
    }

    @Test
    void theGrammarIsShownOnce() {
        String text =
                resource("good.yaml").replace("plate at", "plat at").replace("strip", "srtip");
        assertThatThrownBy(() -> CellFile.parse("f.yaml", text))
                .message()
                .contains("did you mean \"plate\"", "did you mean \"strip\"")
                .containsOnlyOnce("a step is one of");
    }
}
