package io.github.coble.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {
    private static final String STUDY =
            """
            name: one cell
            cells: {A: {file: a.yaml}}
            observations:
              - {id: place, cell: A, quantity: deposition.location, value: CC}
              - {id: CE, cell: A, quantity: firstCycle.coulombicEfficiency_percent, value: 5, within: 1}
            """;

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String study(String text) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), SmallCell.yaml("1 mAh/cm2"));
        return Files.writeString(folder.resolve("one.yaml"), text).toString();
    }

    @Test
    void aDisagreementIsPartOfTheReport() throws IOException {
        Path results = folder.resolve("results");
        assertThat(run("reproduce", study(STUDY), "-o", results.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("1 of 2 agree", "Disagree: CE", "report.html");
        assertThat(err.toString()).isEmpty();
        for (String file :
                new String[] {
                    "reproduction.json", "reproduction.csv", "report.html", "manifest.json"
                }) {
            assertThat(results.resolve(file)).isNotEmptyFile();
        }
    }

    @Test
    void printsTheJsonItWrites() throws IOException {
        Path results = folder.resolve("results");
        assertThat(run("reproduce", study(STUDY), "--json", "-o", results.toString())).isZero();
        assertThat(out.toString())
                .isEqualTo(Files.readString(results.resolve("reproduction.json")));
    }

    @Test
    void anUnknownStudyIsGuessed() {
        assertThat(run("reproduce", "park2023")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("did you mean \"park2022\"?");
    }

    @Test
    void aWrongStudyWritesNothing() throws IOException {
        Path results = folder.resolve("results");
        String file = study(STUDY.replace("value: CC", "value: anode"));
        assertThat(run("reproduce", file, "-o", results.toString()))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString())
                .contains("one.yaml:4:64: observations[0].value: \"anode\" is none of SE");
        assertThat(results).doesNotExist();
    }

    @Test
    void theFieldModelShowsDepositsAndRunsOnlyWhatIsMissing() throws IOException {
        Path results = folder.resolve("results");
        String file = study(STUDY);
        Files.writeString(folder.resolve("a.yaml"), SmallCell.yaml("0.3 mAh/cm2"));
        Files.writeString(
                folder.resolve("one-deposits.yaml"),
                "statements: [{id: bare, of: A, shape: [NONE], says: nothing, source: here}]");
        String[] line = {
            "reproduce", file, "--model", "field", "--columns", "16", "-o", results.toString()
        };
        assertThat(run(line)).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("of 1 statements", "bare ", "report.html");
        for (String name :
                new String[] {
                    "places.csv", "shapes.csv", "statements.csv", "report.html", "manifest.json"
                }) {
            assertThat(results.resolve(name)).isNotEmptyFile();
        }
        Path cell = results.resolve("cells/A/finished.gz");
        Object written = Files.getLastModifiedTime(cell);
        assertThat(run(line)).isEqualTo(ExitCode.DONE);
        assertThat(Files.getLastModifiedTime(cell)).isEqualTo(written);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatDoesNotGoWithAModelIsRefused() throws IOException {
        Path results = folder.resolve("results");
        String file = study(STUDY);
        String[] always = {"reproduce", file, "-o", results.toString()};
        assertThat(run(with(always, "--columns", "64"))).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("need --model field");
        assertThat(run(with(always, "--model", "field", "--json"))).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("--json needs --model cell");
        assertThat(run(with(always, "--model", "field", "--columns", "7", "--width", "5")))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("--columns 7: ", "--width 5: ");
        assertThat(results).doesNotExist();
    }

    private static String[] with(String[] line, String... more) {
        return Stream.concat(Stream.of(line), Stream.of(more)).toArray(String[]::new);
    }
}
