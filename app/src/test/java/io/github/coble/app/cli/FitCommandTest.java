package io.github.coble.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitCommandTest {
    private static final String FIT =
            """
            name: a fit
            cells: {A: {file: cell.yaml}}
            pore classes: 1
            parameters:
              - {path: electrolyte.material.conductivity, from: 1e-4 S/cm, to: 4e-4 S/cm, scale: log}
            observations:
              - {id: eta, cell: A, quantity: firstCycle.platingOverpotential_mV, value: 110, sd: 3}
            global: {evaluations: 0}
            local: {evaluations: 10}
            """;

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String fit(String text) throws IOException {
        Files.writeString(folder.resolve("cell.yaml"), SmallCell.yaml("1 mAh/cm2"));
        return Files.writeString(folder.resolve("fit.yaml"), text).toString();
    }

    @Test
    void fitsContinuesAndStartsAnewWhenAsked() throws IOException {
        Path results = folder.resolve("results");
        String file = fit(FIT);
        assertThat(run("fit", file, "-o", results.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("a fit: 1 observation, 1 parameter", "conductivity", "report.html");
        assertThat(err.toString()).isEmpty();
        assertThat(results.resolve("report.html")).isNotEmptyFile();
        assertThat(results.resolve("figures/correlation.svg")).doesNotExist();

        fit(FIT.replace("value: 110", "value: 105"));
        assertThat(run("fit", file, "-o", results.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("evaluations.journal", "another input");
        assertThat(run("fit", file, "--anew", "--json", "-o", results.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("\"cellRunsFromJournal\": 0");
    }

    @Test
    void wrongInputWritesNothing() throws IOException {
        Path results = folder.resolve("results");
        String file = fit(FIT.replace("conductivity", "conductivty").replace("sd: 3", "sd: -3"));
        assertThat(run("fit", file, "-o", results.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString())
                .contains("fit.yaml:5:", "did you mean \"conductivity\"", "fit.yaml:7:")
                .doesNotContain("\tat ", "Exception");
        assertThat(results).doesNotExist();
        assertThat(run("fit", fit(FIT), "--threads", "0")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("--threads 0");
    }
}
