package io.github.coble.study.observation;

import io.github.coble.numerics.probability.NormalDistribution;

/// Signed deviance residuals.
final class Deviance {
    /// Distance over which the verdict of a microscopist is uncertain [1].
    static final double WIDTH = 0.03;

    /// What counts for a prediction that does not exist, in standard deviations.
    static final double MISSING = 10;

    private static final double HALF = 0.5;

    private Deviance() {}

    /// The residual of one number (O-1), of a lower bound (O-2) or a word (O-3).
    static double of(Quantity quantity, Observed observed, Prediction prediction) {
        return switch (prediction) {
            case Prediction.None _ -> MISSING;
            case Prediction.Value(_, double value, boolean open) ->
                    switch (observed) {
                        case Observed.Value(double seen, double deviation) ->
                                open && value <= seen ? 0 : (value - seen) / deviation;
                        case Observed.MoreThan(double bound, double deviation) ->
                                open && value >= bound
                                        ? 0
                                        : -ofProbability(
                                                (value - border(quantity, bound)) / deviation);
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

    /// A count of more than 20 begins half way between 20 and 21.
    private static double border(Quantity quantity, double bound) {
        return quantity.subject().isCount() ? bound + HALF : bound;
    }

    /// r = sqrt(−2 log Φ(z)), for a statement that is right with the probability Φ(z).
    static double ofProbability(double z) {
        return Math.sqrt(-2 * NormalDistribution.logBelow(z));
    }

    private static IllegalStateException mixed(Observed observed, Prediction prediction) {
        return new IllegalStateException(observed + " cannot be held against " + prediction);
    }
}
