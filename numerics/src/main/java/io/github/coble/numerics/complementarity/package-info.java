/// How is "this or that, never both" written so that Newton's method and a step-size control can
/// digest it?
///
/// Every law gives a value and its slope, is continuously differentiable, and states its smoothing
/// error. Equations: `docs/theory/numerics.md`, N-13 to N-15. It does not choose the smoothing
/// width.
@NullMarked
package io.github.coble.numerics.complementarity;

import org.jspecify.annotations.NullMarked;
