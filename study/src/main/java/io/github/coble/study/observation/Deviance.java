package io.github.coble.study.observation;

import io.github.coble.numerics.probability.NormalDistribution;

/// Signed deviance residuals.
final class Deviance {
    /// Distance over which the verdict of a microscopist is uncertain [1].
    static final double WIDTH = 0.03;

    /// What counts for a prediction that does not exist, in standard deviations.
    static final double MISSING = 10;

    private Deviance() {}

    /// The residual of one number (O-1), or of a lower bound (O-2).
    static double of(Observed observed, Prediction prediction) {
        return switch (prediction) {
            case Prediction.None _ -> MISSING;
            case Prediction.Value(double value, boolean open) ->
                    switch (observed) {
                        case Observed.Value(double seen, double deviation) ->
                                open && value <= seen ? 0 : (value - seen) / deviation;
                        case Observed.MoreThan(double bound, double deviation) ->
                                open && value >= bound
                                        ? 0
                                        : -ofProbability((value - bound) / deviation);
                        case Observed.Category _ -> throw mixed(observed, prediction);
                    };
            case Prediction.Category category -> {
                if (!(observed instanceof Observed.Category(String seen))) {
                    throw mixed(observed, prediction);
                }
                Double distance = category.distances().get(seen);
                if (distance == null) {
                    throw mixed(observed, prediction);
                }
                yield ofProbability(distance / WIDTH);
            }
        };
    }

    /// r = sqrt(−2 log Φ(z)), for a statement that is right with the probability Φ(z).
    static double ofProbability(double z) {
        return Math.sqrt(-2 * NormalDistribution.logBelow(z));
    }

    private static IllegalStateException mixed(Observed observed, Prediction prediction) {
        return new IllegalStateException(observed + " cannot be held against " + prediction);
    }
}
