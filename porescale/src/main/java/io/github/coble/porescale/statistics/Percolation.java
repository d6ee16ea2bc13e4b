package io.github.coble.porescale.statistics;

import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.PhaseMask;

/// Whether a phase leads through an image along an axis, by faces of voxels.
public sealed interface Percolation {
    /// The axis.
    Axis axis();

    /// It does.
    ///
    /// @param axis the axis
    /// @param mask the components that touch both faces
    /// @param share of the phase that they are
    record Through(Axis axis, PhaseMask mask, double share) implements Percolation {}

    /// It does not: there is no way, and no number for how long one would be.
    ///
    /// @param axis the axis
    record Blocked(Axis axis) implements Percolation {}
}
