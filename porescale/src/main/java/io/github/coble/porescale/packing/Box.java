package io.github.coble.porescale.packing;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// The box of a packing: x from 0 to the thickness, y and z from 0 to the width, periodic in plane.
///
/// @param thickness along x
/// @param width along y and z
/// @param boundary what is at the two ends of x
public record Box(
        @Si(value = "m", min = 1e-10, max = 1) double thickness,
        @Si(value = "m", min = 1e-10, max = 1) double width,
        Boundary boundary) {
    public Box {
        Require.withinRanges(Box.class, thickness, width);
    }

    /// Volume.
    @Si("m^3")
    public double volume() {
        return thickness * width * width;
    }

    /// Whether the two ends of x are one.
    public boolean periodicInX() {
        return boundary == Boundary.PERIODIC;
    }
}
