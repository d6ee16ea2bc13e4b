package io.github.coble.porescale.image;

/// What a voxel holds.
public enum Depth {
    /// 0 … 255.
    UINT8(1),
    /// 0 … 65535.
    UINT16(2),
    /// Any finite number with seven digits.
    FLOAT32(4);

    private final int bytes;

    Depth(int bytes) {
        this.bytes = bytes;
    }

    /// Size of a voxel [bytes].
    public int bytes() {
        return bytes;
    }

    /// Whether the values are whole numbers.
    public boolean whole() {
        return this != FLOAT32;
    }

    /// Largest whole number it holds; only for whole ones.
    public int largest() {
        return switch (this) {
            case UINT8 -> 0xff;
            case UINT16 -> 0xffff;
            case FLOAT32 -> throw new IllegalStateException("floats have no largest whole number");
        };
    }
}
