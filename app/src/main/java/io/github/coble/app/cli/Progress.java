package io.github.coble.app.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Progress of one job, with the time left, on standard error.
///
/// Shows nothing unless somebody watches and the job has taken two seconds: quick jobs stay quiet
/// and logs stay clean. Not safe for use by several threads.
///
/// ```java
/// try (Progress progress = new Progress("cycles", 20, Terminal.ofThisProcess())) {
///     ...
///     progress.at(7);
/// }
/// ```
final class Progress implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int REFRESH_MILLISECONDS = 250;

    private final String task;
    private final long total;
    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private final PrintStream sink;
    private final long start;
    private @Nullable ProgressBar bar;

    Progress(String task, long total, Terminal terminal) {
        this(task, total, terminal, System::nanoTime, System.err);
    }

    Progress(String task, long total, Terminal terminal, LongSupplier nanoTime, PrintStream sink) {
        this.task = task;
        this.total = total;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.sink = sink;
        this.start = nanoTime.getAsLong();
    }

    /// Says that `done` of the total are done.
    void at(long done) {
        if (bar == null && terminal.interactive()) {
            Duration elapsed = Duration.ofNanos(nanoTime.getAsLong() - start);
            if (elapsed.compareTo(PATIENCE) >= 0) {
                bar = open(done, elapsed);
            }
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /// Leaves the last state of the bar, if there is one, on a line of its own.
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            sink.println();
        }
    }

    private ProgressBar open(long done, Duration elapsed) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .startsFrom(done, elapsed)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
                .setConsumer(
                        new DelegatingProgressBarConsumer(
                                text -> sink.print('\r' + text), terminal.width() - 1))
                .build();
    }
}
