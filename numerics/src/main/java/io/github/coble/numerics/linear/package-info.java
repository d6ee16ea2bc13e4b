/// How is a linear system with the structure of an iteration matrix factored and solved?
///
/// Equations: `docs/theory/numerics.md`, N-8. Row-major flat storage, partial pivoting with
/// implicit row scaling, no allocation after construction. It does not do general sparse matrices:
/// small dense and bordered block ones only.
@NullMarked
package io.github.coble.numerics.linear;

import org.jspecify.annotations.NullMarked;
