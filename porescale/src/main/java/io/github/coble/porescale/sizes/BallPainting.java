package io.github.coble.porescale.sizes;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import java.util.Arrays;

/// Gives every voxel the largest size among the balls that cover it (P-3).
///
/// Every voxel x carries a size f(x), and with it the ball of voxels nearer than √f. Of a ball only
/// the part has to be painted that the balls of the six neighbours do not cover for sure (P-5):
/// with v the way from the centre,
///
/// - a neighbour at e with f(x + e) > f(x) covers all v with v·e > (f(x) − f(x + e)) / 2;
/// - where f(x + e) = f(x), the neighbour is nearer to all v with v·e ≥ 1 and takes them over.
///
/// What is left is a box, empty for nearly all voxels off the ridge of the distances, however wide
/// the pore. Exact: among the largest balls that cover a voxel, the nearest centre paints it. The
/// largest size does not depend on the order of painting, so neither does the result.
final class BallPainting {
    private final Extent extent;
    private final Codes field;
    private final int[] squared;
    private final int reach;

    private BallPainting(Extent extent, Codes field, int[] squared) {
        this.extent = extent;
        this.field = field;
        this.squared = squared;
        this.reach = (int) Math.sqrt(squared[squared.length - 1]);
    }

    /// The largest sizes.
    ///
    /// @param field size numbers of the balls' centres; 0 for no ball
    /// @param squared squared radii by size number, ascending
    static Codes of(Extent extent, Codes field, int[] squared, Workers workers) {
        Codes painted = field.duplicate();
        BallPainting painting = new BallPainting(extent, field, squared);
        int slab = Math.max(1, Math.ceilDiv(extent.x(), 4 * workers.threads()));
        workers.forEach(
                extent.x(),
                workers.threads() == 1 ? extent.x() : slab,
                (from, to) -> painting.slab(from, to, painted));
        return painted;
    }

    private void slab(int from, int to, Codes painted) {
        int length = extent.z();
        int[][] rows = new int[5][length];
        int last = Math.min(extent.x(), to + reach);
        for (int i = Math.max(0, from - reach); i < last; i++) {
            for (int j = 0; j < extent.y(); j++) {
                int at = extent.index(i, j, 0);
                field.copy(at, length, rows[0]);
                // A neighbour beyond the border is no neighbour: -1.
                copyOrNone(i > 0, at - extent.y() * length, rows[1]);
                copyOrNone(i + 1 < extent.x(), at + extent.y() * length, rows[2]);
                copyOrNone(j > 0, at - length, rows[3]);
                copyOrNone(j + 1 < extent.y(), at + length, rows[4]);
                row(i, j, rows, from, to, painted);
            }
        }
    }

    private void copyOrNone(boolean exists, int at, int[] into) {
        if (exists) {
            field.copy(at, into.length, into);
        } else {
            Arrays.fill(into, -1);
        }
    }

    private void row(int i, int j, int[][] rows, int from, int to, Codes painted) {
        int[] own = rows[0];
        int length = own.length;
        for (int k = 0; k < length; k++) {
            int code = own[k];
            int f = squared[code];
            if (f <= 1) {
                continue;
            }
            int r = (int) Math.sqrt(f - 1);
            int lowX = -limit(code, f, r, rows[1][k]);
            int highX = limit(code, f, r, rows[2][k]);
            int lowY = -limit(code, f, r, rows[3][k]);
            int highY = limit(code, f, r, rows[4][k]);
            int lowZ = -limit(code, f, r, k > 0 ? own[k - 1] : -1);
            int highZ = limit(code, f, r, k + 1 < length ? own[k + 1] : -1);
            if (lowX > highX || lowY > highY || lowZ > highZ) {
                continue;
            }
            int x = nearest(lowX, highX);
            int y = nearest(lowY, highY);
            int z = nearest(lowZ, highZ);
            if (x * x + y * y + z * z >= f) {
                continue;
            }
            lowX = Math.max(lowX, from - i);
            highX = Math.min(highX, to - 1 - i);
            lowY = Math.max(lowY, -j);
            highY = Math.min(highY, extent.y() - 1 - j);
            lowZ = Math.max(lowZ, -k);
            highZ = Math.min(highZ, length - 1 - k);
            for (int a = lowX; a <= highX; a++) {
                for (int b = lowY; b <= highY; b++) {
                    int rest = f - 1 - a * a - b * b;
                    if (rest >= 0) {
                        int half = (int) Math.sqrt(rest);
                        int at = extent.index(i + a, j + b, k);
                        painted.raise(at + Math.max(lowZ, -half), at + Math.min(highZ, half), code);
                    }
                }
            }
        }
    }

    /// How far the ball of a voxel has to be painted towards a neighbour.
    private int limit(int code, int f, int r, int neighbour) {
        if (neighbour < code) {
            return r;
        }
        return limit(f, squared[neighbour], r);
    }

    /// The same from squared radii; a neighbour without a ball has -1.
    static int limit(int f, int neighbour, int r) {
        return neighbour < f ? r : Math.floorDiv(f - neighbour, 2);
    }

    static int nearest(int low, int high) {
        return low > 0 ? low : Math.min(high, 0);
    }
}
