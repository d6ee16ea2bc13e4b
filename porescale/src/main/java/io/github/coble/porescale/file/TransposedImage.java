package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Depth;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Pages;
import io.github.coble.porescale.image.VoxelImage;
import java.util.OptionalDouble;

/// An image whose values follow each other with x fastest: value `(k·ny + j)·nx + i` is voxel (i,
/// j, k). A page is scattered over the whole file, so the file is read once for as many pages as
/// [#BAND] bytes hold; reading pages from first to last takes `pages / band` passes.
final class TransposedImage implements VoxelImage {
    /// Most memory for pages that are kept [bytes].
    static final long BAND = 128L << 20;

    private static final int MOST_SLICES = 32;

    /// Most memory for slices on their way [bytes].
    private static final int SLICES = 32 << 20;

    private final ByteSupply source;
    private final Extent extent;
    private final int size;
    private final ValueType type;
    private final OptionalDouble voxelEdge;
    private final ValueReader reader;
    private final int bandPages;
    private byte[] band = {};
    private int first = -1;

    /// @param bandBytes most memory for pages that are kept
    TransposedImage(
            ByteSupply source,
            Extent extent,
            ValueType type,
            OptionalDouble voxelEdge,
            long bandBytes) {
        this.source = source;
        this.extent = extent;
        this.type = type;
        this.size = type.kind().bytes();
        this.voxelEdge = voxelEdge;
        this.reader = new ValueReader(type, source);
        Room.check(source, extent);
        Room.check(source, (double) extent.y() * extent.z() * size, "one page of " + extent);
        Room.check(source, (double) extent.x() * size, "a row along x of " + extent);
        this.bandPages = bandPages(extent, size, bandBytes);
    }

    static int bandPages(Extent extent, int size, long bandBytes) {
        long page = (long) extent.y() * extent.z() * size;
        return Math.clamp(Math.min(bandBytes, Integer.MAX_VALUE - 8) / page, 1, extent.x());
    }

    /// Memory it takes besides the pages of its user [bytes].
    static long bytes(Extent extent, ValueType type) {
        int size = type.kind().bytes();
        long page = (long) extent.y() * extent.z() * size;
        long slice = (long) extent.x() * extent.y() * size;
        return page * bandPages(extent, size, BAND) + Math.min(SLICES, slice * MOST_SLICES);
    }

    @Override
    public Extent extent() {
        return extent;
    }

    @Override
    public Depth depth() {
        return type.kind().depth();
    }

    @Override
    public OptionalDouble voxelEdge() {
        return voxelEdge;
    }

    @Override
    public void readPage(int page, short[] into) {
        Pages.check(extent, page);
        int at = load(page);
        reader.whole(band, at, into, 0, Pages.voxels(extent));
    }

    @Override
    public void readPage(int page, float[] into) {
        Pages.check(extent, page);
        int at = load(page);
        reader.floats(band, at, into, 0, Pages.voxels(extent), page);
    }

    /// Fills the band that holds a page; returns where in it the page begins.
    private int load(int page) {
        int pageBytes = Pages.voxels(extent) * size;
        int from = page / bandPages * bandPages;
        if (from != first) {
            int pages = Math.min(bandPages, extent.x() - from);
            first = -1;
            if (band.length < pages * pageBytes) {
                band = new byte[Math.min(bandPages, extent.x()) * pageBytes];
            }
            sweep(from, pages, pageBytes);
            first = from;
        }
        return (page - from) * pageBytes;
    }

    /// Reads the file once. Several slices at a time fill what the processor fetches from memory at
    /// once; where not even one fits the buffer, rows do.
    private void sweep(int from, int pages, int pageBytes) {
        int row = Math.multiplyExact(extent.x(), size);
        long slice = (long) row * extent.y();
        source.moveTo(0);
        if (slice > SLICES) {
            byte[] one = new byte[row];
            for (long r = 0; r < extent.y() * (long) extent.z(); r++) {
                source.read(one, row);
                int k = (int) (r / extent.y());
                scatter(one, from, (int) (r % extent.y()), k, 1, 0, pages, pageBytes);
            }
            return;
        }
        int atOnce = Math.clamp(SLICES / slice, 1, Math.min(MOST_SLICES, extent.z()));
        byte[] slices = new byte[(int) slice * atOnce];
        for (int k = 0; k < extent.z(); k += atOnce) {
            int count = Math.min(atOnce, extent.z() - k);
            source.read(slices, (int) slice * count);
            for (int j = 0; j < extent.y(); j++) {
                scatter(slices, from + j * extent.x(), j, k, count, (int) slice, pages, pageBytes);
            }
        }
    }

    /// Spreads rows of slices that follow each other `slice` bytes apart over the pages of the
    /// band.
    private void scatter(
            byte[] rows, int first, int j, int k, int slices, int slice, int pages, int pageBytes) {
        int to = (j * extent.z() + k) * size;
        for (int p = 0; p < pages; p++, to += pageBytes) {
            int at = (first + p) * size;
            int n = to;
            for (int c = 0; c < slices; c++, at += slice) {
                for (int b = 0; b < size; b++) {
                    band[n++] = rows[at + b];
                }
            }
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
