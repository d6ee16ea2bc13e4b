package io.github.coble.model.regime;

import io.github.coble.model.physics.Si;
import org.hipparchus.special.Erf;

/// Log-normal spread of the local pore diameter over the layer.
///
/// @param mean arithmetic mean d̄
/// @param spread standard deviation s of ln d
record PoreSpread(@Si("m") double mean, @Si("1") double spread) {
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

    private static double normal(double z) {
        if (Double.isInfinite(z) || Math.abs(z) > 8) {
            return z > 0 ? 1 : 0;
        }
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }
}
