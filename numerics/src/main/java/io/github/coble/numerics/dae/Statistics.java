package io.github.coble.numerics.dae;

/// What a run cost.
///
/// @param steps accepted steps
/// @param residuals residual evaluations, without those inside finite-difference Jacobians
/// @param jacobians Jacobians assembled and factored
/// @param newtonIterations linear solves
/// @param errorTestFailures steps tried again because the local error was too large
/// @param newtonFailures steps tried again because Newton's method did not converge
/// @param lastOrder order of the last step
/// @param lastStep size of the last step [s]
public record Statistics(
        int steps,
        int residuals,
        int jacobians,
        int newtonIterations,
        int errorTestFailures,
        int newtonFailures,
        int lastOrder,
        double lastStep) {}
