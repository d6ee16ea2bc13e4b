package io.github.coble.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EisCommandTest {
    private static final String CELL = "../examples/cs3-60C-1mAh.yaml";

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void simulateWritesTheSpectraOfTheStatesThatAreNamed() throws IOException {
        Path target = folder.resolve("eis");
        int code =
                run(
                        "eis",
                        "simulate",
                        CELL,
                        "--at",
                        "fresh",
                        "--at",
                        "cycle 1 stripped",
                        "--from",
                        "1 Hz",
                        "--to",
                        "1 MHz",
                        "--per-decade",
                        "5",
                        "-o",
                        target.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("fresh", "cycle 1 stripped", "report.html");
        assertThat(Files.readAllLines(target.resolve("impedance.csv"))).hasSize(1 + 2 * 31);
    }

    @Test
    void asJsonItPrintsTheSummaryItWrites() throws IOException {
        Path target = folder.resolve("eis");
        assertThat(run("eis", "simulate", CELL, "--at", "assembled", "--json", "-o", "" + target))
                .isZero();
        assertThat(out.toString().strip())
                .isEqualTo(Files.readString(target.resolve("summary.json")).strip());
    }

    @Test
    void wrongStatesAndFrequenciesAreWrongInput() {
        String target = folder.resolve("eis").toString();
        assertThat(
                        run(
                                "eis",
                                "simulate",
                                CELL,
                                "--at",
                                "frsh",
                                "--at",
                                "cycle 9 plated",
                                "-o",
                                target))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString())
                .contains("did you mean \"fresh\"", "cycles 1 to 1")
                .doesNotContain("\tat ", "Exception");
        assertThat(run("eis", "simulate", CELL, "--from", "5", "-o", target))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("--from 5: the unit is missing");
        assertThat(folder.resolve("eis")).doesNotExist();
    }

    @Test
    void theGroupAloneShowsItsCommands() {
        assertThat(run("eis")).isZero();
        assertThat(out.toString()).contains("simulate");
    }

    /// 3 Ω in series with 10 Ω beside 1 mF: exact to the digits written.
    private Path spectrum(String name, double resistance) throws IOException {
        StringBuilder rows = new StringBuilder("frequency,re,im\n");
        for (int k = 0; k <= 40; k++) {
            double f = 1e4 * Math.pow(10, -k / 8.0);
            double x = 2 * Math.PI * f * resistance * 1e-3;
            rows.append(f).append(',').append(3 + resistance / (1 + x * x));
            rows.append(',').append(-resistance * x / (1 + x * x)).append('\n');
        }
        return Files.writeString(folder.resolve(name), rows);
    }

    @Test
    void fitWritesParametersOfASeries() throws IOException {
        Path target = folder.resolve("fit");
        int code =
                run(
                        "eis",
                        "fit",
                        "" + spectrum("one.csv", 10),
                        "" + spectrum("two.csv", 12),
                        "--circuit",
                        "R0-p(R1,C1)",
                        "--weighting",
                        "0.1%",
                        "--bounds",
                        "R0=0.1:100",
                        "-o",
                        "" + target);
        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("one.csv: R0-p(R1,C1)", "10.000", "12.000");
        assertThat(Files.readAllLines(target.resolve("parameters.csv")))
                .hasSize(3)
                .first()
                .isEqualTo("file,R0,R0.error,R1,R1.error,C1,C1.error,reducedChiSquared");
        assertThat(Files.readString(target.resolve("report.html")))
                .contains("one.csv", "two.csv", "Correlation", "Kramers–Kronig");
        assertThat(target.resolve("figures/nyquist-2.png")).exists();
    }

    @Test
    void withoutACircuitFitComparesSome() throws IOException {
        Path target = folder.resolve("fit");
        assertThat(run("eis", "fit", "" + spectrum("s.csv", 10), "--json", "-o", "" + target))
                .isZero();
        assertThat(out.toString().strip())
                .isEqualTo(Files.readString(target.resolve("fit.json")).strip())
                .contains("\"candidates\"", "\"R0-p(R1,CPE1)\"");
        assertThat(Files.readString(target.resolve("report.html"))).contains("Circuits compared");
    }

    @Test
    void validateSaysHowFarASpectrumCanBeTrusted() throws IOException {
        Path target = folder.resolve("test");
        Path spoiled = spectrum("spoiled.csv", 10);
        Files.writeString(spoiled, Files.readString(spoiled).replaceFirst("\n100.0,", "\n100.0,2"));
        assertThat(
                        run(
                                "eis",
                                "validate",
                                "" + spectrum("s.csv", 10),
                                "" + spoiled,
                                "-o",
                                "" + target))
                .isZero();
        assertThat(out.toString()).containsOnlyOnce("more than 1 %");
        assertThat(target.resolve("figures/kramers-kronig-2.svg")).exists();
        assertThat(run("eis", "validate", "--json", "" + spoiled, "-o", "" + target)).isZero();
        assertThat(out.toString()).contains(Files.readString(target.resolve("validation.json")));
    }

    @Test
    void wrongCircuitsWeightsAndBoundsAreWrongInput() throws IOException {
        String file = spectrum("s.csv", 10).toString();
        assertThat(run("eis", "fit", file, "--circuit", "R0-p(R1,CEP1)"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run("eis", "fit", file, "--weighting", "modulos"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run("eis", "fit", file, "--circuit", "R0-C1", "--bounds", "C2=1:2"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run("eis", "fit", file, "--bounds", "R0=1")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString())
                .contains("did you mean \"CPE\"?", "--weighting modulos", "bounds of C2", "0.7:1")
                .doesNotContain("Exception");
    }
}
