package io.github.coble.porescale.network;

import io.github.coble.porescale.image.Axis;

/// Where a pore leaves the image: what network codes call a boundary pore with its throat.
///
/// @param pore index of the pore
/// @param axis across the face
/// @param end false for the face at 0, true for the one opposite
/// @param area of its voxels that no other pore and no wall touches [voxels²]
public record Opening(int pore, Axis axis, boolean end, int area) {}
