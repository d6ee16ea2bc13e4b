package io.github.coble.study.structure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Times the measures of one run and says how far it is. Owned by that run.
final class Stopwatch {
    private static final double NANOS = 1e9;

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final Progress progress;
    private final double total;
    private double done;

    /// @param total weight of everything that is to be done
    Stopwatch(Progress progress, double total) {
        this.progress = progress;
        this.total = total;
    }

    /// Does something of a weight and notes how long it takes; times of the same name add up.
    <T> T time(String name, double weight, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        seconds.merge(name, (System.nanoTime() - start) / NANOS, Double::sum);
        done += weight;
        progress.at(Math.min(100, Math.round(100 * done / total)));
        return result;
    }

    Map<String, Double> seconds() {
        return seconds;
    }
}
