package io.github.coble.model.material;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// The solid of a porous interlayer.
///
/// @param name as `coble materials` lists it
/// @param density of the solid
/// @param poreToParticleRatio mean pore diameter over particle diameter of a packing of it, used
///   where the pore diameter was not measured
/// @param surface of its particles
/// @param host its uptake of lithium
/// @param adhesionToElectrolyte of a layer of it
/// @param shearModulus of the porous layer with its binder
/// @param cohesiveStrength shear stress at which the layer tears
/// @param youngModulus of the porous layer
/// @param poissonRatio of the porous layer
public record Scaffold(
        String name,
        @Si(value = "kg m^-3", min = 100, max = 3e4) double density,
        @Si(value = "1", min = 0.01, max = 2) double poreToParticleRatio,
        Surface surface,
        Host host,
        Adhesion adhesionToElectrolyte,
        @Si(value = "Pa", min = 1e4, max = 1e12) double shearModulus,
        @Si(value = "Pa", min = 1e2, max = 1e10) double cohesiveStrength,
        @Si(value = "Pa", min = 1e5, max = 1e12) double youngModulus,
        @Si(value = "1", min = 0, max = 0.49) double poissonRatio) {
    public Scaffold {
        Require.withinRanges(
                Scaffold.class,
                density,
                poreToParticleRatio,
                shearModulus,
                cohesiveStrength,
                youngModulus,
                poissonRatio);
    }
}
