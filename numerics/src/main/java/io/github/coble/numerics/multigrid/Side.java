package io.github.coble.numerics.multigrid;

/// What happens at an outer face of a box.
public enum Side {
    /// The value is given on the face, half a cell away from the centres of the cells beside it:
    /// conductance 2 g.
    FIXED,
    /// Nothing passes.
    CLOSED,
    /// The opposite side follows. Both sides of a direction, or neither.
    PERIODIC
}
