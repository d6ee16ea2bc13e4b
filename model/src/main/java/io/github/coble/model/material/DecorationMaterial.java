package io.github.coble.model.material;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// A metal whose particles decorate the scaffold.
///
/// @param name as `coble materials` lists it
/// @param density of the metal
/// @param surface of its particles once lithiated
/// @param host the alloy it forms with lithium
public record DecorationMaterial(
        String name,
        @Si(value = "kg m^-3", min = 100, max = 3e4) double density,
        Surface surface,
        Host host) {
    public DecorationMaterial {
        Require.withinRanges(DecorationMaterial.class, density);
    }
}
