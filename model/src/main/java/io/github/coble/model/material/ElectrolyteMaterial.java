package io.github.coble.model.material;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// A solid electrolyte and its behaviour in contact with lithium.
///
/// Each Arrhenius law is anchored at `referenceTemperature`.
///
/// @param name as `coble materials` lists it
/// @param conductivity ionic conductivity at the reference temperature
/// @param conductivityActivationEnergy of the conductivity
/// @param relativePermittivity ε_r of the pellet, for its arc in a spectrum
/// @param exchangeCurrentDensity of Li/Li⁺ at full contact, at the reference temperature
/// @param exchangeActivationEnergy of the exchange current density
/// @param doubleLayerCapacitance of the interlayer's contact with the electrolyte, per area of the
///   cell
/// @param doubleLayerExponent α of that capacitance as a constant-phase element; 1 is an ideal
///   capacitor
/// @param adhesionToLithium W(Li|SE), thermodynamic work of adhesion
/// @param interphaseRate k of the parabolic law q = k √t on touched area, charge of lithium
///   consumed
/// @param interphaseActivationEnergy of that rate
/// @param interphaseThicknessPerCharge thickness of interphase grown per consumed charge
/// @param interphaseConductivity ionic conductivity of the interphase
/// @param filament how lithium grows through it
/// @param referenceTemperature of all three Arrhenius laws
public record ElectrolyteMaterial(
        String name,
        @Si(value = "S m^-1", min = 1e-8, max = 1e3) double conductivity,
        @Si(value = "J mol^-1", min = 0, max = 2e5) double conductivityActivationEnergy,
        @Si(value = "1", min = 1, max = 1e4) double relativePermittivity,
        @Si(value = "A m^-2", min = 1e-6, max = 1e5) double exchangeCurrentDensity,
        @Si(value = "J mol^-1", min = 0, max = 2e5) double exchangeActivationEnergy,
        @Si(value = "F m^-2", min = 1e-4, max = 1e3) double doubleLayerCapacitance,
        @Si(value = "1", min = 0.5, max = 1) double doubleLayerExponent,
        @Si(value = "J m^-2", min = 0, max = 10) double adhesionToLithium,
        @Si(value = "C m^-2 s^-1/2", min = 0, max = 1e3) double interphaseRate,
        @Si(value = "J mol^-1", min = 0, max = 2e5) double interphaseActivationEnergy,
        @Si(value = "m^3 C^-1", min = 0, max = 1e-6) double interphaseThicknessPerCharge,
        @Si(value = "S m^-1", min = 1e-12, max = 1e3) double interphaseConductivity,
        Filament filament,
        @Si(value = "K", min = 200, max = 500) double referenceTemperature) {
    public ElectrolyteMaterial {
        Require.withinRanges(
                ElectrolyteMaterial.class,
                conductivity,
                conductivityActivationEnergy,
                relativePermittivity,
                exchangeCurrentDensity,
                exchangeActivationEnergy,
                doubleLayerCapacitance,
                doubleLayerExponent,
                adhesionToLithium,
                interphaseRate,
                interphaseActivationEnergy,
                interphaseThicknessPerCharge,
                interphaseConductivity,
                referenceTemperature);
    }
}
