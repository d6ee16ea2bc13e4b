/// How likely is a normal variable to stay below a bound, far out in the tail too?
///
/// Equations: `docs/theory/observation.md`, O-5. It does not do other distributions.
@NullMarked
package io.github.coble.numerics.probability;

import org.jspecify.annotations.NullMarked;
