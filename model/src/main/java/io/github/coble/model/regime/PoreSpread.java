package io.github.coble.model.regime;

import io.github.coble.model.physics.Si;

/// Log-normal spread of the local pore diameter over the layer.
///
/// @param mean arithmetic mean d̄
/// @param spread standard deviation s of ln d
record PoreSpread(@Si("m") double mean, @Si("1") double spread) {
    private static final double INVERSE_ROOT_OF_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

    private double logMedian() {
        return Math.log(mean) - spread * spread / 2;
    }

    /// Share of the area with pores below a diameter [m].
    double shareBelow(double diameter) {
        return normal(standardised(diameter));
    }

    /// E[d^−n | d < limit] d̄^n, the mean of a conductance ∝ d^−n over the pores below a limit,
    /// relative to that of the mean pore [1].
    double meanPower(double n, double limit) {
        double below = shareBelow(limit);
        if (below <= 0) {
            return 0;
        }
        double s2 = spread * spread;
        double shifted = normal(standardised(limit) + n * spread);
        return Math.exp(n * s2 / 2 + n * n * s2 / 2) * shifted / below;
    }

    private double standardised(double diameter) {
        if (spread == 0) {
            return diameter >= mean ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return (Math.log(diameter) - logMedian()) / spread;
    }

    /// Normal distribution function, to 7.5e-8 (Abramowitz & Stegun 26.2.17). A closed form to
    /// round-off costs ten times the rest of the regime, and the spread itself is known to a digit.
    private static double normal(double z) {
        double x = Math.abs(z);
        if (x > 8) {
            return z > 0 ? 1 : 0;
        }
        double t = 1 / (1 + 0.2316419 * x);
        double tail =
                INVERSE_ROOT_OF_TWO_PI
                        * Math.exp(-0.5 * x * x)
                        * t
                        * (0.319381530
                                + t
                                        * (-0.356563782
                                                + t
                                                        * (1.781477937
                                                                + t
                                                                        * (-1.821255978
                                                                                + t
                                                                                        * 1.330274429))));
        return z > 0 ? 1 - tail : tail;
    }
}
