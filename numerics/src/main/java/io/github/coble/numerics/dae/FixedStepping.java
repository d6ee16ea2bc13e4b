package io.github.coble.numerics.dae;

/// Constant step and order from exact starting values, to measure the order of convergence.
///
/// @param order of the formula, 1 to 5
/// @param step size [s], positive; should divide the interval
/// @param history the exact solution, read at t0, t0 - step, ..., t0 - order step
public record FixedStepping(int order, double step, SolutionFunction history) {

    /// Refuses orders and steps outside their range.
    public FixedStepping {
        if (order < 1 || order > BdfOptions.HIGHEST_ORDER || !(step > 0.0)) {
            throw new IllegalArgumentException(
                    "FixedStepping: order " + order + ", step " + step + " s");
        }
    }
}
