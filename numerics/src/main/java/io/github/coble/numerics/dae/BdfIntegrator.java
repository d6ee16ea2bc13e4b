package io.github.coble.numerics.dae;

import java.util.List;

/// Integrates a stiff differential-algebraic system by backward differentiation formulas of order 1
/// to 5, with variable step, in fixed-leading-coefficient form (N-2 to N-7).
///
/// ```java
/// DaeState start = ConsistentStart.solve(system, guess, tolerances, 1.0);
/// Ending ending = new BdfIntegrator(BdfOptions.of(tolerances)).integrate(system, start, tEnd, events, observer);
/// ```
///
/// The same input gives the same bits. Valid for index 1; of higher index, errors of algebraic
/// unknowns are not controlled and Newton's method fails as the step shrinks. Source: Brenan,
/// Campbell & Petzold, *Numerical Solution of Initial-Value Problems in Differential-Algebraic
/// Equations* (SIAM 1996), chapter 5; Hindmarsh et al., ACM TOMS 31 (2005) 363.
///
/// @param options tolerances and limits
public record BdfIntegrator(BdfOptions options) {

    /// Integrates from `start` to `tEnd`, or to the first stopping event.
    ///
    /// @param start consistent initial values; see [ConsistentStart]
    /// @param tEnd end time [s], before or after the start; the system is not evaluated beyond it
    /// @throws IntegrationException if the integration cannot go on; holds the last accepted state
    public Ending integrate(
            DaeSystem system,
            DaeState start,
            double tEnd,
            List<? extends EventFunction> events,
            StepObserver observer) {
        int n = system.size();
        if (start.y().length != n || options.tolerances().absolute().length != n) {
            throw new IllegalArgumentException(
                    "system of "
                            + n
                            + " unknowns, start with "
                            + start.y().length
                            + ", tolerances for "
                            + options.tolerances().absolute().length);
        }
        if (!Double.isFinite(tEnd)) {
            throw new IllegalArgumentException("tEnd = " + tEnd + " s must be finite");
        }
        return new BdfRunWorkspace(system, options, start, tEnd, List.copyOf(events), observer)
                .run();
    }

    /// Integrates from `start` to `tEnd` without events.
    public Ending integrate(DaeSystem system, DaeState start, double tEnd) {
        return integrate(system, start, tEnd, List.of(), StepObserver.none());
    }
}
