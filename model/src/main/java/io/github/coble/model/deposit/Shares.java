package io.github.coble.model.deposit;

import io.github.coble.model.physics.Si;

/// Shares of the plated metal by place, adding up to 1 (all 0 where there is no metal).
///
/// @param se between electrolyte and layer
/// @param pores in the pores
/// @param cc between layer and collector
/// @param crevice in crevices
public record Shares(
        @Si("1") double se, @Si("1") double pores, @Si("1") double cc, @Si("1") double crevice) {
    /// Less metal than this is none [C m^-2]: 0.03 µAh cm⁻².
    private static final double LEAST_METAL = 1;

    /// The shares of an inventory's metal; isolated lithium counts as lying at the electrolyte,
    /// where it lost contact.
    public static Shares of(Inventory inventory) {
        double se = metal(inventory, Place.ELECTROLYTE) + metal(inventory, Place.ISOLATED);
        double pores = metal(inventory, Place.PORES);
        double cc = metal(inventory, Place.COLLECTOR);
        double crevice = metal(inventory, Place.CREVICE);
        double sum = se + pores + cc + crevice;
        return sum > LEAST_METAL
                ? new Shares(se / sum, pores / sum, cc / sum, crevice / sum)
                : new Shares(0, 0, 0, 0);
    }

    /// Metal at a place; an elastic or rounding deficit counts as none.
    private static double metal(Inventory inventory, Place place) {
        return Math.max(inventory.at(place), 0);
    }

    /// The verdict (D-1).
    public Location location() {
        double outside = se + cc + crevice;
        if (outside < Location.OUTSIDE_SHARE) {
            return Location.PORES;
        }
        if (cc >= Location.MAIN_SHARE * outside) {
            return Location.CC;
        }
        return se >= Location.MAIN_SHARE * outside ? Location.SE : Location.SPLIT;
    }

    /// How far the shares are from the nearest border between two verdicts: by how much the share
    /// that decides would have to change [1].
    public double margin() {
        double outside = se + cc + crevice;
        double toPores = Math.abs(outside - Location.OUTSIDE_SHARE);
        if (outside < Location.OUTSIDE_SHARE) {
            return toPores;
        }
        double toCc = Math.abs(cc / outside - Location.MAIN_SHARE);
        double toSe = Math.abs(se / outside - Location.MAIN_SHARE);
        return Math.min(toPores, Math.min(toCc, toSe));
    }
}
