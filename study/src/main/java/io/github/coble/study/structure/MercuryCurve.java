package io.github.coble.study.structure;

import java.util.List;

/// What a mercury porosimeter would print of a structure.
///
/// @param widths by intruded volume, free of the odd-width bias
/// @param voxels the same by distances between voxel centres, as other tools have it
/// @param intrusion branch in rising pressure
/// @param withdrawal branch in falling pressure
/// @param unreached share of the pores that mercury does not enter
/// @param trapped share of the pores that mercury does not leave
public record MercuryCurve(
        Widths widths,
        Widths voxels,
        List<Point> intrusion,
        List<Point> withdrawal,
        double unreached,
        double trapped) {
    public MercuryCurve {
        intrusion = List.copyOf(intrusion);
        withdrawal = List.copyOf(withdrawal);
    }

    /// A point of a branch.
    ///
    /// @param pressure of the mercury [Pa]
    /// @param diameter that Washburn's equation gives [m]
    /// @param filled share of the pore volume with mercury in it
    public record Point(double pressure, double diameter, double filled) {}
}
