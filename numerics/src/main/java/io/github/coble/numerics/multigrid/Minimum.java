package io.github.coble.numerics.multigrid;

/// What a solution has been found to.
///
/// @param energy Σ g (u_i − u_j)² + …, for a unit drop the conductance; above the true one
/// @param remaining estimate of how far above, from how fast the last steps became smaller
/// @param imbalance what flows in and not out: the sum of all residuals
/// @param iterations number of steps
/// @param converged whether both are within the tolerances
public record Minimum(
        double energy, double remaining, double imbalance, int iterations, boolean converged) {}
