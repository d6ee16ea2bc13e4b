package io.github.coble.numerics.newton;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/// The root of one scalar equation inside a bracket.
///
/// Source: the bracketing n-th order Brent method of Hipparchus 4.0.3, which never leaves the
/// bracket.
public final class ScalarRoot {

    private static final int MAXIMUM_EVALUATIONS = 200;
    private static final int MAXIMUM_ORDER = 5;

    private ScalarRoot() {}

    /// The argument in [`low`, `high`] where `f` changes sign.
    ///
    /// @param tolerance accepted error of the argument, in its unit; positive
    /// @throws IllegalArgumentException if `f` has the same sign at both ends, or a value is not a
    ///   number
    public static double between(DoubleUnaryOperator f, double low, double high, double tolerance) {
        double atLow = f.applyAsDouble(low);
        double atHigh = f.applyAsDouble(high);
        if (!(Math.signum(atLow) * Math.signum(atHigh) <= 0.0)) {
            throw new IllegalArgumentException(
                    "no sign change: f("
                            + low
                            + ") = "
                            + atLow
                            + ", f("
                            + high
                            + ") = "
                            + atHigh
                            + "; widen the bracket");
        }
        if (atLow == 0.0) {
            return low;
        }
        if (atHigh == 0.0) {
            return high;
        }
        // Divided by its size at the ends, f cannot underflow in products; function-value accuracy
        // 0 leaves the decision to the
        // argument alone, so the answer does not depend on the unit of f.
        double size = Math.max(Math.abs(atLow), Math.abs(atHigh));
        return new BracketingNthOrderBrentSolver(Math.ulp(1.0), tolerance, 0.0, MAXIMUM_ORDER)
                .solve(MAXIMUM_EVALUATIONS, x -> f.applyAsDouble(x) / size, low, high);
    }
}
