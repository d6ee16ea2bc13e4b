package io.github.coble.study.figure.render;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which spheres reach into which cell of a grid around them all, so that a ray asks few.
final class SphereGrid {
    /// Cells per sphere.
    private static final double CELLS_PER_SPHERE = 2;

    private static final int MOST_PER_AXIS = 256;

    private final double[] ball;
    private final double[] low = new double[3];
    private final double[] high = new double[3];
    private final int[] cells = new int[3];
    private final double edge;
    private final double perEdge;
    private final int[] start;
    private final int[] members;
    private final int[] home;
    private final byte[] kind;

    /// A grid over spheres, at least one.
    SphereGrid(Spheres s) {
        int n = s.count();
        double[][] centre = {s.x(), s.y(), s.z()};
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int k = 0; k < n; k++) {
            for (int d = 0; d < 3; d++) {
                low[d] = Math.min(low[d], centre[d][k] - s.radius()[k]);
                high[d] = Math.max(high[d], centre[d][k] + s.radius()[k]);
            }
        }
        double volume = 1;
        double longest = 0;
        for (int d = 0; d < 3; d++) {
            volume *= high[d] - low[d];
            longest = Math.max(longest, high[d] - low[d]);
        }
        edge = Math.max(Math.cbrt(volume / (CELLS_PER_SPHERE * n)), longest / MOST_PER_AXIS);
        for (int d = 0; d < 3; d++) {
            cells[d] = Math.max(1, (int) Math.ceil((high[d] - low[d]) / edge));
        }
        perEdge = 1 / edge;
        home = new int[cells[0] * cells[1] * cells[2] + 1];
        for (int k = 0; k < n; k++) {
            home[homeOf(s, k)]++;
        }
        cumulate(home);
        ball = new double[4 * n];
        kind = new byte[n];
        for (int k = n - 1; k >= 0; k--) {
            int at = --home[homeOf(s, k)];
            ball[4 * at] = s.x()[k];
            ball[4 * at + 1] = s.y()[k];
            ball[4 * at + 2] = s.z()[k];
            ball[4 * at + 3] = s.radius()[k];
            kind[at] = s.kind()[k];
        }
        start = new int[home.length];
        for (int k = 0; k < n; k++) {
            enter(k, null);
        }
        cumulate(start);
        members = new int[start[start.length - 1]];
        // Filled from the back, after which each start is where it belongs.
        for (int k = n - 1; k >= 0; k--) {
            enter(k, members);
        }
    }

    private int homeOf(Spheres s, int k) {
        return index(cell(s.x()[k], 0), cell(s.y()[k], 1), cell(s.z()[k], 2));
    }

    private static void cumulate(int[] counts) {
        for (int c = 1; c < counts.length; c++) {
            counts[c] += counts[c - 1];
        }
    }

    /// x, y, z and radius of all spheres, one after the other, in the order of the cells that their
    /// centres are in.
    double[] balls() {
        return ball;
    }

    double edge() {
        return edge;
    }

    /// Kind of a sphere, in the same order.
    int kind(int sphere) {
        return kind[sphere];
    }

    /// Cell of a position along an axis, the nearest one where it is outside.
    int cell(double at, int axis) {
        return Math.clamp((int) ((at - low[axis]) * perEdge), 0, cells[axis] - 1);
    }

    int index(int i, int j, int k) {
        return (i * cells[1] + j) * cells[2] + k;
    }

    /// First of the spheres whose centres are in a cell; those of the next cell follow.
    int home(int cell) {
        return home[cell];
    }

    /// Counts a sphere in the cells it reaches into, or puts it there.
    private void enter(int sphere, int @Nullable [] into) {
        double r = ball[4 * sphere + 3];
        int[] from = new int[3];
        int[] to = new int[3];
        for (int d = 0; d < 3; d++) {
            from[d] = cell(ball[4 * sphere + d] - r, d);
            to[d] = cell(ball[4 * sphere + d] + r, d);
        }
        for (int i = from[0]; i <= to[0]; i++) {
            double dx = outside(sphere, 0, i);
            for (int j = from[1]; j <= to[1]; j++) {
                double dy = outside(sphere, 1, j);
                for (int k = from[2]; k <= to[2]; k++) {
                    double dz = outside(sphere, 2, k);
                    if (dx * dx + dy * dy + dz * dz > r * r) {
                        continue;
                    }
                    int c = index(i, j, k);
                    if (into == null) {
                        start[c]++;
                    } else {
                        into[--start[c]] = sphere;
                    }
                }
            }
        }
    }

    /// Distance of a centre from a layer of cells along an axis.
    private double outside(int sphere, int axis, int layer) {
        double at = ball[4 * sphere + axis] - low[axis] - layer * edge;
        return Math.max(0, Math.max(-at, at - edge));
    }

    /// Finds the nearest sphere on a ray, short of its reach; sets reach and hit.
    ///
    /// @param any whether the first one found will do
    void cast(RayWorkspace ray, boolean any) {
        if (!ray.crosses(low[0], low[1], low[2], high[0], high[1], high[2])) {
            return;
        }
        double t = ray.enter;
        int i = cell(ray.ox + t * ray.dx, 0);
        int j = cell(ray.oy + t * ray.dy, 1);
        int k = cell(ray.oz + t * ray.dz, 2);
        int si = ray.dx > 0 ? 1 : -1;
        int sj = ray.dy > 0 ? 1 : -1;
        int sk = ray.dz > 0 ? 1 : -1;
        double ti = crossing(ray.ox, ray.dx, i, 0);
        double tj = crossing(ray.oy, ray.dy, j, 1);
        double tk = crossing(ray.oz, ray.dz, k, 2);
        double wi = Math.abs(edge / ray.dx);
        double wj = Math.abs(edge / ray.dy);
        double wk = Math.abs(edge / ray.dz);
        while (true) {
            int c = index(i, j, k);
            for (int m = start[c]; m < start[c + 1]; m++) {
                test(ray, members[m]);
            }
            double next = Math.min(ti, Math.min(tj, tk));
            if (ray.reach <= next || (any && ray.hit >= 0)) {
                return;
            }
            if (ti == next) {
                i += si;
                ti += wi;
            } else if (tj == next) {
                j += sj;
                tj += wj;
            } else {
                k += sk;
                tk += wk;
            }
            if (i < 0 || j < 0 || k < 0 || i >= cells[0] || j >= cells[1] || k >= cells[2]) {
                return;
            }
        }
    }

    private double crossing(double o, double d, int layer, int axis) {
        if (d == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return (low[axis] + (d > 0 ? layer + 1 : layer) * edge - o) / d;
    }

    private void test(RayWorkspace ray, int sphere) {
        double cx = ball[4 * sphere] - ray.ox;
        double cy = ball[4 * sphere + 1] - ray.oy;
        double cz = ball[4 * sphere + 2] - ray.oz;
        double r = ball[4 * sphere + 3];
        double b = cx * ray.dx + cy * ray.dy + cz * ray.dz;
        // The distance of the ray from the centre, not b² − c²: round-off for far eyes.
        double px = cx - b * ray.dx;
        double py = cy - b * ray.dy;
        double pz = cz - b * ray.dz;
        double under = r * r - (px * px + py * py + pz * pz);
        if (under > 0) {
            double t = b - Math.sqrt(under);
            if (t > 0 && t < ray.reach) {
                ray.reach = t;
                ray.hit = sphere;
            }
        }
    }
}
