package io.github.coble.porescale.image;

/// The axes of an image in the order of its array, slowest first. X runs through the thickness.
public enum Axis {
    X,
    Y,
    Z
}
