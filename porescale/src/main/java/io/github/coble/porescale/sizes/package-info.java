/// How wide pores are, and what mercury would find.
///
/// Inscribed spheres at every radius that occurs, and those that reach in from chosen faces at
/// every pressure. Diameters in voxels; the curve of a porosimeter is in SI. Equations:
/// `docs/theory/pore-sizes.md`.
@NullMarked
package io.github.coble.porescale.sizes;

import org.jspecify.annotations.NullMarked;
