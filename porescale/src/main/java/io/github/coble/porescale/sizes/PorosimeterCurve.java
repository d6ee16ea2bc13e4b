package io.github.coble.porescale.sizes;

import io.github.coble.model.physics.Si;
import io.github.coble.porescale.porosimetry.Mercury;
import java.util.ArrayList;
import java.util.List;

/// What a porosimeter would print: intruded volume against pressure and diameter (P-70).
///
/// @param points by rising pressure
public record PorosimeterCurve(List<Point> points) {
    public PorosimeterCurve {
        points = List.copyOf(points);
    }

    /// One line.
    ///
    /// @param pressure applied
    /// @param diameter of the narrowest round pore it opens
    /// @param share of what can be intruded that is in
    /// @param volume intruded, per volume of solid
    /// @param logDifferential volume per decade of diameter, dV / d log10 d, per volume of solid,
    ///   over the step from the point before
    public record Point(
            @Si("Pa") double pressure,
            @Si("m") double diameter,
            @Si("1") double share,
            @Si("1") double volume,
            @Si("1") double logDifferential) {}

    /// The curve of an intrusion.
    ///
    /// @param sizes diameters at which voxels are reached [voxels]
    /// @param solidVoxels voxels that are solid
    /// @param voxel edge of a voxel [m]
    /// @param perDecade points per decade of diameter
    public static PorosimeterCurve of(
            SizeDistribution sizes,
            long solidVoxels,
            double voxel,
            Mercury mercury,
            int perDecade) {
        double[] occurring = sizes.sizes();
        if (occurring.length == 0) {
            return new PorosimeterCurve(List.of());
        }
        double step = 1.0 / perDecade;
        int from = (int) Math.ceil(Math.log10(occurring[occurring.length - 1]) / step);
        // The size itself is in at the last point, so go one step below it.
        int to = (int) Math.ceil(Math.log10(occurring[0]) / step) - 1;
        double perSolid = (double) sizes.voxels() / solidVoxels;
        List<Point> points = new ArrayList<>();
        double before = 0;
        for (int n = from; n >= to; n--) {
            double diameter = Math.pow(10, n * step);
            double share = 1 - sizes.shareUpTo(diameter);
            points.add(
                    new Point(
                            mercury.pressure(diameter * voxel),
                            diameter * voxel,
                            share,
                            share * perSolid,
                            (share - before) * perSolid / step));
            before = share;
        }
        return new PorosimeterCurve(points);
    }
}
