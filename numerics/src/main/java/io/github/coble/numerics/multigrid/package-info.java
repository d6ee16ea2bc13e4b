/// How is steady diffusion on a box of cells solved when there are millions of them?
///
/// Conjugate gradients with one multigrid cycle as preconditioner, on flux balances of the form Σ g
/// (u_i − u_j) = b_i over the six faces of a cell (N-21). Equations: `docs/theory/numerics.md`,
/// N-21 to N-24. Cells that take no part cost memory and time but no iterations. It does not do
/// general sparse matrices, nor conductances that differ by direction by orders of magnitude.
@NullMarked
package io.github.coble.numerics.multigrid;

import org.jspecify.annotations.NullMarked;
