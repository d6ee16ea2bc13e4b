/// At which points, and with which weights, is an average over a normal variable taken?
///
/// Equations: `docs/theory/numerics.md`, N-16. It does not do other distributions.
@NullMarked
package io.github.coble.numerics.quadrature;

import org.jspecify.annotations.NullMarked;
