package io.github.coble.model.stack;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// What plating and stripping do to the contact of layer, lithium and electrolyte
/// (docs/theory/cell.md). Phenomenological: the mechanisms are seen in microscopes, their strengths
/// have to be fitted.
///
/// @param mouthReactivity growth of interphase in filled pore mouths relative to that under a film
/// @param isolatedShare share of stripped lithium that stays behind without contact
/// @param gapResistance area-specific resistance of the gaps that stripping 1 mAh/cm² leaves, over
///   the whole area and on a surface that lithium does not wet at all
/// @param creviceResistance area-specific resistance of empty crevices where every border of the
///   layer is torn
/// @param gapCapacitance beside the resistance of gaps, crevices and interphase, for their arc in a
///   spectrum
public record Wear(
        @Si(value = "1", min = 0, max = 1) double mouthReactivity,
        @Si(value = "1", min = 0, max = 0.5) double isolatedShare,
        @Si(value = "ohm m^2", min = 0, max = 100) double gapResistance,
        @Si(value = "ohm m^2", min = 0, max = 100) double creviceResistance,
        @Si(value = "F m^-2", min = 0, max = 100) double gapCapacitance) {
    public Wear {
        Require.withinRanges(
                Wear.class,
                mouthReactivity,
                isolatedShare,
                gapResistance,
                creviceResistance,
                gapCapacitance);
    }
}
