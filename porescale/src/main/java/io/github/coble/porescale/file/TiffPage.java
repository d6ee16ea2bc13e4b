package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.InvalidImageException;
import java.nio.ByteOrder;

/// How one page of a TIFF file is stored: in strips, or in tiles. A strip is a tile as wide as the
/// page.
///
/// @param bits of a value; 1 is unpacked to bytes of 0 and 1
/// @param predictor 1 none, 2 differences of values, 3 differences of bytes of floats
/// @param lowBitFirst order of the bits of a byte, for 1 bit
/// @param tileRows rows of a tile; the last strip may be shorter
/// @param offsets where the tiles are, row by row
/// @param counts their stored bytes
record TiffPage(
        int width,
        int height,
        int bits,
        ValueType type,
        Packing packing,
        int predictor,
        boolean lowBitFirst,
        boolean tiled,
        int tileWidth,
        int tileRows,
        long[] offsets,
        long[] counts) {
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    /// Reads and checks a directory.
    ///
    /// @param page its number, for messages
    static TiffPage of(FileBytes file, TiffTags tags, ByteOrder order, int page) {
        return new Reading(file, tags, "page " + page).page(order);
    }

    /// Bytes of an unpacked row of a tile.
    int rowBytes() {
        return (int) (((long) tileWidth * bits + 7) / 8);
    }

    /// Rows of a tile that are stored.
    int rowsOf(int tile) {
        return tiled ? tileRows : Math.min(tileRows, height - tile * tileRows);
    }

    /// Bytes of an unpacked tile.
    int tileBytes(int tile) {
        return rowBytes() * rowsOf(tile);
    }

    /// Tiles beside each other.
    int across() {
        return Math.ceilDiv(width, tileWidth);
    }

    /// Whether values mean the same in both pages.
    boolean like(TiffPage other) {
        return width == other.width && height == other.height && type.equals(other.type);
    }

    String shape() {
        return height + " x " + width + " of " + (bits == 1 ? "1 bit" : type.toString());
    }

    private record Reading(FileBytes file, TiffTags tags, String place) {
        TiffPage page(ByteOrder order) {
            int width = size(tags.number(TiffTags.WIDTH));
            int height = size(tags.number(TiffTags.LENGTH));
            grey();
            int bits = Math.clamp(tags.number(TiffTags.BITS, 1), 0, 1000);
            ValueType type = new ValueType(kind(bits), order);
            Packing packing = packing();
            boolean tiled = tags.has(TiffTags.TILE_OFFSETS);
            long rows = tags.number(tiled ? TiffTags.TILE_LENGTH : TiffTags.ROWS_PER_STRIP, height);
            int tileRows = size(tiled ? rows : Math.min(rows, height));
            int tileWidth = tiled ? size(tags.number(TiffTags.TILE_WIDTH)) : width;
            long tiles = (long) Math.ceilDiv(width, tileWidth) * Math.ceilDiv(height, tileRows);
            long tileBytes = ((long) tileWidth * bits + 7) / 8 * tileRows;
            if (tiles > file.size() / 4) {
                throw fault(tiles + " strips are more than the file can have", "export it again");
            }
            Room.check(file, (double) tileBytes, "one strip");
            Room.check(file, new Extent(1, height, width));
            int predictor = predictor(packing, type.kind(), bits);
            long[] offsets =
                    tags.numbers(
                            tiled ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS, (int) tiles);
            TiffPage page =
                    new TiffPage(
                            width,
                            height,
                            bits,
                            type,
                            packing,
                            predictor,
                            tags.number(TiffTags.FILL_ORDER, 1) == 2,
                            tiled,
                            tileWidth,
                            tileRows,
                            offsets,
                            counts(tiled, (int) tiles, packing, tileBytes));
            check(page);
            return page;
        }

        private int size(long number) {
            if (number < 1 || number > LARGEST) {
                throw fault("a size of " + number + " makes no sense", "export it again");
            }
            return (int) number;
        }

        private void grey() {
            long samples = tags.number(TiffTags.SAMPLES, 1);
            if (samples != 1) {
                throw fault(
                        "it has "
                                + samples
                                + " values a pixel"
                                + (samples >= 3 ? ", as colour images do" : ""),
                        "save it as 8-bit or 16-bit grey");
            }
        }

        private ValueKind kind(int bits) {
            long format = tags.number(TiffTags.SAMPLE_FORMAT, 1);
            ValueKind kind =
                    switch ((int) Math.min(format, 9)) {
                        case 1, 4 ->
                                switch (bits) {
                                    case 1, 8 -> ValueKind.UINT8;
                                    case 16 -> ValueKind.UINT16;
                                    case 32 -> ValueKind.UINT32;
                                    default -> null;
                                };
                        case 2 ->
                                switch (bits) {
                                    case 8 -> ValueKind.INT8;
                                    case 16 -> ValueKind.INT16;
                                    case 32 -> ValueKind.INT32;
                                    default -> null;
                                };
                        case 3 ->
                                switch (bits) {
                                    case 32 -> ValueKind.FLOAT32;
                                    case 64 -> ValueKind.FLOAT64;
                                    default -> null;
                                };
                        default -> null;
                    };
            if (kind == null) {
                throw fault(
                        bits + " bits of sample format " + format + " are not read",
                        "save it as 8-bit or 16-bit grey");
            }
            return kind;
        }

        private Packing packing() {
            long compression = tags.number(TiffTags.COMPRESSION, 1);
            return switch ((int) Math.min(compression, 1 << 20)) {
                case 1 -> Packing.NONE;
                case 5 -> Packing.LZW;
                case 8, 32946 -> Packing.DEFLATE;
                case 32773 -> Packing.PACKBITS;
                case 6, 7, 34712 ->
                        throw fault(
                                "it is packed as JPEG, which alters values",
                                "save the original without loss: deflate, LZW or uncompressed");
                default ->
                        throw fault(
                                "compression " + compression + " is not read",
                                "save it with deflate, LZW, PackBits or uncompressed");
            };
        }

        private int predictor(Packing packing, ValueKind kind, int bits) {
            if (packing == Packing.NONE || packing == Packing.PACKBITS) {
                return 1;
            }
            long predictor = tags.number(TiffTags.PREDICTOR, 1);
            boolean floats = kind == ValueKind.FLOAT32 || kind == ValueKind.FLOAT64;
            if (predictor == 1
                    || (predictor == 2 && bits >= 8 && bits <= 32)
                    || (predictor == 3 && floats)) {
                return (int) predictor;
            }
            throw fault(
                    "predictor " + predictor + " for " + bits + " bits is not read",
                    "save it without");
        }

        private long[] counts(boolean tiled, int tiles, Packing packing, long tileBytes) {
            int tag = tiled ? TiffTags.TILE_COUNTS : TiffTags.STRIP_COUNTS;
            if (!tags.has(tag) && tiles == 1 && packing == Packing.NONE) {
                return new long[] {tileBytes};
            }
            return tags.numbers(tag, tiles);
        }

        /// That every tile is inside the file and can hold what it must.
        private void check(TiffPage page) {
            for (int t = 0; t < page.offsets.length; t++) {
                long offset = page.offsets[t];
                long count = page.counts[t];
                if (count < 1 || count > file.size() - offset || count > LARGEST) {
                    throw fault(
                            "strip "
                                    + t
                                    + " of "
                                    + count
                                    + " bytes at offset "
                                    + offset
                                    + " is not in the file of "
                                    + file.size()
                                    + " bytes",
                            "it may be cut off: copy or export it again");
                }
                if (!page.packing.canHold(count, page.tileBytes(t))) {
                    throw fault(
                            "strip "
                                    + t
                                    + " cannot hold "
                                    + page.tileBytes(t)
                                    + " bytes in "
                                    + count,
                            "export the file again");
                }
            }
        }

        private InvalidImageException fault(String fault, String advice) {
            return file.fault(fault, place, advice);
        }
    }
}
