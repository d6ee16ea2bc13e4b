package io.github.coble.porescale.packing;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// Small particles on the free surface of the scaffold, silver for example.
///
/// @param diameters of the particles
/// @param loading how many
public record DecorationRecipe(DiameterDistribution diameters, Loading loading) {
    /// How many small particles there are.
    public sealed interface Loading {
        /// By mass. The diameters are scaled by one factor so that the volume is met.
        ///
        /// @param massRatio decoration over scaffold
        /// @param scaffoldDensity of the spheres without voids
        /// @param decorationDensity of the small particles
        record ByMass(
                @Si(value = "1", min = 1e-6, max = 10) double massRatio,
                @Si(value = "kg m^-3", min = 10, max = 3e4) double scaffoldDensity,
                @Si(value = "kg m^-3", min = 10, max = 3e4) double decorationDensity)
                implements Loading {
            public ByMass {
                Require.withinRanges(ByMass.class, massRatio, scaffoldDensity, decorationDensity);
            }
        }

        /// By number.
        ///
        /// @param number small particles per sphere of the scaffold, on average
        record PerSphere(@Si(value = "1", min = 1e-6, max = 1e6) double number) implements Loading {
            public PerSphere {
                Require.withinRanges(PerSphere.class, number);
            }
        }
    }
}
