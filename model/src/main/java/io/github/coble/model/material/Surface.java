package io.github.coble.model.material;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// A surface as lithium meets it: how it wets, moves and nucleates there.
///
/// @param adhesionToLithium W(Li|surface), which sets the contact angle through Young-Dupré
/// @param mobilityFactor f_s, mobility of lithium along it relative to lithium's own surface
/// @param nucleationOverpotential below which lithium does not nucleate on it away from the
///   electrolyte
/// @param seedFraction share of the area where lithium sits from the start, before it has spread
/// @param spreadingCharge charge over which lithium spreads from the seeds to full contact
/// @param filmCoverage share of its area that a film of lithium at the electrolyte covers: one
///   where it grows flat, less where it grows as rods that start from seeds
/// @param frontWeakening share of the nucleation pressure of the collector's side that an opening
///   beside it does away with: near one, deposits extend as ridges; near zero, they start anew
public record Surface(
        @Si(value = "J m^-2", min = 0, max = 10) double adhesionToLithium,
        @Si(value = "1", min = 1e-6, max = 1e3) double mobilityFactor,
        @Si(value = "V", min = 0, max = 1) double nucleationOverpotential,
        @Si(value = "1", min = 1e-4, max = 1) double seedFraction,
        @Si(value = "C m^-2", min = 1, max = 1e6) double spreadingCharge,
        @Si(value = "1", min = 0.01, max = 1) double filmCoverage,
        @Si(value = "1", min = 0, max = 1) double frontWeakening) {
    public Surface {
        Require.withinRanges(
                Surface.class,
                adhesionToLithium,
                mobilityFactor,
                nucleationOverpotential,
                seedFraction,
                spreadingCharge,
                filmCoverage,
                frontWeakening);
    }

    /// The surface of which a share is covered by another one: every property is the mean over
    /// area.
    ///
    /// @param cover the covering surface
    /// @param coverage share covered, 0 to 1
    public Surface coveredBy(Surface cover, double coverage) {
        return new Surface(
                mix(adhesionToLithium, cover.adhesionToLithium, coverage),
                mix(mobilityFactor, cover.mobilityFactor, coverage),
                coverage > 0
                        ? Math.min(nucleationOverpotential, cover.nucleationOverpotential)
                        : nucleationOverpotential,
                mix(seedFraction, cover.seedFraction, coverage),
                mix(spreadingCharge, cover.spreadingCharge, coverage),
                coverage > 0 ? Math.min(filmCoverage, cover.filmCoverage) : filmCoverage,
                coverage > 0 ? Math.min(frontWeakening, cover.frontWeakening) : frontWeakening);
    }

    private static double mix(double bare, double cover, double coverage) {
        return bare + coverage * (cover - bare);
    }
}
