package io.github.coble.model.stack;

import io.github.coble.model.material.DecorationMaterial;
import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// Metal particles on the scaffold's surface.
///
/// @param material what they are made of
/// @param particleDiameter of one
/// @param massFraction of the metal in metal plus scaffold
public record Decoration(
        DecorationMaterial material,
        @Si(value = "m", min = 1e-9, max = 1e-5) double particleDiameter,
        @Si(value = "1", min = 0, max = 0.99) double massFraction) {
    public Decoration {
        Require.withinRanges(Decoration.class, particleDiameter, massFraction);
    }
}
