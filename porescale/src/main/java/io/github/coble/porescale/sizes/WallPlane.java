package io.github.coble.porescale.sizes;

import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;

/// Where the wall runs through the neighbourhood of a voxel just outside the phase (P-4).
///
/// The direction n in which the 26 neighbours lie that are outside too, and the depth δ = (φ − 1/2)
/// 27 / A at which the voxel's centre lies behind the plane, with φ the share of the 27 voxels that
/// is outside and A the area in which a plane with normal n through the centre cuts their cube.
/// Exact for planes along the axes (δ = 1/2), within 0.1 voxel for others.
final class WallPlane {
    /// Depth behind a wall along an axis [voxels].
    static final double FLAT = 0.5;

    /// Most that a distance is taken to overshoot [voxels].
    private static final double MOST = 0.9;

    private final DistanceMap map;
    private final Extent extent;

    WallPlane(DistanceMap map) {
        this.map = map;
        this.extent = map.extent();
    }

    boolean isWall(int x, int y, int z) {
        return x >= 0
                && y >= 0
                && z >= 0
                && x < extent.x()
                && y < extent.y()
                && z < extent.z()
                && map.squared(x, y, z) == 0;
    }

    /// How far the distance from a ball's centre to voxel (x, y, z) overshoots the wall [voxels].
    /// The way from the centre to the voxel is (a, b, c).
    double gap(int x, int y, int z, int a, int b, int c, double distance) {
        if (x < 1
                || y < 1
                || z < 1
                || x > extent.x() - 2
                || y > extent.y() - 2
                || z > extent.z() - 2) {
            return FLAT;
        }
        int outside = 0;
        int gx = 0;
        int gy = 0;
        int gz = 0;
        for (int p = -1; p <= 1; p++) {
            for (int q = -1; q <= 1; q++) {
                int at = extent.index(x + p, y + q, z);
                int low = map.squared(at - 1) == 0 ? 1 : 0;
                int middle = map.squared(at) == 0 ? 1 : 0;
                int high = map.squared(at + 1) == 0 ? 1 : 0;
                int row = low + middle + high;
                outside += row;
                gx += p * row;
                gy += q * row;
                gz += high - low;
            }
        }
        double length = Math.sqrt(gx * gx + gy * gy + gz * gz);
        if (length == 0) {
            return FLAT;
        }
        double depth =
                (outside / 27.0 - 0.5)
                        * 3
                        / section(
                                Math.abs(gx) / length,
                                Math.abs(gy) / length,
                                Math.abs(gz) / length);
        double overshoot = distance - (a * gx + b * gy + c * gz) / length + depth;
        return Math.clamp(overshoot, 0, MOST);
    }

    /// Area in which a plane through the centre of a unit cube cuts it, by its normal.
    private static double section(double u, double v, double w) {
        double most = Math.max(u, Math.max(v, w));
        if (most >= u + v + w - most) {
            return 1 / most;
        }
        return (2 * (u * v + v * w + w * u) - 1) / (4 * u * v * w);
    }
}
