package io.github.coble.app.cli;

import io.github.coble.study.yaml.InputFaults;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// The one place that turns an exception into a message for people and an exit code.
///
/// Input that is refused (`IllegalArgumentException` and its subclasses, a name that does not
/// exist, a file that is not there) gives [ExitCode#WRONG_INPUT] and the message alone. Everything
/// else gives [ExitCode#FAILED]; if it is a kind of exception that the program does not throw on
/// purpose, the message says so and how to see more. A stack trace appears only with `--trace`.
final class FailureReport implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(
            Exception exception, CommandLine command, ParseResult parsed) {
        Throwable cause = cause(exception);
        PrintWriter err = command.getErr();
        err.println(cause instanceof InputFaults ? message(cause) : "coble: " + message(cause));
        if (command.getCommandSpec().root().userObject() instanceof CobleCommand root
                && root.trace()) {
            cause.printStackTrace(err);
        }
        return exitCode(cause);
    }

    static int exitCode(Throwable cause) {
        return switch (cause) {
            case IllegalArgumentException _,
                    InputFaults _,
                    NoSuchElementException _,
                    NoSuchFileException _,
                    AccessDeniedException _ ->
                    ExitCode.WRONG_INPUT;
            default -> ExitCode.FAILED;
        };
    }

    static String message(Throwable cause) {
        return switch (cause) {
            case NoSuchFileException e -> e.getFile() + ": there is no such file";
            case AccessDeniedException e -> e.getFile() + ": may not be read or written";
            case IOException e -> "reading or writing failed: " + e.getMessage();
            case NullPointerException e -> unforeseen(e);
            case IndexOutOfBoundsException e -> unforeseen(e);
            case ClassCastException e -> unforeseen(e);
            case Throwable e when e.getMessage() == null -> unforeseen(e);
            default -> String.valueOf(cause.getMessage());
        };
    }

    private static String unforeseen(Throwable e) {
        return "an error in the program itself, please report it with the output of --trace: " + e;
    }

    /// What was thrown first: wrappers that carry no message of their own are taken off.
    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown.getCause();
        boolean wrapper =
                thrown instanceof UncheckedIOException
                        || thrown instanceof ExecutionException
                        || thrown instanceof CompletionException;
        return wrapper && cause != null ? cause(cause) : thrown;
    }
}
