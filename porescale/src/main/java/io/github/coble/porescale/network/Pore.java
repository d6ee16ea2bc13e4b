package io.github.coble.porescale.network;

import io.github.coble.model.physics.Si;

/// A wide place of the void and what drains towards it. Voxel i spans i to i + 1.
///
/// @param volume [voxels]
/// @param diameter of the largest ball of void around its peak (P-78) [voxels], ± √3
/// @param x of the centre of its volume [voxels]
/// @param y of the centre of its volume [voxels]
/// @param z of the centre of its volume [voxels]
/// @param coordination number of throats
/// @param atBorder whether it touches the border of the image, so that part of it may be missing
public record Pore(
        long volume,
        @Si("1") double diameter,
        @Si("1") double x,
        @Si("1") double y,
        @Si("1") double z,
        int coordination,
        boolean atBorder) {}
