/// How does a stiff system of differential and algebraic equations F(t, y, y') = 0 evolve, and when
/// does something happen?
///
/// Start at [BdfIntegrator]. Equations: `docs/theory/numerics.md`, N-1 to N-12. Index 1 only; no
/// partial differential equations, no sensitivities, no general sparse matrices.
@NullMarked
package io.github.coble.numerics.dae;

import org.jspecify.annotations.NullMarked;
