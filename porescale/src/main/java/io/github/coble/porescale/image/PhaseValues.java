package io.github.coble.porescale.image;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The values that make up a phase of an image, for example `0`, `0,3,7` or `0-99,255`.
///
/// @param ranges each from a lowest to a highest value, both included; at least one
public record PhaseValues(List<Range> ranges) {
    private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";

    private static final Pattern RANGE =
            Pattern.compile("\\s*(" + NUMBER + ")\\s*(?:(?:-|\\.\\.)\\s*(" + NUMBER + ")\\s*)?");

    public PhaseValues {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("a phase needs at least one value");
        }
    }

    /// Values from the lowest to the highest, both included.
    public record Range(double lowest, double highest) {
        public Range {
            if (!(lowest <= highest)) {
                throw new IllegalArgumentException(
                        "values from " + lowest + " to " + highest + " are none");
            }
        }

        @Override
        public String toString() {
            return lowest == highest ? text(lowest) : text(lowest) + "-" + text(highest);
        }
    }

    /// One value.
    public static PhaseValues of(double value) {
        return between(value, value);
    }

    /// The values from the lowest to the highest, both included.
    public static PhaseValues between(double lowest, double highest) {
        return new PhaseValues(List.of(new Range(lowest, highest)));
    }

    /// Reads values and ranges with commas between them.
    ///
    /// @throws IllegalArgumentException saying which part is not understood
    public static PhaseValues parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = RANGE.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "phase value \""
                                + part.strip()
                                + "\" is neither a number nor a range; write for example 0 or"
                                + " 0,3-7");
            }
            double lowest = Double.parseDouble(matcher.group(1));
            String highest = matcher.group(2);
            ranges.add(new Range(lowest, highest == null ? lowest : Double.parseDouble(highest)));
        }
        return new PhaseValues(ranges);
    }

    /// Whether a value belongs to the phase.
    public boolean contains(double value) {
        for (Range range : ranges) {
            if (value >= range.lowest && value <= range.highest) {
                return true;
            }
        }
        return false;
    }

    /// Reads an image once, page by page, into the mask of the phase.
    ///
    /// @throws InvalidImageException if no voxel has one of the values: it lists those that occur
    /// @throws IllegalArgumentException if the mask is beyond what an array holds
    public PhaseMask maskOf(VoxelImage image) {
        PhaseMask mask = image.depth().whole() ? ofWhole(image) : ofFloats(image);
        if (mask.count() == 0) {
            throw new InvalidImageException(
                    "image of " + image.extent() + " voxels",
                    "no voxel has the value " + this,
                    "",
                    "choose from the values that occur: " + ValueShares.of(image));
        }
        return mask;
    }

    /// Memory that [#maskOf] takes [bytes].
    public static long bytes(Extent extent, Depth depth) {
        long page = (long) extent.y() * extent.z();
        return PhaseMask.bytes(extent)
                + page * (depth.whole() ? Short.BYTES : Float.BYTES)
                + (depth.whole() ? 1L << 16 : 0);
    }

    private PhaseMask ofWhole(VoxelImage image) {
        byte[] in = new byte[image.depth().largest() + 1];
        for (int value = 0; value < in.length; value++) {
            in[value] = (byte) (contains(value) ? 1 : 0);
        }
        Extent extent = image.extent();
        PhaseMask.Builder builder = new PhaseMask.Builder(extent);
        short[] page = new short[Pages.voxels(extent)];
        for (int i = 0; i < extent.x(); i++) {
            image.readPage(i, page);
            for (int j = 0; j < extent.y(); j++) {
                for (int k = 0; k < extent.z(); k += Long.SIZE) {
                    int bits = Math.min(Long.SIZE, extent.z() - k);
                    builder.put(i, j, k >> 6, word(in, page, j * extent.z() + k, bits));
                }
            }
        }
        return builder.build();
    }

    private static long word(byte[] in, short[] page, int from, int bits) {
        long word = 0;
        for (int b = 0; b < bits; b++) {
            word |= (long) in[page[from + b] & 0xffff] << b;
        }
        return word;
    }

    private PhaseMask ofFloats(VoxelImage image) {
        Extent extent = image.extent();
        PhaseMask.Builder builder = new PhaseMask.Builder(extent);
        float[] page = new float[Pages.voxels(extent)];
        for (int i = 0; i < extent.x(); i++) {
            image.readPage(i, page);
            for (int j = 0; j < extent.y(); j++) {
                for (int k = 0; k < extent.z(); k++) {
                    if (contains(page[j * extent.z() + k])) {
                        builder.add(i, j, k);
                    }
                }
            }
        }
        return builder.build();
    }

    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Float.toString((float) value);
    }

    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
    }
}
