package io.github.coble.numerics.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One loop that threads share, a chunk at a time.
final class Loop {
    /// Instead of a number of helpers: none may join any more.
    private static final int CLOSED = -1;

    /// Looks at helpers that still work, before the caller sleeps for a moment [ns].
    private static final int MOST_LOOKS = 1000;

    private static final long NAP = 20_000;

    private final long number;
    private final int n;
    private final int grain;
    private final int chunks;
    private final Workers.Body body;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger helping = new AtomicInteger();
    private volatile @Nullable Throwable failure;

    Loop(long number, int n, int grain, Workers.Body body) {
        this.number = number;
        this.n = n;
        this.grain = grain;
        this.body = body;
        chunks = Math.ceilDiv(n, grain);
    }

    long number() {
        return number;
    }

    /// Works on chunks until none is left.
    void work() {
        for (int c = next.getAndIncrement(); c < chunks; c = next.getAndIncrement()) {
            body.run(c * grain, (int) Math.min(n, (c + 1L) * grain));
        }
    }

    /// Helps, unless the loop is over.
    void join() {
        int others = helping.getAndUpdate(h -> h == CLOSED ? CLOSED : h + 1);
        if (others == CLOSED) {
            return;
        }
        try {
            work();
        } catch (Throwable e) {
            failure = e;
        } finally {
            helping.decrementAndGet();
        }
    }

    /// Ends the loop. Who helps finishes its chunk; who comes late does nothing.
    void close() {
        next.set(chunks);
        for (int looks = 0; !helping.compareAndSet(0, CLOSED); looks++) {
            if (looks < MOST_LOOKS) {
                Thread.onSpinWait();
            } else {
                // Others may need this processor, the helper among them.
                LockSupport.parkNanos(this, NAP);
            }
        }
    }

    /// Throws what a helper has met.
    void rethrow() {
        switch (failure) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
