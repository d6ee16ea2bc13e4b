package io.github.coble.study.bpx;

import java.util.List;
import java.util.stream.Stream;

/// A field of a BPX section. The name holds the unit, so that another unit is another name.
///
/// @param name as in the file
/// @param holds what its value must be
/// @param required whether the section is refused without it
record BpxField(String name, Holds holds, boolean required) {
    /// What a value must be.
    enum Holds {
        TEXT,
        NUMBER,
        WHOLE_NUMBER,
        /// A number, an expression in x, or a table of x and y.
        CURVE,
        /// Numbers of a list.
        LIST,
        /// A number, or one for each active material of a blend.
        OF_MATERIALS
    }

    static final List<BpxField> HEADER =
            List.of(
                    needed("BPX", Holds.TEXT),
                    optional("Title", Holds.TEXT),
                    optional("Description", Holds.TEXT),
                    optional("References", Holds.TEXT),
                    needed("Model", Holds.TEXT));

    /// The temperatures and the conductivity belong here before version 1 only.
    static final List<BpxField> CELL =
            List.of(
                    needed("Electrode area [m2]", Holds.NUMBER),
                    optional("External surface area [m2]", Holds.NUMBER),
                    optional("Volume [m3]", Holds.NUMBER),
                    needed(
                            "Number of electrode pairs connected in parallel to make a cell",
                            Holds.WHOLE_NUMBER),
                    needed("Lower voltage cut-off [V]", Holds.NUMBER),
                    needed("Upper voltage cut-off [V]", Holds.NUMBER),
                    needed("Nominal cell capacity [A.h]", Holds.NUMBER),
                    optional("Reference temperature [K]", Holds.NUMBER),
                    optional("Density [kg.m-3]", Holds.NUMBER),
                    optional("Specific heat capacity [J.K-1.kg-1]", Holds.NUMBER));

    static final List<BpxField> CELL_BEFORE_1 =
            List.of(
                    optional("Ambient temperature [K]", Holds.NUMBER),
                    optional("Initial temperature [K]", Holds.NUMBER),
                    optional("Thermal conductivity [W.m-1.K-1]", Holds.NUMBER));

    static final List<BpxField> ELECTROLYTE =
            List.of(
                    needed("Cation transference number", Holds.NUMBER),
                    needed("Diffusivity [m2.s-1]", Holds.CURVE),
                    optional("Diffusivity activation energy [J.mol-1]", Holds.NUMBER),
                    needed("Conductivity [S.m-1]", Holds.CURVE),
                    optional("Conductivity activation energy [J.mol-1]", Holds.NUMBER));

    static final List<BpxField> ELECTROLYTE_BEFORE_1 =
            List.of(optional("Initial concentration [mol.m-3]", Holds.NUMBER));

    /// The separator, and the porous body of an electrode.
    static final List<BpxField> POROUS =
            List.of(
                    needed("Thickness [m]", Holds.NUMBER),
                    needed("Porosity", Holds.NUMBER),
                    needed("Transport efficiency", Holds.NUMBER));

    static final List<BpxField> ELECTRODE =
            joined(POROUS, List.of(needed("Conductivity [S.m-1]", Holds.NUMBER)));

    /// An electrode of a single-particle model.
    static final List<BpxField> ELECTRODE_SPM = List.of(needed("Thickness [m]", Holds.NUMBER));

    static final List<BpxField> PARTICLE =
            List.of(
                    needed("Minimum stoichiometry", Holds.NUMBER),
                    needed("Maximum stoichiometry", Holds.NUMBER),
                    needed("Maximum concentration [mol.m-3]", Holds.NUMBER),
                    needed("Particle radius [m]", Holds.NUMBER),
                    needed("Surface area per unit volume [m-1]", Holds.NUMBER),
                    needed("Diffusivity [m2.s-1]", Holds.CURVE),
                    optional("Diffusivity activation energy [J.mol-1]", Holds.NUMBER),
                    needed("OCP [V]", Holds.CURVE),
                    optional("OCP (delithiation) [V]", Holds.CURVE),
                    optional("OCP (lithiation) [V]", Holds.CURVE),
                    optional("OCP hysteresis decay constant", Holds.NUMBER),
                    optional("Entropic change coefficient [V.K-1]", Holds.CURVE),
                    needed("Reaction rate constant [mol.m-2.s-1]", Holds.NUMBER),
                    optional("Reaction rate constant activation energy [J.mol-1]", Holds.NUMBER));

    /// All optional: version 1.1 requires most of them, later ones none.
    static final List<BpxField> INITIAL_CONDITIONS =
            List.of(
                    optional("Initial state-of-charge", Holds.NUMBER),
                    optional("Initial temperature [K]", Holds.NUMBER),
                    optional("Initial electrolyte concentration [mol.m-3]", Holds.NUMBER),
                    optional("Initial hysteresis state: Positive electrode", Holds.OF_MATERIALS),
                    optional("Initial hysteresis state: Negative electrode", Holds.OF_MATERIALS));

    static final List<BpxField> THERMAL_ENVIRONMENT =
            List.of(
                    optional("Ambient temperature [K]", Holds.NUMBER),
                    optional("Heat transfer coefficient [W.m-2.K-1]", Holds.NUMBER));

    static final List<BpxField> DEGRADATION =
            List.of(
                    needed("LLI", Holds.NUMBER),
                    needed("LAM: Positive electrode", Holds.OF_MATERIALS),
                    needed("LAM: Negative electrode", Holds.OF_MATERIALS));

    static final List<BpxField> EXPERIMENT =
            List.of(
                    needed("Time [s]", Holds.LIST),
                    needed("Current [A]", Holds.LIST),
                    needed("Voltage [V]", Holds.LIST),
                    optional("Temperature [K]", Holds.LIST));

    static List<BpxField> joined(List<BpxField> first, List<BpxField> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static BpxField needed(String name, Holds holds) {
        return new BpxField(name, holds, true);
    }

    private static BpxField optional(String name, Holds holds) {
        return new BpxField(name, holds, false);
    }
}
