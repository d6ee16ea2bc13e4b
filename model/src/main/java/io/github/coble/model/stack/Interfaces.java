package io.github.coble.model.stack;

import io.github.coble.model.material.Adhesion;
import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// How the interlayer holds to its two neighbours.
///
/// @param electrolyteAdhesion of SE|layer
/// @param collectorAdhesion of layer|CC
/// @param formationPressure at which the layer was pressed onto the electrolyte
/// @param dissipationFactor A between practical toughness and work of adhesion
/// @param electrolyteOpeningLength ℓ_SE of the cohesive zone
/// @param collectorOpeningLength ℓ_CC of the cohesive zone
/// @param openingLaw which closure turns work into pressure
/// @param nucleation how an opening of the collector's side starts
/// @param wear what cycling does to the contact with the electrolyte
public record Interfaces(
        Adhesion electrolyteAdhesion,
        Adhesion collectorAdhesion,
        @Si(value = "Pa", min = 0, max = 1e10) double formationPressure,
        @Si(value = "1", min = 1, max = 1000) double dissipationFactor,
        @Si(value = "m", min = 1e-9, max = 1e-3) double electrolyteOpeningLength,
        @Si(value = "m", min = 1e-9, max = 1e-3) double collectorOpeningLength,
        OpeningLaw openingLaw,
        Nucleation nucleation,
        Wear wear) {
    /// How the work of an interface becomes the pressure that opens it.
    public enum OpeningLaw {
        /// Work spread over the opening length of a cohesive zone.
        COHESIVE_ZONE,
        /// A penny-shaped blister of the opening length's radius under the layer.
        PENNY_BLISTER
    }

    public Interfaces {
        Require.withinRanges(
                Interfaces.class,
                formationPressure,
                dissipationFactor,
                electrolyteOpeningLength,
                collectorOpeningLength);
    }
}
