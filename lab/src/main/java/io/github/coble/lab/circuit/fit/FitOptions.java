package io.github.coble.lab.circuit.fit;

import java.util.Map;

/// How a circuit is fitted.
///
/// @param weighting of residuals
/// @param bounds of parameters by name; others get what the spectrum's own sizes and frequencies
///   suggest, five decades wider at both ends, and exponents 0.1 to 1
/// @param seed of the starts
/// @param starts most descents from different places
public record FitOptions(Weighting weighting, Map<String, Range> bounds, long seed, int starts) {
    private static final int MOST_STARTS = 60;

    public FitOptions {
        bounds = Map.copyOf(bounds);
        if (starts < 1) {
            throw new IllegalArgumentException(starts + " starts; one is needed");
        }
    }

    /// Lower and upper bound of a parameter in its unit.
    public record Range(double low, double high) {
        /// @throws IllegalArgumentException if it is empty
        public Range {
            if (!(low < high) || !Double.isFinite(high - low)) {
                throw new IllegalArgumentException("bounds from " + low + " to " + high);
            }
        }
    }

    /// Residuals over |Z|, no bounds of the user's.
    public static FitOptions standard() {
        return of(new Weighting.Modulus());
    }

    private static FitOptions of(Weighting weighting) {
        return new FitOptions(weighting, Map.of(), 1, MOST_STARTS);
    }

    /// The same with other weights.
    public FitOptions with(Weighting other) {
        return new FitOptions(other, bounds, seed, starts);
    }

    /// The same with another number of starts.
    FitOptions with(int most) {
        return new FitOptions(weighting, bounds, seed, most);
    }
}
