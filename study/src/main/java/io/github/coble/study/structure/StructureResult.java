package io.github.coble.study.structure;

import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.study.pores.LayerPores;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that was measured on a structure. What was not asked for is absent.
///
/// @param name of the structure
/// @param origin where it is from, in words
/// @param predicted whether it was generated rather than imaged
/// @param extent in voxels
/// @param voxel edge [m]
/// @param porosity share of pores
/// @param profile of the porosity through the thickness, by page
/// @param specificSurface of the interface per volume of the image [1/m]
/// @param localThickness widths of the largest spheres that fit, free of the odd-width bias
/// @param localThicknessVoxels the same by distances between voxel centres, as other tools have it
/// @param mercury intrusion and withdrawal
/// @param correlation two-point probability of the pores
/// @param chords lengths of straight lines in the pores along the axes
/// @param connectivity of the pores
/// @param tortuosity factor by phase and axis
/// @param creep conductance for creeping lithium through the thickness
/// @param network of pores and throats
/// @param representative how large an image must be
/// @param seconds that each measure took
/// @param plannedBytes memory that was foreseen
/// @param remarks what a reader should know
public record StructureResult(
        String name,
        String origin,
        boolean predicted,
        Extent extent,
        double voxel,
        Measured porosity,
        double[] profile,
        Optional<Measured> specificSurface,
        Optional<Widths> localThickness,
        Optional<Widths> localThicknessVoxels,
        Optional<MercuryCurve> mercury,
        List<Correlation> correlation,
        Map<Axis, ChordLengths> chords,
        Optional<Connectivity> connectivity,
        Map<Phase, Map<Axis, Passage>> tortuosity,
        Optional<Creep> creep,
        Optional<Network> network,
        Optional<Representative> representative,
        Map<String, Double> seconds,
        long plannedBytes,
        List<String> remarks) {

    /// What conducts.
    public enum Phase {
        PORE,
        SOLID
    }

    /// A point of the two-point probability.
    ///
    /// @param distance [m]
    /// @param probability that both ends of a stick lie in pores
    public record Correlation(double distance, double probability) {}

    /// Lengths of straight lines in the pores along an axis.
    ///
    /// @param mean those shorter than a voxel estimated [m]
    /// @param shares of the lines from wall to wall by length in voxels; index 0 is unused
    public record ChordLengths(Measured mean, double[] shares) {}

    /// How the pores hang together.
    ///
    /// @param largest share of the pores in the largest connected part
    /// @param percolating share of the pores in parts that join both faces, by axis
    /// @param isolated share of the pores in parts that touch no face
    public record Connectivity(double largest, Map<Axis, Double> percolating, double isolated) {}

    /// How lithium creeps through.
    ///
    /// @param structure κ of the structure, or that nothing passes [m² Pa⁻¹ s⁻¹]
    /// @param bundle κ of the capillary bundle with the structure's ε, τ² and mean diameter
    /// @param temperature it is for [K]
    public record Creep(Passage structure, Passage bundle, double temperature) {}

    /// Pores and throats.
    ///
    /// @param pores inside the image and cut by its faces
    /// @param boundaryPores that stand for the faces
    /// @param throats between all of these
    /// @param coordination mean number of throats of a pore
    /// @param poreDiameter mean inscribed diameter [m]
    /// @param throatDiameter mean inscribed diameter [m]
    public record Network(
            int pores,
            int boundaryPores,
            int throats,
            double coordination,
            double poreDiameter,
            double throatDiameter) {}

    /// How much an image of a size says.
    ///
    /// @param relativeError of the porosity of the whole image, one standard deviation
    /// @param edgeForOnePercent of a cube whose porosity is known to 1 % [m]
    /// @param blocks scatter of the porosity over blocks of growing edge
    public record Representative(
            double relativeError, double edgeForOnePercent, List<Blocks> blocks) {}

    /// Blocks of one size.
    ///
    /// @param edge [m]
    /// @param deviation standard deviation of the porosity between them
    public record Blocks(double edge, double deviation) {}

    /// What a cell takes over.
    public LayerPores pores() {
        Optional<Widths> mercuryWidths = mercury.map(MercuryCurve::widths);
        Passage through = tortuosity.getOrDefault(Phase.PORE, Map.of()).get(Axis.X);
        return new LayerPores(
                origin,
                predicted,
                porosity.value(),
                mercuryWidths.map(w -> w.mean().value()).orElse(Double.NaN),
                mercuryWidths.map(Widths::logSpread).orElse(Double.NaN),
                through instanceof Passage.Through t ? t.value().value() : Double.NaN,
                !(through instanceof Passage.Blocked),
                new LayerPores.Errors(
                        porosity.error(),
                        mercuryWidths.map(w -> w.mean().error()).orElse(Double.NaN),
                        through instanceof Passage.Through t ? t.value().error() : Double.NaN));
    }
}
