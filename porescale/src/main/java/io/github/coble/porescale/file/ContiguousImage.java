package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Depth;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Pages;
import io.github.coble.porescale.image.VoxelImage;
import java.util.OptionalDouble;

/// An image whose values follow each other in the order of [Extent]'s index, x slowest.
final class ContiguousImage implements VoxelImage {
    /// Bytes read at once; a multiple of every size of a value.
    private static final int PIECE = 1 << 20;

    private final ByteSupply source;
    private final Extent extent;
    private final ValueType type;
    private final OptionalDouble voxelEdge;
    private final ValueReader reader;
    private final byte[] piece;

    ContiguousImage(ByteSupply source, Extent extent, ValueType type, OptionalDouble voxelEdge) {
        this.source = source;
        this.extent = extent;
        this.type = type;
        this.voxelEdge = voxelEdge;
        Room.check(source, extent);
        this.reader = new ValueReader(type, source);
        this.piece = new byte[(int) Math.min(PIECE, pageBytes())];
    }

    /// Memory it takes besides the pages of its user [bytes].
    static long bytes(Extent extent, ValueType type) {
        return Math.min(PIECE, (long) extent.y() * extent.z() * type.kind().bytes());
    }

    private long pageBytes() {
        return (long) Pages.voxels(extent) * type.kind().bytes();
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
        source.moveTo(page * pageBytes());
        int size = type.kind().bytes();
        int voxels = Pages.voxels(extent);
        for (int at = 0; at < voxels; at += piece.length / size) {
            int count = Math.min(piece.length / size, voxels - at);
            source.read(piece, count * size);
            reader.whole(piece, 0, into, at, count);
        }
    }

    @Override
    public void readPage(int page, float[] into) {
        Pages.check(extent, page);
        source.moveTo(page * pageBytes());
        int size = type.kind().bytes();
        int voxels = Pages.voxels(extent);
        for (int at = 0; at < voxels; at += piece.length / size) {
            int count = Math.min(piece.length / size, voxels - at);
            source.read(piece, count * size);
            reader.floats(piece, 0, into, at, count, page);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
