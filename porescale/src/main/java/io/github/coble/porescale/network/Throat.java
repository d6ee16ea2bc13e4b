package io.github.coble.porescale.network;

import io.github.coble.model.physics.Si;

/// Where two pores touch. If they touch at several places, all of them together.
///
/// @param first index of one pore
/// @param second index of the other, above the first
/// @param area of the flat opening with the same rim (P-79) [voxels²]; the sum of the voxel faces
///   would be up to the root of 3 too large
/// @param faces number of voxel faces between the two
/// @param diameter of the largest ball of void that passes (P-79) [voxels], ± √3
/// @param length from centre to centre through the widest place of the throat [voxels]
public record Throat(
        int first,
        int second,
        @Si("1") double area,
        int faces,
        @Si("1") double diameter,
        @Si("1") double length) {}
