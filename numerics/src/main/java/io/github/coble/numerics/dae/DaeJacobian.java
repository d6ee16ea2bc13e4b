package io.github.coble.numerics.dae;

import io.github.coble.numerics.linear.IterationMatrix;

/// The iteration matrix of a [DaeSystem], given analytically.
@FunctionalInterface
public interface DaeJacobian {

    /// Adds dF/dy + cj dF/dy' to the cleared `matrix`.
    ///
    /// @param t time [s]
    /// @param cj dy'/dy of the integration formula [1/s] (N-3)
    void assemble(double t, double cj, double[] y, double[] yDot, IterationMatrix matrix);
}
