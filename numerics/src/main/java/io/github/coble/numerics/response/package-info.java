/// Can a frequency response be that of a causal, linear and steady system?
///
/// Equations: `docs/theory/numerics.md`, N-19 and N-20. It does not say what the system is made of.
@NullMarked
package io.github.coble.numerics.response;

import org.jspecify.annotations.NullMarked;
