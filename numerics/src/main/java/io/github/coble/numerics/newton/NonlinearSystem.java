package io.github.coble.numerics.newton;

import io.github.coble.numerics.linear.IterationMatrix;

/// A square system of equations r(x) = 0 with its Jacobian.
public interface NonlinearSystem {

    /// Number of unknowns and of equations.
    int size();

    /// Overwrites `r` by the residual at `x`. May throw [ArithmeticException] or return NaN outside
    /// its domain.
    void residual(double[] x, double[] r);

    /// Overwrites `weights` by one over the accepted error of each unknown at `x` [1 / unit of the
    /// unknown].
    void weights(double[] x, double[] weights);

    /// Assembles dr/dx at `x`, where the residual is `r`, into a cleared `matrix`.
    void jacobian(double[] x, double[] r, IterationMatrix matrix);
}
