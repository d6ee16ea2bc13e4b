package io.github.coble.numerics.dae;

/// Thrown by a residual at a point where it has no value; the integrator tries a smaller step.
public class OutsideDomainException extends ArithmeticException {

    private static final long serialVersionUID = 1L;

    /// @param message what left which range, with value and unit
    public OutsideDomainException(String message) {
        super(message);
    }
}
