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
        CommandLine line = new CommandLine(new CobleCommand());
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(Terminal.ofThisProcess().width());
        line.setAbbreviatedOptionsAllowed(true);
        line.setParameterExceptionHandler(new ArgumentFault());
        line.setExecutionExceptionHandler(new FailureReport());
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println("coble: out of memory; allow more with COBLE_JAVA_OPTS=-Xmx8g");
            return ExitCode.FAILED;
        }
    }
}
