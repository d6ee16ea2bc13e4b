package io.github.coble.study.figure.render;

/// A body with a flat base and one height over every place of a rectangle.
///
/// Coordinates are those of [Camera]: x upwards, y and z along the base.
public interface Landscape {
    /// Height of the surface.
    double top(double y, double z);

    /// Colour of the body at a place in it or on its surface, as 0xRRGGBB.
    int rgb(double x, double y, double z);

    /// Share of the sky that the surface sees, 0 to 1.
    double open(double y, double z);
}
