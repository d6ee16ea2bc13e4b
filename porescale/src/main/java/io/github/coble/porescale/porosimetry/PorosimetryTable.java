package io.github.coble.porescale.porosimetry;

import java.util.List;

/// A mercury porosimetry measurement as a file has it, in SI units.
///
/// @param name of the file
/// @param mercury what diameters and pressures were turned into each other with, where the file has
///   only one of them
/// @param particulars what else the file says
/// @param points in the order of the measurement
/// @param advisories what is doubtful, in the order of the file
public record PorosimetryTable(
        String name,
        Mercury mercury,
        Particulars particulars,
        List<PorosimetryPoint> points,
        List<Advisory> advisories) {
    public PorosimetryTable {
        points = List.copyOf(points);
        advisories = List.copyOf(advisories);
    }

    /// The first intrusion, pressures rising.
    public List<PorosimetryPoint> intrusion() {
        return branch(Direction.INTRUSION);
    }

    /// The extrusion after it, pressures falling; empty if none was measured.
    public List<PorosimetryPoint> extrusion() {
        return branch(Direction.EXTRUSION);
    }

    private List<PorosimetryPoint> branch(Direction direction) {
        return points.stream()
                .filter(point -> point.cycle() == 1 && point.direction() == direction)
                .toList();
    }
}
