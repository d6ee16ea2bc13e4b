package io.github.coble.study.structure;

/// How something passes through a phase along an axis.
public sealed interface Passage {
    /// The phase reaches from face to face.
    ///
    /// @param value corrected for the staircase of the voxels
    /// @param voxels the same of the voxels as they are, which is what other tools report
    /// @param iterations of the solver
    /// @param imbalance of flux in and out, relative
    record Through(Measured value, double voxels, int iterations, double imbalance)
            implements Passage {}

    /// No path leads from face to face.
    record Blocked() implements Passage {}
}
