package io.github.coble.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void helpGoesToStandardOutputAndNamesTheExitCodes() {
        assertThat(run("--help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("Usage: coble")
                .contains("0 done, 1 the run failed, 2 wrong input")
                .doesNotContain("warm-up");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void withoutArgumentsTheHelpIsShown() {
        assertThat(run()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Usage: coble");
    }

    @Test
    void versionIsTheOneOfThePom() {
        assertThat(run("--version")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).matches("(?s)coble \\d+\\.\\d+\\.\\d+ \\(Java \\d+.*");
    }

    @Test
    void everyCommandHasHelpAndADescription() {
        CommandLine line = new CommandLine(new CobleCommand());
        assertThat(line.getSubcommands())
                .allSatisfy((name, command) -> {
                    assertThat(run(name, "--help")).isEqualTo(ExitCode.DONE);
                    assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"explian", "--hepl", "--version=no"})
    void wrongArgumentsAreWrongInput(String argument) {
        assertThat(run(argument)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("coble: ").endsWith("See coble --help.\n");
    }

    @Test
    void aMistypedOptionIsGuessed() {
        run("--hepl");
        assertThat(err.toString())
                .contains("there is no option '--hepl'")
                .contains("Did you mean --help?");
    }

    @Test
    void aHiddenCommandIsNotSuggested() {
        run("warmup");
        assertThat(err.toString())
                .contains("there is no command 'warmup'")
                .doesNotContain("Did you mean");
    }

    @Test
    void warmUpSucceedsQuietly() {
        assertThat(run("warm-up")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString() + err).isEmpty();
    }
}
