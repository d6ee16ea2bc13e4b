package io.github.coble.numerics.parallel;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A fixed number of threads that share loops. Results do not depend on their number.
///
/// One loop runs at a time; bodies may not start loops on the same workers. Helpers look out for
/// the next loop for a moment before they sleep: solvers run thousands of loops a second, and to
/// wake a thread takes longer than most of them.
public final class Workers implements AutoCloseable {
    /// How long a helper looks out before it sleeps [ns].
    private static final long PATIENCE = 50_000;

    private final Thread[] helpers;
    private volatile @Nullable Loop current;
    private volatile boolean closed;
    private long loops;

    private Workers(int threads) {
        helpers = new Thread[threads - 1];
        for (int t = 0; t < helpers.length; t++) {
            helpers[t] =
                    Thread.ofPlatform().daemon().name("worker-" + (t + 1)).unstarted(this::help);
        }
    }

    /// Workers on a number of threads, the caller's included.
    ///
    /// @param threads at least 1
    public static Workers of(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + ", at least 1 is needed");
        }
        Workers workers = new Workers(threads);
        for (Thread helper : workers.helpers) {
            helper.start();
        }
        return workers;
    }

    /// As many as the computer has processors.
    public static Workers ofThisComputer() {
        return of(Runtime.getRuntime().availableProcessors());
    }

    /// Number of threads, the caller's included.
    public int threads() {
        return helpers.length + 1;
    }

    /// What is done with the indices from `from` (inclusive) to `to` (exclusive).
    @FunctionalInterface
    public interface Body {
        /// Does it.
        void run(int from, int to);
    }

    /// A partial sum over the indices from `from` (inclusive) to `to` (exclusive).
    @FunctionalInterface
    public interface Part {
        /// The sum.
        double sum(int from, int to);
    }

    /// Runs a body over 0 … n − 1, a chunk at a time.
    ///
    /// @param grain length of a chunk, the last one excepted; at least 1
    public void forEach(int n, int grain, Body body) {
        int chunks = Math.ceilDiv(n, grain);
        if (helpers.length == 0 || chunks <= 1) {
            for (int c = 0; c < chunks; c++) {
                body.run(c * grain, (int) Math.min(n, (c + 1L) * grain));
            }
            return;
        }
        Loop loop = new Loop(++loops, n, grain, body);
        current = loop;
        for (int t = 0; t < Math.min(helpers.length, chunks - 1); t++) {
            LockSupport.unpark(helpers[t]);
        }
        try {
            loop.work();
        } finally {
            // Also when the own share failed: nobody may still write when this returns.
            current = null;
            loop.close();
        }
        loop.rethrow();
    }

    /// Sum of the parts over 0 … n − 1, the same for every number of threads.
    ///
    /// @param grain length of a chunk, the last one excepted; at least 1
    public double sum(int n, int grain, Part part) {
        double[] parts = new double[Math.ceilDiv(n, grain)];
        forEach(n, grain, (from, to) -> parts[from / grain] = part.sum(from, to));
        double sum = 0;
        for (double p : parts) {
            sum += p;
        }
        return sum;
    }

    private void help() {
        long seen = 0;
        while (!closed) {
            Loop loop = next(seen);
            if (loop != null) {
                seen = loop.number();
                loop.join();
            }
        }
    }

    /// The loop that runs, if it is another one than the last; after a while, none.
    private @Nullable Loop next(long seen) {
        long end = System.nanoTime() + PATIENCE;
        do {
            Loop loop = current;
            if (loop != null && loop.number() != seen) {
                return loop;
            }
            Thread.onSpinWait();
        } while (System.nanoTime() < end);
        LockSupport.park(this);
        return null;
    }

    /// Ends the threads.
    @Override
    public void close() {
        closed = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }
}
