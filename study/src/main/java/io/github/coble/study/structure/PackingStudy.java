package io.github.coble.study.structure;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.packing.Compression;
import io.github.coble.porescale.packing.Packing;
import io.github.coble.porescale.packing.PackingImage;
import io.github.coble.porescale.packing.PackingRecipe;
import io.github.coble.porescale.packing.RandomPacking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Makes packings and measures them.
public final class PackingStudy {
    private PackingStudy() {}

    /// A packing to be made.
    ///
    /// @param name of the result
    /// @param origin where the recipe is from, in words
    /// @param recipe of the packing
    /// @param compressed porosity that it is pressed to afterwards
    /// @param voxel edge of the voxels of its image [m]
    public record Order(
            String name,
            String origin,
            PackingRecipe recipe,
            OptionalDouble compressed,
            double voxel) {}

    /// Makes a packing, measures its image and writes a directory with both.
    ///
    /// @throws io.github.coble.model.physics.InvalidInputException if there is no such packing
    public static StructureResult generate(
            Order order, MeasureRequest request, Progress progress, Path target, String version)
            throws IOException {
        try (Workers workers = Workers.of(request.threads())) {
            Packing made = RandomPacking.of(order.recipe(), workers);
            Packing packing =
                    order.compressed().isPresent()
                            ? Compression.to(
                                    made,
                                    order.compressed().getAsDouble(),
                                    order.recipe().seed(),
                                    workers)
                            : made;
            PackingImage image = PackingImage.ofEdge(packing, order.voxel());
            return StructureStudy.measure(
                    new StructureStudy.Subject(
                            order.name(),
                            order.origin(),
                            Optional.of(packing),
                            image.pores(workers),
                            image.voxelEdge(),
                            0,
                            OptionalLong.of(order.recipe().seed()),
                            List.of()),
                    request,
                    workers,
                    progress,
                    target,
                    version);
        }
    }
}
