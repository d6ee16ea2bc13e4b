package io.github.coble.numerics.dae;

import java.util.List;
import java.util.Optional;

/// A fully implicit system of differential-algebraic equations of index 1.
///
/// ```text
///   F(t, y, y') = 0                 (N-1)
/// ```
///
/// Units of `y` and of the residual rows are the system's own. The iteration does not depend on how
/// rows are scaled.
public interface DaeSystem {

    /// Number of unknowns and of equations.
    int size();

    /// Overwrites `r` by F(t, y, yDot); `r` does not alias the inputs.
    ///
    /// Outside its domain it may throw [ArithmeticException] (such as [OutsideDomainException]) or
    /// return NaN: the step is then tried again with a smaller size. Any other exception ends the
    /// integration.
    void residual(double t, double[] y, double[] yDot, double[] r);

    /// Whether the derivative of unknown `i` appears in the equations.
    default boolean isDifferential(int i) {
        return true;
    }

    /// Name of unknown `i`, for messages.
    default String nameOf(int i) {
        return "y[" + i + "]";
    }

    /// Which residual depends on which unknown.
    default JacobianStructure structure() {
        return new JacobianStructure.Dense(size());
    }

    /// The analytic Jacobian; finite differences are used where there is none.
    default Optional<DaeJacobian> jacobian() {
        return Optional.empty();
    }

    /// Linear combinations of the unknowns that the exact solution keeps constant; the integrator
    /// then keeps them too.
    default List<LinearInvariant> invariants() {
        return List.of();
    }

    /// Whether a step may end in a state; where not, it is tried again with a smaller size. Costs
    /// less than a residual that is only evaluated to see whether it is defined.
    default boolean admits(double[] y) {
        return true;
    }
}
