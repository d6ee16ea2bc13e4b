package io.github.coble.porescale.packing;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;
import org.jspecify.annotations.Nullable;

/// Everything that determines a packing: the same recipe gives the same packing, bit for bit.
///
/// @param diameters of the spheres of the scaffold
/// @param amount size of the box or number of spheres
/// @param porosity of the finished layer, binder and decoration included
/// @param arrangement close or loose
/// @param boundary what is at the ends of the thickness
/// @param binder none if null
/// @param decoration none if null
/// @param seed of all random numbers
public record PackingRecipe(
        DiameterDistribution diameters,
        Amount amount,
        @Si(value = "1", min = 0.05, max = 0.999) double porosity,
        Arrangement arrangement,
        Boundary boundary,
        @Nullable BinderRecipe binder,
        @Nullable DecorationRecipe decoration,
        long seed) {
    public PackingRecipe {
        Require.withinRanges(PackingRecipe.class, porosity);
    }

    /// A close packing between walls, without binder and decoration.
    public static PackingRecipe of(
            DiameterDistribution diameters, Amount amount, @Si("1") double porosity, long seed) {
        return new PackingRecipe(
                diameters,
                amount,
                porosity,
                new Arrangement.Close(),
                Boundary.WALLS,
                null,
                null,
                seed);
    }

    /// The same with another arrangement.
    public PackingRecipe with(Arrangement other) {
        return new PackingRecipe(
                diameters, amount, porosity, other, boundary, binder, decoration, seed);
    }

    /// The same with another boundary.
    public PackingRecipe with(Boundary other) {
        return new PackingRecipe(
                diameters, amount, porosity, arrangement, other, binder, decoration, seed);
    }

    /// The same with binder.
    public PackingRecipe with(BinderRecipe other) {
        return new PackingRecipe(
                diameters, amount, porosity, arrangement, boundary, other, decoration, seed);
    }

    /// The same with decoration.
    public PackingRecipe with(DecorationRecipe other) {
        return new PackingRecipe(
                diameters, amount, porosity, arrangement, boundary, binder, other, seed);
    }
}
