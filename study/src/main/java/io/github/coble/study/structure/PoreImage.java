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
/// @param thresholdError of the porosity, from the thresholds that divided the image (P-64)
/// @param packing if it was one
/// @param remarks on what was done to the image
record PoreImage(
        String name,
        String origin,
        PhaseMask pores,
        double voxel,
        double thresholdError,
        Optional<Packing> packing,
        List<String> remarks) {
    private static final String PACKING = "# coble packing";

    /// Voxels of a cube of three, and the share of the image from which smaller parts are worth a
    /// word.
    private static final int SPECK = 27;

    private static final double FEW_SPECKS = 2e-4;

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
                    image.thresholdError(),
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
                0,
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
            if (image.thresholds().isPresent()) {
                specks(mask).ifPresent(remarks::add);
            }
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

    /// Whether a threshold has left specks, which halve the widths around them.
    private static Optional<String> specks(PhaseMask mask) {
        double changed =
                new Cleaning(false, SPECK, SPECK, false)
                        .apply(mask).steps().stream().mapToDouble(Cleaning.Step::changed).sum();
        return changed < FEW_SPECKS
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "%.2g %% of the voxels lie in specks of fewer than %d, which are noise"
                                        + " more often than not and narrow the pores: --clean %d"
                                        + " removes them",
                                100 * changed,
                                SPECK,
                                SPECK));
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
