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
/// @param resistance area-specific resistance dV/di at frozen state, at the end of plating
/// @param restingResistance the same before plating
public record Cycle(
        int number,
        @Si("C m^-2") double plated,
        @Si("C m^-2") double stripped,
        @Si("1") double coulombicEfficiency,
        @Si("V") double platingOverpotential,
        @Si("V") double nucleationOverpotential,
        @Si("ohm m^2") double resistance,
        @Si("ohm m^2") double restingResistance) {}
