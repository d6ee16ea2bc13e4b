package io.github.coble.study.structure;

import io.github.coble.model.material.Lithium;
import io.github.coble.model.physics.creep.CobleCreep;
import io.github.coble.study.materials.Materials;

/// Flow of creeping lithium through a pore of a diameter: what links a shape to a conductance.
final class CreepFlow {
    private CreepFlow() {}

    /// κ d / (ε/τ²) of a bundle of capillaries on bare carbon (f_s = 1), after C-4 [m³ Pa⁻¹ s⁻¹].
    ///
    /// @param temperature [K]
    static double prefactor(double temperature) {
        Lithium lithium = Materials.bundled().get(Lithium.class, "lithium");
        return 3 * CobleCreep.of(lithium, temperature).mobility() / 32;
    }
}
