package io.github.coble.model.stack;

import io.github.coble.model.material.ElectrolyteMaterial;
import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// The solid electrolyte of a cell.
///
/// @param material what it is made of
/// @param thickness of the pellet
public record Electrolyte(
        ElectrolyteMaterial material, @Si(value = "m", min = 1e-7, max = 1e-2) double thickness) {
    public Electrolyte {
        Require.withinRanges(Electrolyte.class, thickness);
    }
}
