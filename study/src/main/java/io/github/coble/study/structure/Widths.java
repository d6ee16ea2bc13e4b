package io.github.coble.study.structure;

import java.util.List;

/// A distribution of pore widths by volume.
///
/// @param mean [m]
/// @param median [m]
/// @param p10 a tenth of the volume is narrower [m]
/// @param p90 a tenth of the volume is wider [m]
/// @param logSpread standard deviation of ln d
/// @param curve from narrow to wide
public record Widths(
        Measured mean,
        Measured median,
        Measured p10,
        Measured p90,
        double logSpread,
        List<Point> curve) {
    public Widths {
        curve = List.copyOf(curve);
    }

    /// A point of the cumulative distribution.
    ///
    /// @param diameter [m]
    /// @param share of the volume that is as narrow or narrower
    public record Point(double diameter, double share) {}
}
