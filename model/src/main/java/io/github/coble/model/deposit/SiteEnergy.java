package io.github.coble.model.deposit;

import io.github.coble.model.physics.Si;

/// One row of the energy table: what it costs to put lithium at a site.
///
/// @param site in words
/// @param work W_k of eq 1 per area of the site (E-1), or −γ cosθ for a pore wall
/// @param openingWork G_k = W_k + 2 γ_Li paid per area when a film forms (E-2); 0 for pores
/// @param energyPerMole of the first monolayer, G_k a₀ N_A, or −4γcosθ/d Ω_m in a pore (E-3)
/// @param pressure at which lithium enters: p_open of an interface, threshold less capillary
///   pressure of a pore
/// @param potentialShift equilibrium potential of lithium at that pressure against lithium at the
///   stack pressure
public record SiteEnergy(
        String site,
        @Si("J m^-2") double work,
        @Si("J m^-2") double openingWork,
        @Si("J mol^-1") double energyPerMole,
        @Si("Pa") double pressure,
        @Si("V") double potentialShift) {}
