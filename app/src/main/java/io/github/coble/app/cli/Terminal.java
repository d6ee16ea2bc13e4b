package io.github.coble.app.cli;

import org.jspecify.annotations.Nullable;

/// What is known about where messages go.
///
/// Java cannot ask whether standard error is a terminal, so the launcher says it with the system
/// property `coble.stderr`; without the launcher the answer is no.
///
/// @param interactive somebody watches standard error
/// @param width columns to fill
record Terminal(boolean interactive, int width) {

    private static final int NARROWEST = 60;
    private static final int WIDEST = 100;
    private static final int DEFAULT_WIDTH = 80;

    static Terminal ofThisProcess() {
        return new Terminal(
                "terminal".equals(System.getProperty("coble.stderr")),
                width(System.getenv("COLUMNS")));
    }

    static int width(@Nullable String columns) {
        if (columns == null || !columns.matches("[0-9]{1,4}")) {
            return DEFAULT_WIDTH;
        }
        return Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST);
    }
}
