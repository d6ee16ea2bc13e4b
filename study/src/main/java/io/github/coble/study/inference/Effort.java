package io.github.coble.study.inference;

/// How much is spent on a calibration. A stage with a budget of 0 is left out.
///
/// @param globalEvaluations of the search over the whole box
/// @param localEvaluations of the descent from the best point
/// @param difference step of slopes, as a share of a range
/// @param walkers of the ensemble
/// @param steps of each walker; 0 leaves the ensemble out
/// @param seed of all random numbers
public record Effort(
        int globalEvaluations,
        int localEvaluations,
        double difference,
        int walkers,
        int steps,
        long seed) {
    /// Draws from the normal approximation, which cost nothing.
    static final int NORMAL_DRAWS = 2000;

    /// Sweeps between two of them.
    static final int SWEEPS = 2;

    public Effort {
        if (globalEvaluations < 0 || localEvaluations < 0 || steps < 0 || walkers < 0) {
            throw new IllegalArgumentException("a budget is not negative");
        }
        if (!(difference >= 1e-8 && difference <= 0.2)) {
            throw new IllegalArgumentException("difference: " + difference);
        }
    }

    /// Without the ensemble.
    public static Effort quick(int globalEvaluations, int localEvaluations, long seed) {
        return new Effort(globalEvaluations, localEvaluations, 1e-3, 0, 0, seed);
    }

    /// The fewest walkers for a number of unknowns: half of them must span the space.
    public static int fewestWalkers(int unknowns) {
        return 2 * (unknowns + 1);
    }

    /// Evaluations, at most.
    ///
    /// @param unknowns how many
    public long planned(int unknowns) {
        return 1L
                + globalEvaluations
                + localEvaluations
                + 2L * unknowns
                + (long) walkers * (steps + 1);
    }
}
