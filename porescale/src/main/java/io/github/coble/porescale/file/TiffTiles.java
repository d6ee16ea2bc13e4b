package io.github.coble.porescale.file;

import io.github.coble.porescale.image.InvalidImageException;
import java.util.zip.DataFormatException;

/// Reads pages of one TIFF file through buffers it keeps.
final class TiffTiles implements AutoCloseable {
    private final FileBytes file;
    private final TiffUnpacking unpacking = new TiffUnpacking();
    private final Inflating inflating = new Inflating();
    private byte[] packed = {};
    private byte[] tile = {};
    private byte[] bytes = {};

    TiffTiles(FileBytes file) {
        this.file = file;
    }

    /// Where the values of a row of a tile go.
    @FunctionalInterface
    interface Rows {
        /// Takes `count` values that begin at byte `at` of an array for the places from `to` on.
        void take(byte[] values, int at, int to, int count);
    }

    /// Hands out all values of a page.
    void read(TiffPage page, int number, Rows rows) {
        int size = page.type().kind().bytes();
        for (int t = 0; t < page.offsets().length; t++) {
            unpack(page, number, t);
            int top = t / page.across() * page.tileRows();
            int left = t % page.across() * page.tileWidth();
            int count = Math.min(page.tileWidth(), page.width() - left);
            int last = Math.min(page.rowsOf(t), page.height() - top);
            for (int r = 0; r < last; r++) {
                int at = r * page.rowBytes();
                int to = (top + r) * page.width() + left;
                if (page.bits() == 1) {
                    if (bytes.length < count) {
                        bytes = new byte[count];
                    }
                    TiffUnpacking.bits(tile, at, bytes, count, page.lowBitFirst());
                    rows.take(bytes, 0, to, count);
                } else {
                    switch (page.predictor()) {
                        case 2 ->
                                TiffUnpacking.sum(
                                        tile, at, page.tileWidth(), size, page.type().order());
                        case 3 ->
                                unpacking.floats(
                                        tile, at, page.tileWidth(), size, page.type().order());
                        default -> {}
                    }
                    rows.take(tile, at, to, count);
                }
            }
        }
    }

    private void unpack(TiffPage page, int number, int t) {
        int expected = page.tileBytes(t);
        int stored = (int) page.counts()[t];
        if (tile.length < expected) {
            tile = new byte[expected];
        }
        if (page.packing() == Packing.NONE) {
            file.readAt(page.offsets()[t], tile, 0, expected);
            return;
        }
        if (packed.length < stored) {
            packed = new byte[stored];
        }
        file.readAt(page.offsets()[t], packed, 0, stored);
        int done;
        try {
            done =
                    switch (page.packing()) {
                        case PACKBITS -> TiffUnpacking.packBits(packed, stored, tile, expected);
                        case LZW -> unpacking.lzw(packed, stored, tile, expected);
                        default -> inflating.unpack(packed, stored, tile, expected);
                    };
        } catch (DataFormatException e) {
            throw damaged(number, t, "is damaged: " + e.getMessage());
        }
        if (done < expected) {
            throw damaged(number, t, "holds " + done + " of " + expected + " bytes");
        }
    }

    private InvalidImageException damaged(int page, int strip, String how) {
        return file.fault("strip " + strip + " " + how, "page " + page, "export the file again");
    }

    @Override
    public void close() {
        inflating.close();
    }
}
