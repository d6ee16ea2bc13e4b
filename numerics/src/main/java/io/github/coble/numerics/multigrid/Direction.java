package io.github.coble.numerics.multigrid;

/// The directions of a box, slowest in memory first.
public enum Direction {
    X,
    Y,
    Z
}
