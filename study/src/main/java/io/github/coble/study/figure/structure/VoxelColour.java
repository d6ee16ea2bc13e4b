package io.github.coble.study.figure.structure;

/// Colours of an image.
@FunctionalInterface
public interface VoxelColour {
    /// Colour of voxel (i, j, k) as 0xRRGGBB.
    int rgb(int i, int j, int k);
}
