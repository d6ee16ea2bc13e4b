package io.github.coble.study.reproduction;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.CellRun;
import io.github.coble.model.cell.Progress;
import io.github.coble.study.input.CellInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs the cells of a study, several at a time; each runs on one thread, so that their number
/// changes nothing but the time it takes.
public final class Reproducer {
    private Reproducer() {}

    /// Steps that a study runs in all, for a progress bar.
    public static long steps(PublishedStudy study) {
        return study.cells().values().stream().mapToLong(c -> c.protocol().length()).sum();
    }

    /// Runs a study. A failed run does not throw, its cell has what was reached.
    ///
    /// @param options for all cells
    /// @param threads at least 1
    /// @param progress hears of ended steps, counted over all cells, from one thread at a time
    public static Reproduction run(
            PublishedStudy study, CellOptions options, int threads, Progress progress) {
        int total = (int) steps(study);
        AtomicInteger ended = new AtomicInteger();
        Progress each =
                (_, _) -> {
                    synchronized (ended) {
                        progress.stepped(ended.incrementAndGet(), total);
                    }
                };
        Map<String, Future<CellResult>> running = new LinkedHashMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, Reproducer::thread)) {
            for (Map.Entry<String, CellInput> cell : longestFirst(study)) {
                CellInput input = cell.getValue();
                running.put(
                        cell.getKey(),
                        pool.submit(
                                () -> CellRun.run(input.cell(), input.protocol(), options, each)));
            }
            Map<String, CellResult> results = new LinkedHashMap<>();
            for (String cell : study.cells().keySet()) {
                results.put(cell, Objects.requireNonNull(running.get(cell)).get());
            }
            return Reproduction.compare(study, results);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run broke off: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// So that the longest does not begin last.
    private static List<Map.Entry<String, CellInput>> longestFirst(PublishedStudy study) {
        List<Map.Entry<String, CellInput>> cells = new ArrayList<>(study.cells().entrySet());
        cells.sort(
                Comparator.comparingLong((Map.Entry<String, CellInput> c) ->
                                c.getValue().protocol().length())
                        .reversed());
        return cells;
    }

    private static Thread thread(Runnable task) {
        return Thread.ofPlatform().daemon().name("cell").unstarted(task);
    }
}
