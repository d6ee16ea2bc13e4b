package io.github.coble.model.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the cycler does, from the first step to the last.
public record Protocol(List<Step> steps) {
    public Protocol {
        steps = List.copyOf(steps);
    }

    /// The steps in the order they run, repeats written out.
    public List<Step> unrolled() {
        List<Step> out = new ArrayList<>();
        unroll(steps, out);
        return out;
    }

    /// Index of the first step that plates; the number of steps where none does.
    public static int firstPlating(List<Step> steps) {
        int first = 0;
        while (first < steps.size() && !steps.get(first).plates()) {
            first++;
        }
        return first;
    }

    /// The first step that plates.
    public Optional<Step.Galvanostatic> firstPlating() {
        return unrolled().stream()
                .filter(Step::plates)
                .map(Step.Galvanostatic.class::cast)
                .findFirst();
    }

    /// Current density of the first step that plates [A m^-2], for which a deposit's penetration
    /// number is stated; 1 where none plates.
    public double referenceCurrent() {
        return firstPlating().map(Step.Galvanostatic::current).orElse(1.0);
    }

    /// How many steps run, without writing them out.
    public long length() {
        return length(steps);
    }

    private static long length(List<Step> steps) {
        long n = 0;
        for (Step step : steps) {
            n +=
                    step instanceof Step.Repeat(int times, List<Step> inner)
                            ? times * length(inner)
                            : 1;
        }
        return n;
    }

    private static void unroll(List<Step> steps, List<Step> out) {
        for (Step step : steps) {
            if (step instanceof Step.Repeat(int times, List<Step> inner)) {
                for (int k = 0; k < times; k++) {
                    unroll(inner, out);
                }
            } else {
                out.add(step);
            }
        }
    }
}
