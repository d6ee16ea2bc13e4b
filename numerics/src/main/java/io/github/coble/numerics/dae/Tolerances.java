package io.github.coble.numerics.dae;

import java.util.Arrays;

/// Accepted error of each unknown.
///
/// ```text
///   accepted_i = relative |y_i| + absolute_i          (N-4)
/// ```
///
/// The weighted root mean square of the local error, in these units, stays below 1.
///
/// Set `absolute_i` to `relative` times the size from which unknown `i` matters: the integrator
/// takes absolute / relative for that size when it chooses finite-difference increments (N-10).
///
/// @param relative in (0, 1) [-]
/// @param absolute in the unit of each unknown, not negative; where it is 0 the unknown must not
///   vanish
@SuppressWarnings("ArrayRecordComponent") // copied in and out
public record Tolerances(double relative, double[] absolute) {

    /// Checks and copies.
    public Tolerances {
        if (!(relative > 0.0 && relative < 1.0)) {
            throw new IllegalArgumentException(
                    "relative tolerance " + relative + " is outside (0, 1)");
        }
        absolute = absolute.clone();
        for (int i = 0; i < absolute.length; i++) {
            if (!(absolute[i] >= 0.0 && absolute[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "absolute tolerance of unknown "
                                + i
                                + " is "
                                + absolute[i]
                                + "; it must be finite and not negative");
            }
        }
    }

    /// The same absolute tolerance for `size` unknowns.
    public static Tolerances uniform(int size, double relative, double absolute) {
        double[] each = new double[size];
        Arrays.fill(each, absolute);
        return new Tolerances(relative, each);
    }

    @Override
    public double[] absolute() {
        return absolute.clone();
    }

    /// Overwrites `weights` by one over the accepted errors at `y`. Allocates nothing.
    ///
    /// @return the index of the first unknown whose accepted error is not positive, or -1
    int weights(double[] y, double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            double accepted = relative * Math.abs(y[i]) + absolute[i];
            if (!(accepted > 0.0)) {
                return i;
            }
            weights[i] = 1.0 / accepted;
        }
        return -1;
    }
}
