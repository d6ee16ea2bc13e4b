package io.github.coble.numerics.dae;

/// A solution known at every time.
@FunctionalInterface
public interface SolutionFunction {

    /// Overwrites `y` by the solution at time `t` [s].
    void at(double t, double[] y);
}
