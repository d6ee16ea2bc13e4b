package io.github.coble.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.CommandLine;

/// The program's entry point.
public final class Main {

    private Main() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /// Runs one command and returns its [ExitCode].
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            return commandLine(out, err).execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println("coble: out of memory; allow more with COBLE_JAVA_OPTS=-Xmx8g");
            return ExitCode.FAILED;
        }
    }

    /// The command tree with the house rules for output, faults and failures.
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new CobleCommand())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(Terminal.ofThisProcess().width())
                .setAbbreviatedOptionsAllowed(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new ArgumentFault())
                .setExecutionExceptionHandler(new FailureReport());
    }
}
