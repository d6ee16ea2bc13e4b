package io.github.coble.study.structure;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.packing.Packing;
import io.github.coble.porescale.packing.PackingFile;
import io.github.coble.porescale.packing.PackingImage;
import io.github.coble.porescale.segmentation.Cleaning;
import io.github.coble.study.units.Quantity;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The pores of what a user named: an image file, prepared as asked, or a packing, voxelised.
///
/// @param name of the file
/// @param origin in words
/// @param pores mask
/// @param voxel edge [m]
/// @param packing if it was one
/// @param remarks on what was done to the image
record PoreImage(
        String name,
        String origin,
        PhaseMask pores,
        double voxel,
        Optional<Packing> packing,
        List<String> remarks) {
    private static final String PACKING = "# coble packing";

    /// @throws IllegalArgumentException if there is no such image
    static PoreImage of(ImageRequest request, Workers workers) throws IOException {
        String name = String.valueOf(request.file().getFileName());
        if (isPacking(request.file())) {
            return ofPacking(request, name, workers);
        }
        try (PreparedImage image = PreparedImage.of(request)) {
            double voxel =
                    image.image()
                            .voxelEdge()
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            request.file()
                                                    + ": the file does not say how large a"
                                                    + " voxel is; give "
                                                    + request.wording().of("voxel")
                                                    + " 5nm, for example"));
            List<String> remarks = new ArrayList<>(image.remarks());
            PhaseMask clean = mask(image, request.clean(), remarks);
            return new PoreImage(
                    name,
                    origin("image " + name, clean.extent(), voxel),
                    clean,
                    voxel,
                    Optional.empty(),
                    remarks);
        }
    }

    /// Size of an image in voxels, without reading it.
    static Extent extent(ImageRequest request, Workers workers) throws IOException {
        if (isPacking(request.file())) {
            return packed(request, PackingFile.read(request.file(), workers)).extent();
        }
        try (PreparedImage image = PreparedImage.sized(request)) {
            return image.image().extent();
        }
    }

    private static PoreImage ofPacking(ImageRequest request, String name, Workers workers) {
        Packing packing = PackingFile.read(request.file(), workers);
        PackingImage image = packed(request, packing);
        return new PoreImage(
                name,
                origin("packing " + name, image.extent(), image.voxelEdge()),
                image.pores(workers),
                image.voxelEdge(),
                Optional.of(packing),
                List.of());
    }

    static PackingImage packed(ImageRequest request, Packing packing) {
        return PackingImage.ofEdge(
                packing,
                request.hints()
                        .voxelEdge()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        request.file()
                                                + ": a packing has no voxels of its own;"
                                                + " give "
                                                + request.wording().of("voxel")
                                                + " a sixteenth of the particle diameter or"
                                                + " less")));
    }

    /// The pores of an image, specks removed.
    ///
    /// @param remarks receives what cleaning changed
    static PhaseMask mask(PreparedImage image, int least, List<String> remarks) {
        PhaseMask mask = image.pores().maskOf(image.image());
        if (least < 2) {
            return mask;
        }
        Cleaning.Cleaned cleaned = new Cleaning(false, least, least, false).apply(mask);
        for (Cleaning.Step step : cleaned.steps()) {
            remarks.add(
                    String.format(
                            Locale.ROOT,
                            "cleaning, %s: %.3g %% of the voxels changed sides",
                            step.name(),
                            100 * step.changed()));
        }
        return cleaned.mask();
    }

    private static String origin(String what, Extent extent, double voxel) {
        return what + ", " + extent + " voxels of " + Quantity.show(voxel, "m");
    }

    /// Whether a file is a packing that this program wrote.
    static boolean isPacking(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !file.toString().endsWith(".csv")) {
            return false;
        }
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String line = in.readLine();
            return line != null && line.startsWith(PACKING);
        }
    }
}
