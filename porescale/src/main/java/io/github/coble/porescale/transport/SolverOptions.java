package io.github.coble.porescale.transport;

/// When a solution is good enough.
///
/// @param tolerance largest estimate of the conductivity's error by the solver, relative
/// @param imbalance largest difference of flux in and flux out, relative
/// @param iterations most steps to take
public record SolverOptions(double tolerance, double imbalance, int iterations) {
    public SolverOptions {
        if (!(tolerance > 0 && imbalance > 0 && iterations > 0)) {
            throw new IllegalArgumentException(
                    "a solver needs a tolerance, an imbalance and a number of steps above zero");
        }
    }

    /// 1e-5 of the conductivity, flux in and out within 1e-4.
    public static SolverOptions standard() {
        return new SolverOptions(1e-5, 1e-4, 1000);
    }

    /// The same for a coarser view, of which a tenth of the accuracy tells as much.
    SolverOptions coarse() {
        return new SolverOptions(10 * tolerance, imbalance, iterations);
    }
}
