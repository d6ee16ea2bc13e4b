package io.github.coble.numerics.multigrid;

import io.github.coble.numerics.parallel.Workers;

/// A box of cells with the kinds of its outer faces. Fields on it are flat arrays with one layer of
/// cells more on every side: cell (i, j, k), from −1 to the number of cells, is at `((i + 1)·(y +
/// 2) + j + 1)·(z + 2) + k + 1`.
///
/// @param x cells along the slowest direction
/// @param y cells along the middle one
/// @param z cells along the fastest one
/// @param xLow kind of the face before the first cell along x; the others alike
public record Box(
        int x, int y, int z, Side xLow, Side xHigh, Side yLow, Side yHigh, Side zLow, Side zHigh) {
    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;

    public Box {
        if (x < 1 || y < 1 || z < 1) {
            throw new IllegalArgumentException(
                    "a box of " + x + " x " + y + " x " + z + " cells has nothing in it");
        }
        if ((x + 2L) * (y + 2L) > LONGEST_ARRAY / (z + 2L)) {
            throw new IllegalArgumentException(
                    "a box of "
                            + x
                            + " x "
                            + y
                            + " x "
                            + z
                            + " cells is beyond what an array holds, about 1288 x 1288 x 1288");
        }
        pair(xLow, xHigh);
        pair(yLow, yHigh);
        pair(zLow, zHigh);
    }

    private static void pair(Side low, Side high) {
        if ((low == Side.PERIODIC) != (high == Side.PERIODIC)) {
            throw new IllegalArgumentException(
                    "a side is periodic only together with the opposite one");
        }
    }

    /// A box with given values on the two outer faces of a direction and the same kind on all
    /// others.
    public static Box between(int x, int y, int z, Direction direction, Side others) {
        Side alongX = direction == Direction.X ? Side.FIXED : others;
        Side alongY = direction == Direction.Y ? Side.FIXED : others;
        Side alongZ = direction == Direction.Z ? Side.FIXED : others;
        return new Box(x, y, z, alongX, alongX, alongY, alongY, alongZ, alongZ);
    }

    /// Layers one upon the other along x, closed above and below; their other sides are joined.
    public static Box layers(int x, int y, int z) {
        Side joined = Side.PERIODIC;
        return new Box(x, y, z, Side.CLOSED, Side.CLOSED, joined, joined, joined, joined);
    }

    /// Length of a field, the extra layers included.
    public int length() {
        return (x + 2) * planeStride();
    }

    /// Distance in a field between neighbours along y.
    public int rowStride() {
        return z + 2;
    }

    /// Distance in a field between neighbours along x.
    public int planeStride() {
        return (y + 2) * (z + 2);
    }

    /// Place of a cell in a field.
    public int index(int i, int j, int k) {
        return ((i + 1) * (y + 2) + j + 1) * (z + 2) + k + 1;
    }

    /// Place of the first cell of a row, rows numbered along y, then x.
    int row(int row) {
        return index(row / y, row % y, 0);
    }

    int rows() {
        return x * y;
    }

    /// Number of cells along a direction.
    public int along(Direction direction) {
        return switch (direction) {
            case X -> x;
            case Y -> y;
            case Z -> z;
        };
    }

    /// The box of pairs, the last one of an odd number single.
    Box halved() {
        return halved(true, true, true);
    }

    /// The box of pairs along some directions.
    Box halved(boolean alongX, boolean alongY, boolean alongZ) {
        return new Box(
                alongX ? Math.ceilDiv(x, 2) : x,
                alongY ? Math.ceilDiv(y, 2) : y,
                alongZ ? Math.ceilDiv(z, 2) : z,
                xLow,
                xHigh,
                yLow,
                yHigh,
                zLow,
                zHigh);
    }

    /// Rows that make a piece of work long enough to share out and short enough for a cache.
    int grain() {
        return Math.max(1, 16384 / z);
    }

    boolean periodic() {
        return xLow == Side.PERIODIC || yLow == Side.PERIODIC || zLow == Side.PERIODIC;
    }

    /// Gives the extra layers of periodic sides the values of the cells they stand for.
    public void wrap(float[] field) {
        wrapLayers(field);
        if (zLow == Side.PERIODIC) {
            for (int row = 0; row < rows(); row++) {
                int at = row(row);
                field[at - 1] = field[at + z - 1];
                field[at + z] = field[at];
            }
        }
    }

    /// The same in double precision.
    public void wrap(double[] field) {
        wrapLayers(field);
        if (zLow == Side.PERIODIC) {
            for (int row = 0; row < rows(); row++) {
                int at = row(row);
                field[at - 1] = field[at + z - 1];
                field[at + z] = field[at];
            }
        }
    }

    /// The same for bytes.
    void wrap(byte[] field) {
        wrapLayers(field);
        if (zLow == Side.PERIODIC) {
            for (int row = 0; row < rows(); row++) {
                int at = row(row);
                field[at - 1] = field[at + z - 1];
                field[at + z] = field[at];
            }
        }
    }

    @SuppressWarnings("SuspiciousSystemArraycopy")
    private void wrapLayers(Object field) {
        if (xLow == Side.PERIODIC) {
            int plane = planeStride();
            System.arraycopy(field, x * plane, field, 0, plane);
            System.arraycopy(field, plane, field, (x + 1) * plane, plane);
        }
        if (yLow == Side.PERIODIC) {
            for (int i = 0; i < x; i++) {
                System.arraycopy(field, index(i, y - 1, 0), field, index(i, -1, 0), z);
                System.arraycopy(field, index(i, 0, 0), field, index(i, y, 0), z);
            }
        }
    }

    /// Distance in a field between neighbours along a direction.
    int stride(Direction direction) {
        return switch (direction) {
            case X -> planeStride();
            case Y -> rowStride();
            case Z -> 1;
        };
    }

    /// Number along a direction of cell k of a row.
    int place(Direction direction, int row, int k) {
        return switch (direction) {
            case X -> row / y;
            case Y -> row % y;
            case Z -> k;
        };
    }

    /// Sum of what the pieces of all rows return, in their order whatever the threads.
    double sumOverRows(Workers workers, Workers.Part part) {
        return workers.sum(rows(), grain(), part);
    }

    /// Work on all rows.
    void forRows(Workers workers, Workers.Body body) {
        workers.forEach(rows(), grain(), body);
    }
}
