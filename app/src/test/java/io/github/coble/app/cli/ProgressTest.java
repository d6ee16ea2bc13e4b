package io.github.coble.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Terminal WATCHED = new Terminal(true, 80);
    private static final Terminal UNWATCHED = new Terminal(false, 80);

    private final AtomicLong now = new AtomicLong();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Progress progress(Terminal terminal) {
        return new Progress(
                "cycles", 20, terminal, now::get, new PrintStream(printed, true, UTF_8));
    }

    @Test
    void aQuickJobStaysQuiet() {
        try (Progress progress = progress(WATCHED)) {
            progress.at(10);
            now.set(Progress.PATIENCE.toNanos() - 1);
            progress.at(20);
        }
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    @Test
    void aLogStaysClean() {
        try (Progress progress = progress(UNWATCHED)) {
            now.set(10 * Progress.PATIENCE.toNanos());
            progress.at(10);
        }
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    @Test
    void aLongJobShowsWhereItIsOnOneLine() {
        try (Progress progress = progress(WATCHED)) {
            now.set(Progress.PATIENCE.toNanos());
            progress.at(10);
            progress.at(15);
        }
        assertThat(printed.toString(UTF_8)).contains("cycles").contains("15/20").endsWith("\n");
        assertThat(printed.toString(UTF_8).strip().split("\r"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(WATCHED.width()));
    }
}
