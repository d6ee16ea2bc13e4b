/// What a porous structure is: from spheres or images to the numbers a layer's pores have.
///
/// Lengths are in voxels inside the kernels, in metres where a record says so. The axes of an image
/// are x, y, z in the order of its array, x slowest: x counts the pages of a stack and runs through
/// the thickness of a layer, from the electrolyte to the collector, as in the model. Equations:
/// `docs/theory/porescale.md`. This module knows nothing of cells and of lithium.
@NullMarked
package io.github.coble.porescale;

import org.jspecify.annotations.NullMarked;
