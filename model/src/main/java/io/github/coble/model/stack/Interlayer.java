package io.github.coble.model.stack;

import io.github.coble.model.material.Scaffold;
import io.github.coble.model.material.Surface;
import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;
import java.util.Optional;

/// The porous layer between electrolyte and current collector.
///
/// @param scaffold its solid
/// @param particleDiameter of the scaffold's particles
/// @param thickness L
/// @param binderFraction share of the solid's mass that is binder
/// @param binderDensity of the binder
/// @param entryPressure p_y below which lithium does not enter a pore
/// @param pores its pore structure
/// @param decoration metal on the scaffold, if any
public record Interlayer(
        Scaffold scaffold,
        @Si(value = "m", min = 1e-9, max = 1e-4) double particleDiameter,
        @Si(value = "m", min = 1e-8, max = 1e-3) double thickness,
        @Si(value = "1", min = 0, max = 0.9) double binderFraction,
        @Si(value = "kg m^-3", min = 100, max = 1e4) double binderDensity,
        @Si(value = "Pa", min = 0, max = 1e10) double entryPressure,
        PoreStructure pores,
        Optional<Decoration> decoration) {
    public Interlayer {
        Require.withinRanges(
                Interlayer.class,
                particleDiameter,
                thickness,
                binderFraction,
                binderDensity,
                entryPressure);
    }

    /// Mass of scaffold, without binder and decoration, per area [kg m^-2].
    public double scaffoldMass() {
        double solidVolume = thickness * (1 - pores.porosity());
        return solidVolume * scaffoldShare() / volumePerActiveMass();
    }

    /// Mass of decoration per area [kg m^-2].
    public double decorationMass() {
        double solidVolume = thickness * (1 - pores.porosity());
        return solidVolume * (1 - scaffoldShare()) / volumePerActiveMass();
    }

    /// Share of the scaffold's surface that decoration covers, at most 1: N discs of the particles'
    /// diameter on the spheres' surface.
    ///
    /// ```
    /// c = V_dec/V_scaffold · d_scaffold / (4 d_dec)                                       (E-7)
    /// ```
    public double coverage() {
        return decoration
                .map(d -> {
                    double volumeRatio =
                            d.massFraction()
                                    / (1 - d.massFraction())
                                    * scaffold.density()
                                    / d.material().density();
                    return Math.min(1, volumeRatio * particleDiameter / (4 * d.particleDiameter()));
                })
                .orElse(0.0);
    }

    /// The pore walls as lithium meets them: the scaffold's surface, covered in part by decoration.
    public Surface surface() {
        return decoration
                .map(d -> scaffold.surface().coveredBy(d.material().surface(), coverage()))
                .orElse(scaffold.surface());
    }

    private double scaffoldShare() {
        return 1 - decoration.map(Decoration::massFraction).orElse(0.0);
    }

    /// Volume of solid, binder included, per mass of scaffold plus decoration [m^3 kg^-1].
    private double volumePerActiveMass() {
        double volume = scaffoldShare() / scaffold.density();
        if (decoration.isPresent()) {
            volume += (1 - scaffoldShare()) / decoration.get().material().density();
        }
        return volume + binderFraction / (1 - binderFraction) / binderDensity;
    }
}
