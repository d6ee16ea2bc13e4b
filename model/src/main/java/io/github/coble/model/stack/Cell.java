package io.github.coble.model.stack;

import io.github.coble.model.material.Collector;
import io.github.coble.model.material.Lithium;
import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// A half cell: lithium foil | electrolyte | interlayer | current collector.
///
/// @param name for people
/// @param lithium the metal that is plated
/// @param electrolyte between the foil and the interlayer
/// @param interlayer the porous layer
/// @param collector behind the interlayer
/// @param interfaces how the interlayer holds to its neighbours
/// @param conditions temperature and stack pressure
/// @param flowLaw how lithium creeps through pores
/// @param counterResistance area-specific resistance of the counter electrode at the electrolyte's
///   reference temperature; it follows the activation energy of the exchange current density
/// @param counterCapacitance beside that resistance, for its arc in a spectrum
/// @param counterExponent α of that capacitance as a constant-phase element; 1 is an ideal
///   capacitor
public record Cell(
        String name,
        Lithium lithium,
        Electrolyte electrolyte,
        Interlayer interlayer,
        Collector collector,
        Interfaces interfaces,
        Conditions conditions,
        FlowLaw flowLaw,
        @Si(value = "ohm m^2", min = 0, max = 10) double counterResistance,
        @Si(value = "F m^-2", min = 0, max = 1e3) double counterCapacitance,
        @Si(value = "1", min = 0.5, max = 1) double counterExponent) {
    /// Law of diffusional creep through the pores.
    public enum FlowLaw {
        /// Poiseuille flow of the creeping metal through a bundle of pores: flux ∝ 1/d.
        CAPILLARY_BUNDLE,
        /// Flux proportional to the Coble strain rate itself, ∝ d⁻³, anchored at 30.9 nm.
        STRAIN_RATE
    }

    public Cell {
        Require.withinRanges(Cell.class, counterResistance, counterCapacitance, counterExponent);
    }
}
