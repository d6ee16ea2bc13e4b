package io.github.coble.porescale.transport;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Structures that tests make themselves.
final class Shapes {
    private Shapes() {}

    /// Void around a sphere of radius R in the middle of a cube.
    static PhaseMask aroundSphere(int edge, double radius) {
        double c = edge / 2.0;
        return PhaseMask.of(
                Extent.cube(edge),
                (i, j, k) -> {
                    double x = i + 0.5 - c;
                    double y = j + 0.5 - c;
                    double z = k + 0.5 - c;
                    return x * x + y * y + z * z > radius * radius;
                });
    }

    /// Void between periodic spheres, given in voxels of an edge `of`, on a grid of edge `edge`.
    static PhaseMask between(List<double[]> spheres, int of, int edge) {
        double h = (double) of / edge;
        boolean[] solid = new boolean[edge * edge * edge];
        for (double[] s : spheres) {
            int reach = (int) Math.ceil(s[3] / h) + 1;
            int i0 = (int) (s[0] / h);
            int j0 = (int) (s[1] / h);
            int k0 = (int) (s[2] / h);
            for (int i = i0 - reach; i <= i0 + reach; i++) {
                for (int j = j0 - reach; j <= j0 + reach; j++) {
                    for (int k = k0 - reach; k <= k0 + reach; k++) {
                        double x = (i + 0.5) * h - s[0];
                        double y = (j + 0.5) * h - s[1];
                        double z = (k + 0.5) * h - s[2];
                        if (x * x + y * y + z * z <= s[3] * s[3]) {
                            int row = Math.floorMod(i, edge) * edge + Math.floorMod(j, edge);
                            solid[row * edge + Math.floorMod(k, edge)] = true;
                        }
                    }
                }
            }
        }
        Extent extent = Extent.cube(edge);
        return PhaseMask.of(extent, (i, j, k) -> !solid[extent.index(i, j, k)]);
    }

    /// Inside of periodic spheres of equal size that overlap at random, seeded.
    static PhaseMask overlapping(int count, double radius, long seed, int edge) {
        Random random = new Random(seed);
        List<double[]> spheres = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            spheres.add(
                    new double[] {
                        random.nextDouble(), random.nextDouble(), random.nextDouble(), radius
                    });
        }
        return between(spheres, 1, edge).complement();
    }

    /// The image seen in mirrors.
    static PhaseMask mirrored(PhaseMask mask, boolean x, boolean y, boolean z) {
        Extent e = mask.extent();
        return PhaseMask.of(
                e,
                (i, j, k) ->
                        mask.contains(
                                x ? e.x() - 1 - i : i,
                                y ? e.y() - 1 - j : j,
                                z ? e.z() - 1 - k : k));
    }

    /// A channel one voxel wide that winds: legs along z in the odd layers, joined at alternate
    /// ends by one voxel in the even ones, one voxel in the first and last layer.
    ///
    /// @param legs an even number brings the channel back to z = 0
    static PhaseMask serpentine(int legs, int width) {
        int layers = 2 * legs + 1;
        return PhaseMask.of(
                new Extent(layers, 3, width),
                (i, j, k) -> j == 1 && (i % 2 == 1 || k == (i / 2 % 2 == 0 ? 0 : width - 1)));
    }

    /// The image with its axes in the order y, z, x.
    static PhaseMask turned(PhaseMask mask) {
        Extent e = mask.extent();
        return PhaseMask.of(new Extent(e.y(), e.z(), e.x()), (i, j, k) -> mask.contains(k, i, j));
    }
}
