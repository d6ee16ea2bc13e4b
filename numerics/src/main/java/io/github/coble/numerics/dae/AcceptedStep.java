package io.github.coble.numerics.dae;

/// View of a step that passed the error test; valid during the call in which it is handed over
/// only.
public interface AcceptedStep {

    /// Start of the step [s].
    double previousTime();

    /// End of the step, or the time of a stopping event inside it [s].
    double time();

    /// Order of the formula used.
    int order();

    /// Overwrites `y` by the unknowns at `t` (N-7), for `t` within the step. Allocates nothing.
    void interpolate(double t, double[] y);

    /// Overwrites `yDot` by the derivatives at `t` (N-7), for `t` within the step. Allocates
    /// nothing.
    void interpolateRate(double t, double[] yDot);
}
