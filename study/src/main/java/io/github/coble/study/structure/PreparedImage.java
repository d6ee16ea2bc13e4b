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
/// @param thresholdError of the porosity, from the thresholds between pores and solid (P-64); 0 if
///   it was not divided
/// @param remarks on how it was divided
record PreparedImage(
        VoxelImage image,
        Optional<Thresholds> thresholds,
        PhaseValues pores,
        double thresholdError,
        List<String> remarks)
        implements AutoCloseable {
    /// Values that are told one by one, as phases; an image with more of them is grey.
    private static final int LISTED = 8;

    /// More values than an image of phases has; one of labels has one value of many voxels.
    private static final int MOST_PHASES = 32;

    private static final double LEAST_SHARE = 0.02;

    /// @throws IllegalArgumentException if it cannot be prepared so
    static PreparedImage of(ImageRequest request) throws NoSuchFileException {
        VoxelImage image = open(request);
        try {
            List<String> remarks = new ArrayList<>();
            List<PorosityOfThreshold> divided =
                    request.segmentation().map(d -> divided(d, image)).orElse(List.of());
            divided.forEach(at -> remarks.add(words(at)));
            Optional<Thresholds> thresholds =
                    request.segmentation().map(_ -> new Thresholds(values(divided)));
            PhaseValues pores =
                    thresholds
                            .map(t -> classes(t, request))
                            .or(() -> request.pore().map(values -> named(values, request, image)))
                            .or(() -> described(request, remarks))
                            .orElseThrow(() -> unsaid(request, image));
            return new PreparedImage(image, thresholds, pores, error(divided, pores), remarks);
        } catch (RuntimeException e) {
            image.close();
            throw e;
        }
    }

    /// The image alone; nothing of it is read but its header, and where it is coarsened and its
    /// values may be phases or shades, its values.
    static PreparedImage sized(ImageRequest request) throws NoSuchFileException {
        return new PreparedImage(open(request), Optional.empty(), PhaseValues.of(0), 0, List.of());
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
                boolean grey = request.segmentation().isPresent() || isGrey(request, image);
                image =
                        new CoarsenedImage(
                                image,
                                request.coarsen(),
                                grey ? CoarsenedImage.Rule.MEAN : CoarsenedImage.Rule.MAJORITY);
            }
            return image;
        } catch (RuntimeException e) {
            image.close();
            throw e;
        }
    }

    /// Whether the values of an image that nobody said to be phases are shades: more of them than
    /// an image has phases.
    private static boolean isGrey(ImageRequest request, VoxelImage image) {
        if (request.pore().isPresent() || ImageFiles.pores(request.file()).isPresent()) {
            return false;
        }
        if (!image.depth().whole()) {
            return true;
        }
        return occurring(Histogram.of(image)).length > LISTED;
    }

    private static int[] occurring(Histogram histogram) {
        return IntStream.range(0, histogram.bins()).filter(v -> histogram.count(v) > 0).toArray();
    }

    private static List<PorosityOfThreshold> divided(Division division, VoxelImage image) {
        Histogram histogram = Histogram.of(image);
        Thresholds thresholds =
                switch (division) {
                    case Division.Otsu(int number) -> Otsu.thresholds(histogram, number);
                    case Division.Manual(double[] values) -> Thresholds.of(values);
                };
        return Arrays.stream(thresholds.values())
                .mapToObj(threshold -> PorosityOfThreshold.of(histogram, threshold))
                .toList();
    }

    private static double[] values(List<PorosityOfThreshold> divided) {
        return divided.stream().mapToDouble(PorosityOfThreshold::threshold).toArray();
    }

    private static String words(PorosityOfThreshold at) {
        return String.format(
                Locale.ROOT,
                "grey values up to %.4g are %.3g of the image, ± %.2g%s",
                at.threshold(),
                at.porosity(),
                at.error(),
                at.twoMaxima()
                        ? ""
                        : "; its histogram has no two maxima, so any threshold is a matter of"
                                + " taste: smooth it with --median");
    }

    /// Error of the porosity from the thresholds that have pores on one side only; a threshold
    /// between two classes of pores moves nothing.
    private static double error(List<PorosityOfThreshold> divided, PhaseValues pores) {
        double squares = 0;
        for (PorosityOfThreshold at : divided) {
            if (pores.contains(at.threshold()) != pores.contains(Math.nextUp(at.threshold()))) {
                squares += at.error() * at.error();
            }
        }
        return Math.sqrt(squares);
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

    /// Values that the user named; single ones must be phases, not levels of grey.
    private static PhaseValues named(PhaseValues pores, ImageRequest request, VoxelImage image) {
        boolean single = pores.ranges().stream().allMatch(r -> r.lowest() == r.highest());
        if (!single || !image.depth().whole()) {
            return pores;
        }
        Histogram histogram = Histogram.of(image);
        int[] values = occurring(histogram);
        double share =
                Arrays.stream(values).filter(pores::contains).mapToLong(histogram::count).sum()
                        / (double) histogram.voxels();
        if (values.length > MOST_PHASES && share < LEAST_SHARE) {
            String pore = request.wording().of("pore");
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s: %s %s is %.2g %% of an image of %d grey values, which is not"
                                    + " divided into phases: %s otsu divides it, or name a range,"
                                    + " for example %s 0-90",
                            request.file(),
                            pore,
                            pores,
                            100 * share,
                            values.length,
                            request.wording().of("segment"),
                            pore));
        }
        return pores;
    }

    /// What the file beside raw values says.
    private static Optional<PhaseValues> described(ImageRequest request, List<String> remarks) {
        Optional<PhaseValues> pores = ImageFiles.pores(request.file());
        pores.ifPresent(values ->
                remarks.add(
                        "values "
                                + values
                                + " are pore: \"void\" in the JSON file of the raw values; "
                                + request.wording().of("pore")
                                + " goes over it"));
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
        int[] values = occurring(histogram);
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
