package io.github.coble.study.structure;

import io.github.coble.porescale.file.Hints;
import io.github.coble.porescale.file.ValueType;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseValues;
import io.github.coble.study.units.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which image, and what is done to it before anything is measured or written.
///
/// @param file of the image
/// @param hints that the file does not give itself
/// @param pore values that are pore; without it class 0 of a segmentation is
/// @param segmentation that divides a grey image
/// @param median whether a grey image is smoothed first
/// @param clean specks of fewer voxels are removed
/// @param crop part of the image
/// @param coarsen N³ voxels are joined to one
/// @param wording of messages about it
public record ImageRequest(
        Path file,
        Hints hints,
        Optional<PhaseValues> pore,
        Optional<Division> segmentation,
        boolean median,
        int clean,
        Optional<Crop> crop,
        int coarsen,
        Wording wording) {
    private static final double SMALLEST_VOXEL = 1e-11;
    private static final double LARGEST_VOXEL = 1e-2;
    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{0,9})\\s*:\\s*(\\d{0,9})\\s*");

    /// A part of an image; ends are one past the last voxel, −1 for the end of the image.
    ///
    /// @param from first voxel, by axis
    /// @param to one past the last voxel, by axis
    public record Crop(int[] from, int[] to) {
        Extent extent(Extent all) {
            return new Extent(
                    end(0, all.x()) - from[0],
                    end(1, all.y()) - from[1],
                    end(2, all.z()) - from[2]);
        }

        private int end(int axis, int length) {
            return to[axis] < 0 ? length : to[axis];
        }
    }

    /// Reads what the command line says.
    ///
    /// @throws IllegalArgumentException that names the option, its value and what is allowed
    public static ImageRequest read(
            Path file,
            Optional<String> voxel,
            Optional<String> shape,
            Optional<String> type,
            Optional<String> pore,
            Optional<String> segment,
            boolean median,
            int clean,
            Optional<String> crop,
            int coarsen) {
        if (clean < 0) {
            throw new IllegalArgumentException("--clean " + clean + ": 0 or more voxels");
        }
        if (coarsen < 1) {
            throw new IllegalArgumentException("--coarsen " + coarsen + ": 1 or more voxels");
        }
        return read(
                Wording.OPTIONS,
                file,
                voxel,
                shape,
                type,
                pore,
                segment,
                median,
                clean,
                crop.map(ImageRequest::ranges),
                coarsen);
    }

    /// Reads what a cell file says of an image.
    ///
    /// @throws IllegalArgumentException that names the key, its value and what is allowed
    public static ImageRequest ofCell(
            Path file,
            Optional<String> voxel,
            Optional<String> shape,
            Optional<String> type,
            Optional<String> pore,
            Optional<String> segment) {
        return read(
                Wording.KEYS,
                file,
                voxel,
                shape,
                type,
                pore,
                segment,
                false,
                0,
                Optional.empty(),
                1);
    }

    private static ImageRequest read(
            Wording wording,
            Path file,
            Optional<String> voxel,
            Optional<String> shape,
            Optional<String> type,
            Optional<String> pore,
            Optional<String> segment,
            boolean median,
            int clean,
            Optional<Crop> crop,
            int coarsen) {
        OptionalDouble edge =
                Option.quantity(wording.of("voxel"), voxel, "m", SMALLEST_VOXEL, LARGEST_VOXEL);
        Optional<Extent> extent = shape.map(Hints::parseShape);
        Hints hints =
                new Hints(extent, type.map(ValueType::parse).or(() -> bytes(file, extent)), edge);
        return new ImageRequest(
                file,
                hints,
                pore.map(PhaseValues::parse),
                segment.map(text -> Division.parse(wording, text)),
                median,
                clean,
                crop,
                coarsen,
                wording);
    }

    /// Raw values of a byte each are unsigned; of more bytes nothing is guessed.
    private static Optional<ValueType> bytes(Path file, Optional<Extent> extent) {
        try {
            return extent.isPresent()
                            && Files.isRegularFile(file)
                            && Files.size(file) == extent.get().voxels()
                    ? ValueType.named("uint8")
                    : Optional.empty();
        } catch (IOException _) {
            // Opening the file says what is wrong with it.
            return Optional.empty();
        }
    }

    private static Crop ranges(String text) {
        String[] parts = text.split(",", -1);
        int[] from = new int[3];
        int[] to = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            Matcher range = RANGE.matcher(parts.length == 3 ? parts[axis] : "");
            if (!range.matches()) {
                throw new IllegalArgumentException(
                        "--crop "
                                + text
                                + ": three ranges are expected, for example 0:100,20:300,:"
                                + " (a bare : is all of an axis)");
            }
            from[axis] = range.group(1).isEmpty() ? 0 : Integer.parseInt(range.group(1));
            to[axis] = range.group(2).isEmpty() ? -1 : Integer.parseInt(range.group(2));
            if (to[axis] >= 0 && to[axis] <= from[axis]) {
                throw new IllegalArgumentException(
                        "--crop " + text + ": the range " + parts[axis] + " is empty");
            }
        }
        return new Crop(from, to);
    }
}
