package io.github.coble.model.cell;

import io.github.coble.model.physics.Si;

/// One plate–strip cycle: from a plating step to the last step before the next one that plates
/// after something was stripped.
///
/// @param number from 1
/// @param plated charge that went onto the layer
/// @param stripped charge that came off again, positive
/// @param coulombicEfficiency stripped over plated
/// @param platingOverpotential magnitude of the cell voltage averaged over the second half of
///   plating
/// @param nucleationOverpotential by how much the first dip lies below the voltage plateau that
///   follows it, positive
/// @param resistance area-specific, at open circuit after the cycle (Z-2)
/// @param restingResistance the same before its plating, that is, after the cycle before
public record Cycle(
        int number,
        @Si("C m^-2") double plated,
        @Si("C m^-2") double stripped,
        @Si("1") double coulombicEfficiency,
        @Si("V") double platingOverpotential,
        @Si("V") double nucleationOverpotential,
        @Si("ohm m^2") double resistance,
        @Si("ohm m^2") double restingResistance) {}
