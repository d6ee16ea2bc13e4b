package io.github.coble.study.inference;

/// What is known of a number before the observations are looked at, beside its bounds.
public sealed interface Prior {
    /// Nothing but the bounds: even between them on the parameter's scale.
    record Flat() implements Prior {}

    /// A bell on a linear scale, cut off at the bounds.
    ///
    /// @param mean of it
    /// @param sd standard deviation
    record Normal(double mean, double sd) implements Prior {
        public Normal {
            if (!(sd > 0 && Double.isFinite(sd) && Double.isFinite(mean))) {
                throw new IllegalArgumentException("prior: " + mean + " ± " + sd);
            }
        }
    }

    /// A bell on a logarithmic scale, cut off at the bounds.
    ///
    /// @param median of it
    /// @param factor above 1: two thirds lie between median/factor and median·factor
    record LogNormal(double median, double factor) implements Prior {
        public LogNormal {
            if (!(median > 0 && factor > 1 && Double.isFinite(median * factor))) {
                throw new IllegalArgumentException("prior: " + median + " within ×/÷ " + factor);
            }
        }
    }
}
