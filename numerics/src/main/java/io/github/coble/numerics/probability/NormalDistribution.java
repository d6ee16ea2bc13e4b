package io.github.coble.numerics.probability;

import org.hipparchus.special.Erf;

/// The standard normal distribution function Φ and its logarithm.
public final class NormalDistribution {
    /// Below minus this the logarithm comes from the continued fraction.
    private static final double TAIL = 5;

    /// Terms of the continued fraction; from [#TAIL] on 40 are exact to round-off.
    private static final int TERMS = 40;

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private NormalDistribution() {}

    /// Φ(x), the probability of a value below `x`.
    public static double below(double x) {
        return 0.5 * Erf.erfc(-x / Math.sqrt(2));
    }

    /// The x with Φ(x) = p, to round-off of p also in the lower tail.
    ///
    /// @param p in (0, 1)
    public static double quantile(double p) {
        double x = -Math.sqrt(2) * Erf.erfcInv(2 * p);
        if (p < 0.5) {
            // The inverse loses the tail in 1 - 2 p; Newton's method on log Φ gets it back.
            for (int i = 0; i < 2; i++) {
                double logBelow = logBelow(x);
                double slope = Math.exp(-0.5 * x * x - HALF_LOG_TWO_PI - logBelow);
                x -= (logBelow - Math.log(p)) / slope;
            }
        }
        return x;
    }

    /// log Φ(x), exact in both tails, where Φ itself is 0 or 1 in double precision.
    ///
    /// ```text
    ///   log Phi(-t) = -t^2/2 - log(2 pi)/2 + log m(t),
    ///   m(t) = 1/(t + 1/(t + 2/(t + 3/(t + ...))))                      (O-5)
    /// ```
    ///
    /// Source: the continued fraction of Mills' ratio, Abramowitz & Stegun 26.2.14.
    public static double logBelow(double x) {
        if (x > 0) {
            return Math.log1p(-below(-x));
        }
        if (x > -TAIL) {
            return Math.log(below(x));
        }
        double t = -x;
        double denominator = t;
        for (int k = TERMS; k > 0; k--) {
            denominator = t + k / denominator;
        }
        return -0.5 * t * t - HALF_LOG_TWO_PI - Math.log(denominator);
    }
}
