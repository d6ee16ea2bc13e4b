package io.github.coble.study.figure.render;

/// Thin rods along edges, in front of and behind what they surround as they lie.
final class Frame {
    private static final int VALUES = 7;

    private final double[] rods;
    private final double radius;
    private final int rgb;

    /// Rods of one thickness.
    ///
    /// @param ends x, y, z of the first and of the second end of each
    Frame(double[][] ends, double radius, int rgb) {
        this.radius = radius;
        this.rgb = rgb;
        rods = new double[VALUES * ends.length];
        for (int k = 0; k < ends.length; k++) {
            double squared = 0;
            for (int d = 0; d < 3; d++) {
                rods[VALUES * k + d] = ends[k][d];
                rods[VALUES * k + 3 + d] = ends[k][3 + d] - ends[k][d];
                squared += rods[VALUES * k + 3 + d] * rods[VALUES * k + 3 + d];
            }
            rods[VALUES * k + 6] = squared;
        }
    }

    /// The twelve edges of a box.
    static double[][] edges(Camera.Box box) {
        double[][] edges = new double[12][];
        int n = 0;
        for (int corner = 0; corner < 8; corner++) {
            for (int d = 0; d < 3; d++) {
                if ((corner >> d & 1) == 0) {
                    edges[n++] = joined(box.corner(corner), box.corner(corner | 1 << d));
                }
            }
        }
        return edges;
    }

    static double[] joined(double[] a, double[] b) {
        return new double[] {a[0], a[1], a[2], b[0], b[1], b[2]};
    }

    /// Whether a rod lies on the ray nearer than its reach; if so sets the light from it. The
    /// nearest approach of ray and rod is compared with the thickness.
    boolean trace(RayWorkspace ray) {
        boolean found = false;
        for (int k = 0; k < rods.length; k += VALUES) {
            double ex = rods[k + 3];
            double ey = rods[k + 4];
            double ez = rods[k + 5];
            double wx = ray.ox - rods[k];
            double wy = ray.oy - rods[k + 1];
            double wz = ray.oz - rods[k + 2];
            double b = ray.dx * ex + ray.dy * ey + ray.dz * ez;
            double d = ray.dx * wx + ray.dy * wy + ray.dz * wz;
            double e = ex * wx + ey * wy + ez * wz;
            double det = rods[k + 6] - b * b;
            double along = det > 0 ? Math.clamp((e - b * d) / det, 0, 1) : 0;
            double t = along * b - d;
            double gx = wx + t * ray.dx - along * ex;
            double gy = wy + t * ray.dy - along * ey;
            double gz = wz + t * ray.dz - along * ez;
            if (t - radius < ray.reach && gx * gx + gy * gy + gz * gz < radius * radius) {
                ray.reach = t - radius;
                found = true;
            }
        }
        if (found) {
            ray.send(rgb, 1);
        }
        return found;
    }
}
