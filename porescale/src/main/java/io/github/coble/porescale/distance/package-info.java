/// How far every voxel of a phase is from what is not of the phase.
///
/// Exact Euclidean distances between voxel centres. Equations: `docs/theory/pore-sizes.md`. What
/// the distances say about sizes is in the package `sizes`.
@NullMarked
package io.github.coble.porescale.distance;

import org.jspecify.annotations.NullMarked;
