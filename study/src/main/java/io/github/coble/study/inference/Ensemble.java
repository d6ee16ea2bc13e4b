package io.github.coble.study.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

/// Draws from the posterior with an ensemble of walkers that move along the lines between each
/// other (I-7): no step length to choose, indifferent to linear transformations.
///
/// Source: J. Goodman, J. Weare, Comm. App. Math. Comp. Sci. 5 (2010) 65; halves in turn as in D.
/// Foreman-Mackey et al., PASP 125 (2013) 306.
final class Ensemble {
    private static final double STRETCH = 2;

    private Ensemble() {}

    /// Where the walkers were.
    ///
    /// @param chain `[step][walker]`, after each step
    /// @param acceptance share of proposals that were taken
    /// @param evaluations asked for
    record Walk(List<List<State>> chain, double acceptance, long evaluations) {}

    /// Walks.
    ///
    /// @param starts of the walkers, an even number, more than twice the unknowns
    static Walk walk(
            Posterior posterior,
            List<double[]> starts,
            int steps,
            RandomGenerator random,
            LongConsumer progress) {
        List<State> walkers = new ArrayList<>(posterior.at(starts));
        long evaluations = starts.size();
        long taken = 0;
        List<List<State>> chain = new ArrayList<>();
        int half = starts.size() / 2;
        for (int step = 0; step < steps; step++) {
            for (int side = 0; side < 2; side++) {
                int[] movers = new int[half];
                double[] shares = new double[half];
                List<double[]> proposals = new ArrayList<>();
                List<Integer> inside = new ArrayList<>();
                for (int k = 0; k < half; k++) {
                    movers[k] = side * half + k;
                    State partner = walkers.get((1 - side) * half + random.nextInt(half));
                    double root = 1 + (STRETCH - 1) * random.nextDouble();
                    shares[k] = root * root / STRETCH;
                    double[] u = along(partner.u(), walkers.get(movers[k]).u(), shares[k]);
                    if (inBox(u)) {
                        proposals.add(u);
                        inside.add(k);
                    }
                }
                List<State> reached = posterior.at(proposals);
                evaluations += proposals.size();
                for (int q = 0; q < inside.size(); q++) {
                    int k = inside.get(q);
                    State from = walkers.get(movers[k]);
                    State to = reached.get(q);
                    double odds =
                            (from.u().length - 1) * Math.log(shares[k])
                                    + to.logPosterior()
                                    - from.logPosterior();
                    if (Math.log(random.nextDouble()) < odds) {
                        walkers.set(movers[k], to);
                        taken++;
                    }
                }
            }
            chain.add(List.copyOf(walkers));
            progress.accept(evaluations);
        }
        return new Walk(chain, (double) taken / ((long) steps * 2 * half), evaluations);
    }

    private static double[] along(double[] partner, double[] walker, double share) {
        double[] u = new double[walker.length];
        for (int i = 0; i < u.length; i++) {
            u[i] = partner[i] + share * (walker[i] - partner[i]);
        }
        return u;
    }

    private static boolean inBox(double[] u) {
        for (double x : u) {
            if (!(x >= 0 && x <= 1)) {
                return false;
            }
        }
        return true;
    }
}
