package io.github.coble.numerics.dae;

/// A linear combination of the unknowns that every exact solution keeps at its initial value.
///
/// ```text
///   sum_i coefficients[i] y_i(t) = sum_i coefficients[i] y_i(t0)          (N-9)
/// ```
///
/// Declaring it is optional. Without it the combination is kept as well as the Jacobian represents
/// it: with finite differences about 1e-8 times the stiffness of what cancels, per step. Declared,
/// it is kept to round-off, whatever the tolerance and however old the Jacobian. A total that
/// changes is brought to this form by making its integral an unknown: "stored minus supplied". A
/// combination the equations contradict is refused during the integration.
///
/// @param name for messages
/// @param coefficients one per unknown
@SuppressWarnings("ArrayRecordComponent") // copied in and out
public record LinearInvariant(String name, double[] coefficients) {

    /// Copies the coefficients.
    public LinearInvariant {
        coefficients = coefficients.clone();
    }

    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }

    /// The value of the combination at `y`.
    public double value(double[] y) {
        double sum = 0.0;
        for (int i = 0; i < y.length; i++) {
            sum += coefficients[i] * y[i];
        }
        return sum;
    }
}
