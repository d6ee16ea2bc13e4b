package io.github.coble.model.regime;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.SiteEnergy;
import io.github.coble.model.physics.Si;
import java.util.ArrayList;
import java.util.List;

/// What the closed-form tier says about a cell, without stepping in time.
///
/// @param deposition expected after the given charge at the given current
/// @param energies the energy table: electrolyte side, pores, collector side
/// @param current density it is for
/// @param charge plated, for the shares
/// @param surfaceDiffusivity D_s
/// @param creepConductance κ at the mean pore diameter
/// @param poreViscosity η of lithium in a pore of the mean diameter
/// @param electrolyteOpeningPressure p_open,SE
/// @param collectorOpeningPressure p_open,CC
/// @param capillaryPressure p_cap at the mean pore diameter
/// @param criticalDiameter largest pore that fills by creep
/// @param dislocationCreepRate of bulk lithium at the pressure difference that drives the flow
/// @param cobleCreepRate of lithium in a mean pore at the same stress
/// @param advisories what limits the cell and what to change
public record Explanation(
        Deposition deposition,
        List<SiteEnergy> energies,
        @Si("A m^-2") double current,
        @Si("C m^-2") double charge,
        @Si("m^2 s^-1") double surfaceDiffusivity,
        @Si("m^2 Pa^-1 s^-1") double creepConductance,
        @Si("Pa s") double poreViscosity,
        @Si("Pa") double electrolyteOpeningPressure,
        @Si("Pa") double collectorOpeningPressure,
        @Si("Pa") double capillaryPressure,
        @Si("m") double criticalDiameter,
        @Si("s^-1") double dislocationCreepRate,
        @Si("s^-1") double cobleCreepRate,
        List<Advisory> advisories) {
    public Explanation {
        energies = List.copyOf(energies);
        advisories = List.copyOf(advisories);
    }

    /// The same with doubts about what it was computed from before its own.
    public Explanation with(List<Advisory> doubts) {
        List<Advisory> all = new ArrayList<>(doubts);
        all.addAll(advisories);
        return new Explanation(
                deposition,
                energies,
                current,
                charge,
                surfaceDiffusivity,
                creepConductance,
                poreViscosity,
                electrolyteOpeningPressure,
                collectorOpeningPressure,
                capillaryPressure,
                criticalDiameter,
                dislocationCreepRate,
                cobleCreepRate,
                all);
    }
}
