package io.github.coble.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailureReportTest {

    private final StringWriter err = new StringWriter();

    @Command(name = "fail")
    private record Failing(Exception failure) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }

    private int run(Exception failure, String... options) {
        CommandLine line = Main.commandLine(new PrintWriter(err, true), new PrintWriter(err, true));
        line.addSubcommand(new CommandLine(new Failing(failure)));
        line.setErr(new PrintWriter(err, true)); // again, for the command just added
        line.setExecutionExceptionHandler(new FailureReport());
        String[] arguments =
                Stream.concat(Stream.of(options), Stream.of("fail")).toArray(String[]::new);
        return line.execute(arguments);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new IllegalArgumentException("thickness: 10 m is too thick"),
                        ExitCode.WRONG_INPUT,
                        "coble: thickness: 10 m is too thick"),
                Arguments.of(
                        new NoSuchFileException("cell.yaml"),
                        ExitCode.WRONG_INPUT,
                        "coble: cell.yaml: there is no such file"),
                Arguments.of(
                        new AccessDeniedException("cell.yaml"),
                        ExitCode.WRONG_INPUT,
                        "coble: cell.yaml: may not be read or written"),
                Arguments.of(
                        new UncheckedIOException(new NoSuchFileException("cell.yaml")),
                        ExitCode.WRONG_INPUT,
                        "coble: cell.yaml: there is no such file"),
                Arguments.of(
                        new IOException("No space left on device"),
                        ExitCode.FAILED,
                        "coble: reading or writing failed: No space left on device"),
                Arguments.of(
                        new ExecutionException(new IllegalStateException("no convergence")),
                        ExitCode.FAILED,
                        "coble: no convergence"),
                Arguments.of(
                        new NullPointerException("x is null"),
                        ExitCode.FAILED,
                        "coble: an error in the program itself"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureHasAMessageAndAnExitCodeAndNoStackTrace(
            Exception failure, int exitCode, String message) {
        assertThat(run(failure)).isEqualTo(exitCode);
        assertThat(err.toString()).startsWith(message).hasLineCount(1);
    }

    @Test
    void theStackTraceIsThereWhenAskedFor() {
        assertThat(run(new IllegalStateException("no convergence"), "--trace"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("\tat " + FailureReportTest.class.getName());
    }

    @Test
    void anExceptionWithoutMessageIsNamed() {
        run(new IllegalStateException());
        assertThat(err.toString()).contains("java.lang.IllegalStateException");
    }
}
