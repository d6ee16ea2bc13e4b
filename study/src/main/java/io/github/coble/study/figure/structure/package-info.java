/// Figures of porous structures: slices, views in space, pore sizes, intrusion, profiles and
/// correlations.
///
/// They take plain numbers, in metres and pascals, and images as masks and functions of a voxel;
/// what they show is measured elsewhere. Nothing here writes files.
@NullMarked
package io.github.coble.study.figure.structure;

import org.jspecify.annotations.NullMarked;
