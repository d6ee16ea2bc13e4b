/// What a voxel image is: its extent, its values page by page, and which of its voxels belong to a
/// phase. Where images come from is not said here: see `porescale.file`.
@NullMarked
package io.github.coble.porescale.image;

import org.jspecify.annotations.NullMarked;
