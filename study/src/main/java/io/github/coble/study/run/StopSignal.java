package io.github.coble.study.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Whether the program is being ended from outside (Ctrl-C). It waits a while with ending until
/// this is closed.
final class StopSignal implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().unstarted(this::ask);

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void ask() {
        asked.set(true);
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    boolean asked() {
        return asked.get();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // Ending already: the hook runs, and need not wait any more.
        }
    }
}
