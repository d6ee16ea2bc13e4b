package io.github.coble.study.inference;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

/// Looks for the best point of the whole box: evolution runs one after the other, each with a
/// population twice as large as the one before and from a random place, until the budget is spent.
///
/// Source: A. Auger, N. Hansen, A restart CMA evolution strategy with increasing population size,
/// Proc. IEEE CEC 2005, 1769.
final class GlobalSearch {
    private static final double FIRST_REACH = 0.25;
    private static final double SMALLEST_REACH = 1e-4;

    /// Costs that differ by less are equal: a log posterior is not read more finely.
    private static final double EQUAL = 1e-3;

    private GlobalSearch() {}

    /// What a search found.
    ///
    /// @param best point
    /// @param evaluations used
    /// @param runs of the evolution
    record Found(State best, int evaluations, int runs) {}

    /// Searches.
    ///
    /// @param start of the first run
    /// @param budget of evaluations; at least one population is evaluated
    static Found search(
            Posterior posterior,
            double[] start,
            int budget,
            RandomGenerator random,
            LongConsumer progress) {
        State best = posterior.at(start);
        int used = 1;
        int runs = 0;
        int lambda = EvolutionWorkspace.population(start.length);
        double[] from = start;
        while (runs == 0 || used + lambda <= budget) {
            EvolutionWorkspace run = new EvolutionWorkspace(from, FIRST_REACH, lambda, random);
            runs++;
            Deque<Double> recent = new ArrayDeque<>();
            int memory = 10 + 30 * start.length / lambda;
            boolean settled = false;
            while (!settled && (used + lambda <= budget || used == 1)) {
                List<State> states = posterior.at(run.ask());
                run.tell(states.stream().mapToDouble(State::cost).toArray());
                used += lambda;
                double least = Double.POSITIVE_INFINITY;
                for (State s : states) {
                    least = Math.min(least, s.cost());
                    best = s.cost() < best.cost() ? s : best;
                }
                recent.addLast(least);
                if (recent.size() > memory) {
                    recent.removeFirst();
                    settled = Collections.max(recent) - Collections.min(recent) < EQUAL;
                }
                settled |= run.reach() < SMALLEST_REACH;
                progress.accept(used);
            }
            lambda *= 2;
            from = random.doubles(start.length).toArray();
        }
        return new Found(best, used, runs);
    }
}
