/// Which structures can a layer of particles have? Random packings of spheres between two walls,
/// with binder at the contacts and small particles on the surface, made from a recipe and a seed;
/// their exact quantities, their images in voxels, their files.
///
/// Equations: `docs/theory/packing.md`. Lengths of records are in metres. Spheres are rigid and
/// round; how a slurry dries or a powder flows is not computed.
@NullMarked
package io.github.coble.porescale.packing;

import org.jspecify.annotations.NullMarked;
