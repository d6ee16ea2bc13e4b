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

    private static final int PIECE = 1 << 20;

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
        return page * bandPages(extent, size, BAND) + Math.max(PIECE, (long) extent.x() * size);
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

    private void sweep(int from, int pages, int pageBytes) {
        int row = Math.multiplyExact(extent.x(), size);
        int rowsAtOnce = Math.max(1, PIECE / row);
        byte[] piece = new byte[(int) Math.min((long) rowsAtOnce * row, extent.voxels() * size)];
        long rows = (long) extent.y() * extent.z();
        source.moveTo(0);
        for (long r = 0; r < rows; r += rowsAtOnce) {
            int count = (int) Math.min(rowsAtOnce, rows - r);
            source.read(piece, count * row);
            for (int q = 0; q < count; q++) {
                int k = (int) ((r + q) / extent.y());
                int j = (int) ((r + q) % extent.y());
                scatter(
                        piece,
                        q * row + from * size,
                        (j * extent.z() + k) * size,
                        pages,
                        pageBytes);
            }
        }
    }

    private void scatter(byte[] piece, int at, int to, int pages, int pageBytes) {
        if (size == 1) {
            for (int p = 0, n = to; p < pages; p++, n += pageBytes) {
                band[n] = piece[at + p];
            }
        } else {
            for (int p = 0, n = to; p < pages; p++, n += pageBytes) {
                for (int b = 0; b < size; b++) {
                    band[n + b] = piece[at + p * size + b];
                }
            }
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
