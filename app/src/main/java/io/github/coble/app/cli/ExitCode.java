package io.github.coble.app.cli;

/// What a shell script can rely on.
final class ExitCode {

    /// The command did what it was asked.
    static final int DONE = 0;

    /// The input was right but the run failed.
    static final int FAILED = 1;

    /// The arguments or an input file are wrong; nothing was run.
    static final int WRONG_INPUT = 2;

    private ExitCode() {}
}
