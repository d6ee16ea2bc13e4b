package io.github.coble.study.figure.render;

/// A number per voxel, from which its colour comes.
@FunctionalInterface
public interface Painting {
    /// The number of voxel (i, j, k); NaN where it has none.
    float value(int i, int j, int k);
}
