package io.github.coble.numerics.newton;

/// How a Newton iteration ended.
///
/// @param converged whether the last correction was below the tolerance
/// @param iterations number of Jacobians used
/// @param correction weighted root mean square of the last full Newton correction [-]
/// @param worst index of the unknown with the largest weighted correction
public record NewtonOutcome(boolean converged, int iterations, double correction, int worst) {}
