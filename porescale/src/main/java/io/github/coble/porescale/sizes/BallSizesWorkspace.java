package io.github.coble.porescale.sizes;

import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;

/// Sizes of the balls around voxels, corrected for what a voxel image does to widths (P-4).
///
/// A distance ends at a voxel centre behind the wall, and starts at a voxel centre beside the
/// middle of the pore. Both are put right for balls on the ridge of the distances, the only ones
/// that give voxels a size. Where the wall is: [WallPlane]. Where the middle is: along each axis
/// the distances form a tent, whose top lies t beside the voxel and whose slope is u; the distance
/// to the middle is the root of the sum of t²u² over the axes, as slits, cylinders and balls of
/// every direction have it. Exact for slits along an axis.
final class BallSizesWorkspace {
    /// Sharpness of a tent below which the distances are no tent but a slope [voxels]; whole
    /// squared distances on a slope are sharp by less.
    private static final double SLOPE = 0.02;

    private final DistanceMap map;
    private final Contacts contacts;
    private final Extent extent;
    private final WallPlane wall;

    BallSizesWorkspace(DistanceMap map, Contacts contacts) {
        this.map = map;
        this.contacts = contacts;
        this.extent = map.extent();
        this.wall = new WallPlane(map);
    }

    /// Where sizes go.
    @FunctionalInterface
    interface Sink {
        /// Takes the key of the ball of a voxel.
        void accept(int at, int key);
    }

    /// Keys of the balls on pages `from` to `to`.
    void keys(int from, int to, Sink sink) {
        int[] around = new int[6];
        for (int i = from; i < to; i++) {
            for (int j = 0; j < extent.y(); j++) {
                for (int k = 0; k < extent.z(); k++) {
                    int at = extent.index(i, j, k);
                    int f = map.squared(at);
                    if (f > 0) {
                        around(i, j, k, at, around);
                        sink.accept(at, key(i, j, k, f, around));
                    }
                }
            }
        }
    }

    private void around(int i, int j, int k, int at, int[] around) {
        int page = extent.y() * extent.z();
        around[0] = i > 0 ? map.squared(at - page) : -1;
        around[1] = i + 1 < extent.x() ? map.squared(at + page) : -1;
        around[2] = j > 0 ? map.squared(at - extent.z()) : -1;
        around[3] = j + 1 < extent.y() ? map.squared(at + extent.z()) : -1;
        around[4] = k > 0 ? map.squared(at - 1) : -1;
        around[5] = k + 1 < extent.z() ? map.squared(at + 1) : -1;
    }

    private int key(int i, int j, int k, int f, int[] around) {
        int key = f << SizeLevels.BITS;
        if (!onRidge(f, around)) {
            return key;
        }
        double beside = 0;
        for (int axis = 0; axis < 6; axis += 2) {
            beside += tent(f, around[axis], around[axis + 1]);
        }
        double distance = Math.sqrt(f);
        double gap = contacts.lists(f) ? gap(i, j, k, f, distance) : WallPlane.FLAT;
        double place = Math.sqrt(beside) + WallPlane.FLAT - gap;
        long steps = Math.round(place * SizeLevels.UNIT);
        return key | Math.clamp(steps, 0, (1 << SizeLevels.BITS) - 1);
    }

    /// Whether the balls of the neighbours leave something of a ball, and it is no slope.
    private static boolean onRidge(int f, int[] around) {
        int reach = (int) Math.sqrt(f - 1);
        long left = 0;
        boolean top = false;
        for (int axis = 0; axis < 6; axis += 2) {
            int low = -BallPainting.limit(f, around[axis], reach);
            int high = BallPainting.limit(f, around[axis + 1], reach);
            if (low > high) {
                return false;
            }
            long nearest = BallPainting.nearest(low, high);
            left += nearest * nearest;
            top |= around[axis] <= f && around[axis + 1] <= f;
        }
        return top && left < f;
    }

    private static double tent(int f, int below, int above) {
        if (below < 0 || above < 0 || below > f || above > f) {
            return 0;
        }
        double a = Math.sqrt(below);
        double b = Math.sqrt(above);
        double sharpness = Math.sqrt(f) - (a + b) / 2;
        double t = Math.abs(a - b) / 2;
        double u = Math.min(1, t + sharpness);
        return sharpness > SLOPE ? t * t * u * u : 0;
    }

    /// Mean over the nearest voxels outside of how far the distance overshoots the wall.
    private double gap(int i, int j, int k, int f, double distance) {
        double sum = 0;
        int count = 0;
        int end = contacts.first(f + 1);
        for (int way = contacts.first(f); way < end; way++) {
            int a = contacts.component(way, 0);
            int b = contacts.component(way, 1);
            int c = contacts.component(way, 2);
            if (wall.isWall(i + a, j + b, k + c)) {
                sum += wall.gap(i + a, j + b, k + c, a, b, c, distance);
                count++;
            }
        }
        return count == 0 ? WallPlane.FLAT : sum / count;
    }
}
