package io.github.coble.porescale.packing;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// How much binder holds the spheres together, and where it is.
///
/// ```text
///   V_b / V_s = (m_b / m_s) rho_s / rho_b                                                 (P-42)
/// ```
///
/// @param massRatio binder over scaffold, 1/9 for nine to one
/// @param scaffoldDensity of the spheres without voids
/// @param binderDensity of the binder
/// @param reach gap below which two spheres are joined, as a share of the smaller diameter
public record BinderRecipe(
        @Si(value = "1", min = 1e-4, max = 1) double massRatio,
        @Si(value = "kg m^-3", min = 10, max = 3e4) double scaffoldDensity,
        @Si(value = "kg m^-3", min = 10, max = 3e4) double binderDensity,
        @Si(value = "1", min = 1e-4, max = 1) double reach) {
    public BinderRecipe {
        Require.withinRanges(BinderRecipe.class, massRatio, scaffoldDensity, binderDensity, reach);
    }

    /// Volume of the binder over that of the scaffold.
    @Si("1")
    public double volumeRatio() {
        return massRatio * scaffoldDensity / binderDensity;
    }
}
