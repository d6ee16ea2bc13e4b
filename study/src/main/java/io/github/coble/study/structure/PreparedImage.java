package io.github.coble.study.structure;

import io.github.coble.porescale.file.ImageFiles;
import io.github.coble.porescale.image.CoarsenedImage;
import io.github.coble.porescale.image.CroppedImage;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Histogram;
import io.github.coble.porescale.image.PhaseValues;
import io.github.coble.porescale.image.VoxelImage;
import io.github.coble.porescale.segmentation.MedianImage;
import io.github.coble.porescale.segmentation.Otsu;
import io.github.coble.porescale.segmentation.PorosityOfThreshold;
import io.github.coble.porescale.segmentation.Thresholds;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An image, cropped, smoothed and coarsened as asked, and which of its values are pore.
///
/// @param image to be read
/// @param thresholds between its classes, dark to bright, if it was divided
/// @param pores values of the pores
/// @param remarks on how it was divided
record PreparedImage(
        VoxelImage image, Optional<Thresholds> thresholds, PhaseValues pores, List<String> remarks)
        implements AutoCloseable {
    private static final int LISTED = 8;

    /// @throws IllegalArgumentException if it cannot be prepared so
    static PreparedImage of(ImageRequest request) throws NoSuchFileException {
        VoxelImage image = open(request);
        try {
            List<String> remarks = new ArrayList<>();
            Optional<Thresholds> thresholds =
                    request.segmentation().map(division -> divided(division, image, remarks));
            PhaseValues pores =
                    thresholds
                            .map(t -> classes(t, request))
                            .or(request::pore)
                            .or(() -> described(request, remarks))
                            .orElseThrow(() -> unsaid(request, image));
            return new PreparedImage(image, thresholds, pores, remarks);
        } catch (RuntimeException e) {
            image.close();
            throw e;
        }
    }

    /// The image alone; nothing of it is read but its header.
    static PreparedImage sized(ImageRequest request) throws NoSuchFileException {
        return new PreparedImage(open(request), Optional.empty(), PhaseValues.of(0), List.of());
    }

    private static VoxelImage open(ImageRequest request) throws NoSuchFileException {
        if (!Files.exists(request.file())) {
            throw new NoSuchFileException(request.file().toString());
        }
        VoxelImage image = ImageFiles.open(request.file(), request.hints());
        try {
            if (request.crop().isPresent()) {
                ImageRequest.Crop crop = request.crop().get();
                Extent part = crop.extent(image.extent());
                image =
                        new CroppedImage(
                                image, crop.from()[0], crop.from()[1], crop.from()[2], part);
            }
            if (request.median()) {
                image = new MedianImage(image);
            }
            if (request.coarsen() > 1) {
                CoarsenedImage.Rule rule =
                        request.segmentation().isPresent()
                                ? CoarsenedImage.Rule.MEAN
                                : CoarsenedImage.Rule.MAJORITY;
                image = new CoarsenedImage(image, request.coarsen(), rule);
            }
            return image;
        } catch (RuntimeException e) {
            image.close();
            throw e;
        }
    }

    private static Thresholds divided(Division division, VoxelImage image, List<String> remarks) {
        Histogram histogram = Histogram.of(image);
        Thresholds thresholds =
                switch (division) {
                    case Division.Otsu(int number) -> Otsu.thresholds(histogram, number);
                    case Division.Manual(double[] values) -> Thresholds.of(values);
                };
        for (double threshold : thresholds.values()) {
            PorosityOfThreshold at = PorosityOfThreshold.of(histogram, threshold);
            remarks.add(
                    String.format(
                            Locale.ROOT,
                            "grey values up to %.4g are %.3g of the image, ± %.2g%s",
                            at.threshold(),
                            at.porosity(),
                            at.error(),
                            at.twoMaxima()
                                    ? ""
                                    : "; its histogram has no two maxima, so any threshold is a"
                                            + " matter of taste: smooth it with --median"));
        }
        return thresholds;
    }

    /// The grey values of the classes whose numbers are pore.
    private static PhaseValues classes(Thresholds thresholds, ImageRequest request) {
        PhaseValues numbers = request.pore().orElse(PhaseValues.of(0));
        List<PhaseValues.Range> ranges = new ArrayList<>();
        for (int n = 0; n < thresholds.classes(); n++) {
            if (numbers.contains(n)) {
                ranges.addAll(thresholds.phase(n).ranges());
            }
        }
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException(
                    request.wording().of("pore")
                            + " "
                            + numbers
                            + ": the image is divided into classes 0 to "
                            + (thresholds.classes() - 1)
                            + ", dark to bright");
        }
        return new PhaseValues(ranges);
    }

    /// What the file beside raw values says.
    private static Optional<PhaseValues> described(ImageRequest request, List<String> remarks) {
        Optional<PhaseValues> pores = ImageFiles.pores(request.file());
        pores.ifPresent(values ->
                remarks.add(
                        "values "
                                + values
                                + " are pore: \"void\" in the JSON file of the raw values;"
                                + " --pore goes over it"));
        return pores;
    }

    private static IllegalArgumentException unsaid(ImageRequest request, VoxelImage image) {
        String start =
                request.file()
                        + ": say which values are pore, for example "
                        + request.wording().of("pore")
                        + " 0";
        String segment = request.wording().of("segment") + " otsu";
        if (!image.depth().whole()) {
            return new IllegalArgumentException(
                    start + "; this is an image of real numbers, " + segment + " divides it");
        }
        Histogram histogram = Histogram.of(image);
        int[] values =
                IntStream.range(0, histogram.bins()).filter(v -> histogram.count(v) > 0).toArray();
        String found =
                Arrays.stream(values)
                        .limit(LISTED)
                        .mapToObj(v ->
                                String.format(
                                        Locale.ROOT,
                                        "%d (%.3g %%)",
                                        v,
                                        100.0 * histogram.count(v) / histogram.voxels()))
                        .collect(Collectors.joining(", "));
        return new IllegalArgumentException(
                start
                        + (values.length > LISTED
                                ? "; it has "
                                        + values.length
                                        + " grey values, "
                                        + segment
                                        + " divides them"
                                : "; it has " + found));
    }

    @Override
    public void close() {
        image.close();
    }
}
