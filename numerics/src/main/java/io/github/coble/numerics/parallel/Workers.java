package io.github.coble.numerics.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// A fixed number of threads that share loops. Results do not depend on their number.
///
/// One loop runs at a time; bodies may not start loops on the same workers.
public final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService helpers;

    private Workers(int threads) {
        this.threads = threads;
        this.helpers =
                Executors.newFixedThreadPool(
                        Math.max(1, threads - 1),
                        Thread.ofPlatform().daemon().name("worker-", 1).factory());
    }

    /// Workers on a number of threads, the caller's included.
    ///
    /// @param threads at least 1
    public static Workers of(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + ", at least 1 is needed");
        }
        return new Workers(threads);
    }

    /// As many as the computer has processors.
    public static Workers ofThisComputer() {
        return of(Runtime.getRuntime().availableProcessors());
    }

    /// Number of threads, the caller's included.
    public int threads() {
        return threads;
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
        if (threads == 1 || chunks <= 1) {
            for (int c = 0; c < chunks; c++) {
                body.run(c * grain, (int) Math.min(n, (c + 1L) * grain));
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Runnable share =
                () -> {
                    for (int c = next.getAndIncrement(); c < chunks; c = next.getAndIncrement()) {
                        body.run(c * grain, (int) Math.min(n, (c + 1L) * grain));
                    }
                };
        List<Future<?>> others = new ArrayList<>();
        for (int t = 1; t < Math.min(threads, chunks); t++) {
            others.add(helpers.submit(share));
        }
        try {
            share.run();
        } finally {
            // Also when the own share failed: nobody may still write when this returns.
            next.addAndGet(chunks);
            others.forEach(Workers::await);
        }
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

    private static void await(Future<?> other) {
        boolean interrupted = false;
        while (true) {
            try {
                other.get();
                break;
            } catch (InterruptedException _) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the threads.
    @Override
    public void close() {
        helpers.shutdown();
    }
}
