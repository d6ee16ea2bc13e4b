package io.github.coble.numerics.dae;

import io.github.coble.numerics.linear.IterationMatrix;

/// Assembles dF/dy + cj dF/dy' into its matrix.
interface JacobianWorkspace {

    /// The matrix assembled.
    IterationMatrix matrix();

    /// Overwrites the matrix.
    ///
    /// @param h step [s], for the size of increments
    /// @param inverseSize one over the size from which each unknown matters, |y| + absolute /
    ///   relative tolerance
    /// @param residual F(t, y, yDot)
    /// @param holdDifferential for initial values: derivatives are the unknowns of differential
    ///   components, so y is varied only where algebraic, y' only where differential
    void assemble(
            double t,
            double cj,
            double h,
            double[] y,
            double[] yDot,
            double[] inverseSize,
            double[] residual,
            boolean holdDifferential);

    /// Chooses the way that suits the system.
    static JacobianWorkspace of(DaeSystem system, boolean differencesOnly) {
        if (system.jacobian().isPresent() && !differencesOnly) {
            return new AnalyticJacobianWorkspace(system.jacobian().get(), system.structure());
        }
        return switch (system) {
            case BorderedBlockSystem blocks -> new BlockDifferenceWorkspace(blocks);
            default -> new ColouredDifferenceWorkspace(system);
        };
    }
}
