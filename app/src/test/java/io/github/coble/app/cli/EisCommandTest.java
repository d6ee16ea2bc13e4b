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
}
