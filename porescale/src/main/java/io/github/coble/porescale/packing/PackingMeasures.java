package io.github.coble.porescale.packing;

import io.github.coble.model.physics.Si;

/// Quantities of a packing from its geometry, without voxels: exact but for round-off, the share of
/// the binder excepted, whose error [Necks#volumeError()] states.
public final class PackingMeasures {
    private PackingMeasures() {}

    /// Share of the box that nothing fills (P-40).
    @Si("1")
    public static double porosity(Packing packing) {
        double solid =
                packing.scaffold().volume()
                        + packing.decoration().volume()
                        + packing.binder().volume();
        return 1 - solid / packing.box().volume();
    }

    /// Surface of all spheres over the volume of the box, as if none touched and binder covered
    /// none.
    ///
    /// ```text
    ///   s = pi sum d_i^2 / V                                                                (P-49)
    /// ```
    @Si("m^-1")
    public static double specificSurface(Packing packing) {
        return (packing.scaffold().surface() + packing.decoration().surface())
                / packing.box().volume();
    }

    /// Mean number of spheres of the scaffold near one of them; walls do not count.
    ///
    /// @param gap up to which spheres count as touching, as a share of the sum of their radii
    @Si("1")
    public static double coordination(Packing packing, double gap) {
        double[] s = packing.scaffold().centresAndRadii();
        SphereGrid grid = packing.scaffold().grid(packing.box());
        NearWorkspace near = new NearWorkspace();
        double margin = gap * packing.scaffold().largestDiameter();
        long touching = 0;
        for (int i = 0; i < s.length; i += 4) {
            int m = near.find(grid, s[i], s[i + 1], s[i + 2], s[i + 3], margin, i / 4);
            for (int k = 0; k < m; k++) {
                double contact = (s[i + 3] + s[4 * near.items[k] + 3]) * (1 + gap);
                double d2 = grid.squared(near.items[k], s[i], s[i + 1], s[i + 2]);
                touching += d2 < contact * contact ? 1 : 0;
            }
        }
        return (double) touching / packing.scaffold().count();
    }

    /// The smallest gap between two spheres of the scaffold, or between one and a wall, over the
    /// radius of the smaller one; negative where they overlap, infinite for a lone sphere.
    @Si("1")
    public static double smallestGap(Packing packing) {
        return smallestGap(packing.box(), packing.scaffold());
    }

    static double smallestGap(Box box, Spheres spheres) {
        double[] s = spheres.centresAndRadii();
        SphereGrid grid = spheres.grid(box);
        NearWorkspace near = new NearWorkspace();
        double smallest = Double.POSITIVE_INFINITY;
        double margin = 0.1 * spheres.meanDiameter();
        double everything = box.thickness() + 2 * box.width();
        while (true) {
            for (int i = 0; i < s.length; i += 4) {
                int m = near.find(grid, s[i], s[i + 1], s[i + 2], s[i + 3], margin, i / 4);
                for (int k = 0; k < m; k++) {
                    double r = s[4 * near.items[k] + 3];
                    double d = Math.sqrt(grid.squared(near.items[k], s[i], s[i + 1], s[i + 2]));
                    smallest = Math.min(smallest, (d - r - s[i + 3]) / Math.min(r, s[i + 3]));
                }
                if (!box.periodicInX()) {
                    double wall = Math.min(s[i], box.thickness() - s[i]) - s[i + 3];
                    smallest = Math.min(smallest, wall / s[i + 3]);
                }
            }
            if (smallest < Double.POSITIVE_INFINITY || margin > everything) {
                return smallest;
            }
            margin *= 4;
        }
    }

    /// Share of the volume that spheres fill, in slabs of equal thickness from x = 0 on. Binder
    /// does not count.
    ///
    /// ```text
    ///   V(x) = pi h^2 (r - h/3),   h = x - (c - r)                                          (P-50)
    /// ```
    ///
    /// is the cap of a sphere below x; a slab holds the difference of two caps.
    public static double[] profile(Packing packing, int slabs) {
        double[] share = new double[slabs];
        add(packing.scaffold(), packing.box(), share);
        add(packing.decoration(), packing.box(), share);
        double slab = packing.box().volume() / slabs;
        for (int b = 0; b < slabs; b++) {
            share[b] /= slab;
        }
        return share;
    }

    private static void add(Spheres spheres, Box box, double[] volume) {
        double thickness = box.thickness() / volume.length;
        for (int i = 0; i < spheres.count(); i++) {
            double r = 0.5 * spheres.diameter(i);
            double bottom = spheres.x(i) - r;
            int first = (int) Math.floor(bottom / thickness);
            int last = (int) Math.floor((bottom + 2 * r) / thickness);
            double below = 0;
            for (int b = first; b <= last; b++) {
                double h = Math.clamp((b + 1) * thickness - bottom, 0, 2 * r);
                double cap = Math.PI * h * h * (r - h / 3);
                int at =
                        box.periodicInX()
                                ? Math.floorMod(b, volume.length)
                                : Math.clamp(b, 0, volume.length - 1);
                volume[at] += cap - below;
                below = cap;
            }
        }
    }
}
