package io.github.coble.porescale.porosimetry;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// One row of a mercury porosimetry table.
///
/// @param pressure of the mercury, absolute
/// @param diameter of the narrowest cylinder that mercury enters at this pressure
/// @param cumulativeVolume in the sample at this pressure, per mass of sample; slightly negative
///   where a blank correction overshot
/// @param direction in or out
/// @param cycle 1 for the first intrusion and the extrusion after it
/// @param line where it stood in the file, counted from 1
public record PorosimetryPoint(
        @Si(value = "Pa", min = 1, max = 1e10) double pressure,
        @Si(value = "m", min = 1e-10, max = 1e-2) double diameter,
        @Si(value = "m^3 kg^-1", min = -0.1, max = 1) double cumulativeVolume,
        Direction direction,
        int cycle,
        int line) {
    public PorosimetryPoint {
        Require.withinRanges(PorosimetryPoint.class, pressure, diameter, cumulativeVolume);
    }
}
