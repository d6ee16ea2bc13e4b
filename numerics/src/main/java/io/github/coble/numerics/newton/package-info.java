/// How is a nonlinear algebraic system, or one scalar equation, solved from a guess that may be
/// poor?
///
/// Equations: `docs/theory/numerics.md`, N-17. It does not integrate in time, and it does not
/// search globally.
@NullMarked
package io.github.coble.numerics.newton;

import org.jspecify.annotations.NullMarked;
