/// What a voxel image is: its extent, and which of its voxels belong to a phase.
@NullMarked
package io.github.coble.porescale.image;

import org.jspecify.annotations.NullMarked;
