package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Depth;

/// How a file stores one value.
public enum ValueKind {
    UINT8(1),
    INT8(1),
    UINT16(2),
    INT16(2),
    UINT32(4),
    INT32(4),
    UINT64(8),
    INT64(8),
    FLOAT32(4),
    FLOAT64(8);

    private final int bytes;

    ValueKind(int bytes) {
        this.bytes = bytes;
    }

    /// Size of a value [bytes].
    public int bytes() {
        return bytes;
    }

    /// The depth of images that are read from such values: floats where 16 bits without sign do not
    /// do.
    public Depth depth() {
        return switch (this) {
            case UINT8 -> Depth.UINT8;
            case UINT16 -> Depth.UINT16;
            default -> Depth.FLOAT32;
        };
    }

    /// How an image's values are stored.
    static ValueKind of(Depth depth) {
        return switch (depth) {
            case UINT8 -> UINT8;
            case UINT16 -> UINT16;
            case FLOAT32 -> FLOAT32;
        };
    }
}
