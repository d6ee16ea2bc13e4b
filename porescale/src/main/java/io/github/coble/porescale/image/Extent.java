package io.github.coble.porescale.image;

/// Numbers of voxels along the axes. The index of voxel (i, j, k) is `(i·y + j)·z + k`: x slowest,
/// z fastest, C order.
///
/// @param x pages, at least 1
/// @param y rows of a page, at least 1
/// @param z voxels of a row, at least 1
public record Extent(int x, int y, int z) {
    public Extent {
        if (x < 1 || y < 1 || z < 1) {
            throw new IllegalArgumentException(
                    "an image of " + x + " x " + y + " x " + z + " voxels has nothing in it");
        }
    }

    /// A cube.
    public static Extent cube(int edge) {
        return new Extent(edge, edge, edge);
    }

    /// Number of voxels; may be beyond what an array holds.
    public long voxels() {
        return Math.multiplyExact((long) x * y, z);
    }

    /// Number of rows along z.
    public long rows() {
        return (long) x * y;
    }

    /// Index of a voxel in an array; only for extents an array can hold.
    public int index(int i, int j, int k) {
        return (i * y + j) * z + k;
    }

    /// Length along an axis.
    public int along(Axis axis) {
        return switch (axis) {
            case X -> x;
            case Y -> y;
            case Z -> z;
        };
    }

    @Override
    public String toString() {
        return x + " x " + y + " x " + z;
    }
}
