package io.github.coble.porescale.image;

/// How often the values of an image occur.
///
/// Whole numbers have a bin each, so nothing is lost; floats share 65536 equal bins from the lowest
/// value to the highest, so a value is known to 1/65535 of the range (a bin is centred on its
/// value).
public final class Histogram {
    private static final int FLOAT_BINS = 1 << 16;

    /// Round-off of the place of an edge, in bins.
    private static final double ON_EDGE = 1e-6;

    private final boolean whole;
    private final double first;
    private final double width;
    private final long[] counts;
    private final long voxels;
    private final double lowest;
    private final double highest;

    private Histogram(
            boolean whole,
            double first,
            double width,
            long[] counts,
            double lowest,
            double highest) {
        this.whole = whole;
        this.first = first;
        this.width = width;
        this.counts = counts;
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        this.voxels = sum;
        this.lowest = lowest;
        this.highest = highest;
    }

    /// The histogram of counts that somebody else has made; bin b has the value b.
    ///
    /// @throws IllegalArgumentException if a count is negative or all are zero
    public static Histogram of(long[] counts) {
        int lowest = -1;
        int highest = -1;
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] < 0) {
                throw new IllegalArgumentException("bin " + bin + " counts " + counts[bin]);
            }
            if (counts[bin] > 0) {
                lowest = lowest < 0 ? bin : lowest;
                highest = bin;
            }
        }
        if (lowest < 0) {
            throw new IllegalArgumentException("a histogram of nothing");
        }
        return new Histogram(true, 0, 1, counts.clone(), lowest, highest);
    }

    /// Reads an image once, one of floats twice.
    public static Histogram of(VoxelImage image) {
        Extent extent = image.extent();
        return image.depth().whole() ? ofWhole(image, extent) : ofFloats(image, extent);
    }

    /// Memory that reading takes [bytes].
    public static long bytes(Extent extent, Depth depth) {
        long page = (long) extent.y() * extent.z();
        return depth.whole()
                ? page * Short.BYTES + (depth.largest() + 1L) * Long.BYTES
                : page * Float.BYTES + (long) FLOAT_BINS * Long.BYTES;
    }

    private static Histogram ofWhole(VoxelImage image, Extent extent) {
        long[] counts = new long[image.depth().largest() + 1];
        short[] page = new short[Pages.voxels(extent)];
        for (int i = 0; i < extent.x(); i++) {
            image.readPage(i, page);
            for (short value : page) {
                counts[value & 0xffff]++;
            }
        }
        return of(counts);
    }

    private static Histogram ofFloats(VoxelImage image, Extent extent) {
        float[] page = new float[Pages.voxels(extent)];
        float lowest = Float.POSITIVE_INFINITY;
        float highest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < extent.x(); i++) {
            image.readPage(i, page);
            for (float value : page) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
        }
        double width = ((double) highest - lowest) / (FLOAT_BINS - 1);
        if (width == 0) {
            return new Histogram(false, lowest, 1, new long[] {extent.voxels()}, lowest, highest);
        }
        long[] counts = new long[FLOAT_BINS];
        for (int i = 0; i < extent.x(); i++) {
            image.readPage(i, page);
            for (float value : page) {
                counts[(int) (((double) value - lowest) / width + 0.5)]++;
            }
        }
        return new Histogram(false, lowest, width, counts, lowest, highest);
    }

    /// Number of bins.
    public int bins() {
        return counts.length;
    }

    /// Voxels in a bin.
    public long count(int bin) {
        return counts[bin];
    }

    /// The value a bin stands for: its centre.
    public double value(int bin) {
        return first + bin * width;
    }

    /// Width of a bin; 1 for whole numbers.
    public double width() {
        return width;
    }

    /// Voxels in all bins.
    public long voxels() {
        return voxels;
    }

    /// Smallest value that occurs.
    public double lowest() {
        return lowest;
    }

    /// Largest value that occurs.
    public double highest() {
        return highest;
    }

    /// Mean of all values, of floats to half a bin.
    public double mean() {
        double sum = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            sum += counts[bin] * (double) bin;
        }
        return first + width * (sum / voxels);
    }

    /// Standard deviation of all values.
    public double deviation() {
        double mean = mean();
        double sum = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            double off = value(bin) - mean;
            sum += counts[bin] * off * off;
        }
        return Math.sqrt(sum / voxels);
    }

    /// The largest value that falls into the bins up to `bin`: its own value for whole numbers, its
    /// upper edge for floats.
    public double upTo(int bin) {
        return whole ? value(bin) : value(bin) + width / 2;
    }

    /// Share of the voxels in the bins from 0 to `bin`, that one included.
    public double shareUpTo(int bin) {
        long sum = 0;
        for (int b = 0; b <= bin; b++) {
            sum += counts[b];
        }
        return (double) sum / voxels;
    }

    /// Share of the voxels at or below a value, of floats to the bin the value falls into.
    public double shareUpTo(double value) {
        double at = (value - first) / width;
        double bin = whole ? Math.floor(at) : Math.ceil(at + 0.5 - ON_EDGE) - 1;
        return bin < 0 ? 0 : shareUpTo((int) Math.min(bin, counts.length - 1));
    }
}
