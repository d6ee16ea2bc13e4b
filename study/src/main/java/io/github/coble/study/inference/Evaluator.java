package io.github.coble.study.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Evaluates points: several at once, every part of every point a task of its own, and nothing
/// twice. What comes out does not depend on the number of threads. Used by one thread.
public final class Evaluator implements AutoCloseable {
    private final Problem problem;
    private final ExecutorService pool;
    private final Map<List<Long>, Answer> known = new HashMap<>();
    private final @Nullable Journal journal;
    private int modelRuns;
    private int replayed;
    private int failedRuns;

    /// An evaluator that forgets everything when it is closed.
    ///
    /// @param threads how many parts are evaluated at once
    public Evaluator(Problem problem, int threads) {
        this.problem = problem;
        this.pool = pool(threads);
        this.journal = null;
    }

    /// An evaluator that continues a journal.
    ///
    /// @throws JournalMismatchException if the journal belongs to another problem, or the model no
    ///   longer gives what the journal says it gave
    public Evaluator(Problem problem, int threads, Path journal) throws IOException {
        this.problem = problem;
        Map<String, Integer> index = new HashMap<>();
        for (int p = 0; p < problem.parts().size(); p++) {
            index.put(problem.parts().get(p).name(), p);
        }
        this.journal =
                Journal.open(
                        journal,
                        problem.fingerprint(),
                        (part, entry) -> {
                            @Nullable Integer p = index.get(part);
                            if (p != null) {
                                known.put(key(p, entry.values()), entry.answer());
                            }
                        });
        this.replayed = known.size();
        this.pool = pool(threads);
        try {
            probe();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static ExecutorService pool(int threads) {
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("evaluation-", 1).factory());
    }

    /// The first point of every calibration is the start; if it comes out differently now, the
    /// program has changed and the journal is of no use.
    private void probe() {
        double[] values = problem.values(problem.start());
        for (int p = 0; p < problem.parts().size(); p++) {
            double[] own = own(p, values);
            @Nullable Answer before = known.get(key(p, own));
            if (before != null && journal != null) {
                Answer now = checked(problem.parts().get(p), own);
                if (!before.same(now)) {
                    throw new JournalMismatchException(
                            journal.file()
                                    + ": the program now gives other results for "
                                    + problem.parts().get(p).name()
                                    + " than when these evaluations were made;"
                                    + " remove the file to start anew, or write elsewhere");
                }
            }
        }
    }

    Problem problem() {
        return problem;
    }

    /// Parts evaluated since this was opened.
    public int modelRuns() {
        return modelRuns;
    }

    /// Parts that the journal knew when it was opened.
    public int replayed() {
        return replayed;
    }

    /// Parts evaluated since this was opened that failed.
    public int failedRuns() {
        return failedRuns;
    }

    /// Lines of the journal that could not be used.
    public int damagedLines() {
        return journal == null ? 0 : journal.damaged();
    }

    /// The outcomes at points inside the unit box, in their order.
    List<Outcome> evaluate(List<double[]> points) {
        Map<List<Long>, Future<Answer>> asked = new LinkedHashMap<>();
        List<double[]> all = points.stream().map(problem::values).toList();
        for (double[] values : all) {
            for (int p = 0; p < problem.parts().size(); p++) {
                double[] own = own(p, values);
                List<Long> key = key(p, own);
                if (!known.containsKey(key) && !asked.containsKey(key)) {
                    Part part = problem.parts().get(p);
                    asked.put(key, pool.submit(() -> noted(part, own)));
                }
            }
        }
        collect(asked);
        List<Outcome> outcomes = new ArrayList<>(points.size());
        for (double[] values : all) {
            outcomes.add(compared(values));
        }
        return outcomes;
    }

    private void collect(Map<List<Long>, Future<Answer>> asked) {
        try {
            for (Map.Entry<List<Long>, Future<Answer>> one : asked.entrySet()) {
                Answer answer = one.getValue().get();
                known.put(one.getKey(), answer);
                modelRuns++;
                failedRuns += answer.failed() ? 1 : 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            asked.values().forEach(f -> f.cancel(false));
        }
    }

    private Answer noted(Part part, double[] own) {
        Answer answer = checked(part, own);
        if (journal != null) {
            try {
                journal.append(part.name(), own, answer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return answer;
    }

    private static Answer checked(Part part, double[] own) {
        Answer answer = part.evaluate(own.clone());
        if (answer.numbers().length != part.answers()) {
            throw new IllegalStateException(
                    part.name()
                            + " has "
                            + answer.numbers().length
                            + " answers instead of "
                            + part.answers());
        }
        return answer;
    }

    private Outcome compared(double[] values) {
        List<double[]> answers = new ArrayList<>();
        for (int p = 0; p < problem.parts().size(); p++) {
            Answer answer = known.get(key(p, own(p, values)));
            if (answer == null) {
                throw new IllegalStateException("not evaluated");
            }
            answers.add(answer.numbers());
        }
        Outcome outcome = problem.comparison().of(answers);
        if (outcome.residuals().length != problem.observations()) {
            throw new IllegalStateException(outcome.residuals().length + " residuals");
        }
        return outcome;
    }

    private double[] own(int part, double[] values) {
        int[] unknowns = problem.parts().get(part).unknowns();
        return Arrays.stream(unknowns).mapToDouble(i -> values[i]).toArray();
    }

    private static List<Long> key(int part, double[] own) {
        List<Long> key = new ArrayList<>(own.length + 1);
        key.add((long) part);
        for (double value : own) {
            key.add(Double.doubleToLongBits(value));
        }
        return key;
    }

    /// Ends the threads and closes the journal.
    @Override
    public void close() {
        // What still runs may want to write its line.
        pool.close();
        if (journal != null) {
            try {
                journal.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
