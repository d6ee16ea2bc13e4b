package io.github.coble.model.physics.creep;

import static io.github.coble.model.physics.PhysicalConstants.AVOGADRO;
import static io.github.coble.model.physics.PhysicalConstants.BOLTZMANN;

import io.github.coble.model.material.Lithium;
import io.github.coble.model.physics.Si;

/// Diffusional creep of lithium along its surface, at one temperature.
///
/// ```
/// D_s = D_0 exp(−b T_m / T)                                                          (C-1)
/// dε/dt = K δ_s D_s Ω σ / (d³ k_B T)                                                 (C-2)
/// η = d³ k_B T / (3 K δ_s D_s Ω)                                                     (C-3)
/// ```
///
/// with Ω the atomic volume. C-3 is the shear viscosity of a fluid whose uniaxial strain rate is
/// C-2. Valid for pores well below a micrometre and T < T_m; outside, dislocations carry the strain
/// ([DislocationCreep]). Source: Coble 1963; Park 2022 eqs 2 and 3, after Xie 2015.
///
/// @param surfaceDiffusivity D_s
/// @param mobility K δ_s D_s Ω / (k_B T), the strain rate of C-2 per stress times d³
public record CobleCreep(
        @Si("m^2 s^-1") double surfaceDiffusivity, @Si("m^3 Pa^-1 s^-1") double mobility) {
    /// The law at a temperature [K].
    public static CobleCreep of(Lithium lithium, double temperature) {
        double diffusivity =
                lithium.surfaceDiffusivityPrefactor()
                        * Math.exp(
                                -lithium.surfaceDiffusivityExponent()
                                        * lithium.meltingTemperature()
                                        / temperature);
        double atomicVolume = lithium.molarVolume() / AVOGADRO;
        return new CobleCreep(
                diffusivity,
                lithium.cobleConstant()
                        * lithium.surfaceLayerThickness()
                        * diffusivity
                        * atomicVolume
                        / (BOLTZMANN * temperature));
    }

    /// Strain rate C-2 [s^-1] in a pore of a diameter [m] under a stress [Pa].
    public double strainRate(double diameter, double stress) {
        return mobility * stress / (diameter * diameter * diameter);
    }

    /// Viscosity C-3 [Pa s] in a pore of a diameter [m].
    public double viscosity(double diameter) {
        return diameter * diameter * diameter / (3 * mobility);
    }

    /// Flow per length of a slot whose walls are lithium's own surface, per pressure gradient [m^3
    /// Pa^-1 s^-1]: plane Poiseuille flow w³/(12 η) of the fluid C-3 with the slot's width w for
    /// the grain size, from which w drops out.
    ///
    /// ```
    /// Q/s = K δ_s D_s Ω / (4 k_B T) · (−∇p)                                            (C-5)
    /// ```
    public double slotConductance() {
        return mobility / 4;
    }
}
