package io.github.coble.app.cli;

import io.github.coble.study.run.FieldProgress;
import java.io.PrintWriter;

/// Shows how far a field run is: first the run, then its pictures.
final class FieldBar implements FieldProgress, AutoCloseable {
    private static final int PERCENT = 100;

    private final PrintWriter err;
    private final Terminal terminal;
    private Progress bar;
    private boolean drawing;

    FieldBar(PrintWriter err, Terminal terminal) {
        this.err = err;
        this.terminal = terminal;
        bar = new Progress("percent", PERCENT, terminal);
    }

    @Override
    public void computed(double share) {
        bar.at(Math.round(PERCENT * share));
    }

    @Override
    public void drawn(int done, int total) {
        if (!drawing) {
            drawing = true;
            bar.close();
            bar = new Progress("pictures", total, terminal);
        }
        bar.at(done);
    }

    @Override
    public void notice(String sentence) {
        err.println("coble: " + sentence);
    }

    @Override
    public void close() {
        bar.close();
    }
}
