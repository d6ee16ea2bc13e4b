package io.github.coble.model.material;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// Lithium metal.
///
/// @param molarVolume Ω_m
/// @param meltingTemperature T_m
/// @param surfaceEnergy γ_Li of the solid against vacuum
/// @param surfaceDiffusivityPrefactor D_0 of D_s = D_0 exp(−b T_m/T)
/// @param surfaceDiffusivityExponent b of the same law
/// @param surfaceLayerThickness δ_s, nominal thickness of the layer that diffuses
/// @param cobleConstant K of the Coble strain rate
/// @param creepRate dislocation creep rate at 1 MPa and the reference temperature
/// @param creepExponent n of the dislocation creep law
/// @param creepActivationEnergy of the dislocation creep law
/// @param creepReferenceTemperature at which `creepRate` was measured
/// @param strength of a piece 1 µm in size at 25 °C
/// @param strengthExponent m, strength falls with size^−m
/// @param strengthActivationEnergy by which strength falls with temperature
public record Lithium(
        @Si(value = "m^3 mol^-1", min = 1e-6, max = 1e-4) double molarVolume,
        @Si(value = "K", min = 200, max = 2000) double meltingTemperature,
        @Si(value = "J m^-2", min = 0.01, max = 5) double surfaceEnergy,
        @Si(value = "m^2 s^-1", min = 1e-12, max = 1) double surfaceDiffusivityPrefactor,
        @Si(value = "1", min = 0, max = 50) double surfaceDiffusivityExponent,
        @Si(value = "m", min = 1e-11, max = 1e-8) double surfaceLayerThickness,
        @Si(value = "1", min = 0.1, max = 1000) double cobleConstant,
        @Si(value = "s^-1", min = 1e-12, max = 1e3) double creepRate,
        @Si(value = "1", min = 1, max = 20) double creepExponent,
        @Si(value = "J mol^-1", min = 0, max = 5e5) double creepActivationEnergy,
        @Si(value = "K", min = 200, max = 450) double creepReferenceTemperature,
        @Si(value = "Pa", min = 1e5, max = 1e10) double strength,
        @Si(value = "1", min = 0, max = 1.5) double strengthExponent,
        @Si(value = "J mol^-1", min = 0, max = 1e5) double strengthActivationEnergy) {
    public Lithium {
        Require.withinRanges(
                Lithium.class,
                molarVolume,
                meltingTemperature,
                surfaceEnergy,
                surfaceDiffusivityPrefactor,
                surfaceDiffusivityExponent,
                surfaceLayerThickness,
                cobleConstant,
                creepRate,
                creepExponent,
                creepActivationEnergy,
                creepReferenceTemperature,
                strength,
                strengthExponent,
                strengthActivationEnergy);
    }
}
