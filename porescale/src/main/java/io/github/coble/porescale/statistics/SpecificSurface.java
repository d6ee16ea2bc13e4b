package io.github.coble.porescale.statistics;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.statistics.PairCounts.Kind;

/// Interface of a phase per volume of the image, from what lines in thirteen directions cut (P-12).
///
/// The faces of the voxels themselves add up to 3/2 of a surface of all directions; lines do not
/// have this error. Lines of points miss what is thinner than a step, to first order in its length;
/// [#perVolume()] is therefore twice what single steps find less what double steps find. Its
/// difference from [#counted()] is what the voxels would have hidden, and bounds what they still
/// hide. A plane of one direction can be off by several percent, as thirteen directions are not
/// all. The border of the image is no surface. NaN for images too small for a step.
///
/// @param perVolume interface over volume, per voxel; error from slabs of the image
/// @param counted the same from single steps only, per voxel
/// @param fromFaces 2/3 of the voxel faces over the volume, per voxel
public record SpecificSurface(Estimate perVolume, Estimate counted, Estimate fromFaces) {
    private static final int[][] WAYS = {
        {1, 0, 0},
        {0, 1, 0},
        {0, 0, 1},
        {1, 1, 0},
        {1, -1, 0},
        {1, 0, 1},
        {1, 0, -1},
        {0, 1, 1},
        {0, 1, -1},
        {1, 1, 1},
        {1, 1, -1},
        {1, -1, 1},
        {1, -1, -1}
    };

    /// Shares of the sphere that are nearest to a direction along an axis, a diagonal of a face, of
    /// a cube (areas of Voronoi cells; Ohser and Mücklich, Statistical Analysis of Microstructures
    /// in Materials Science, 2000), both senses taken together.
    private static final double[] WEIGHTS = {0.0915556, 0.0739616, 0.0703914};

    /// The surface of a phase. The result does not depend on the number of workers.
    public static SpecificSurface of(PhaseMask phase, Workers workers) {
        Extent extent = phase.extent();
        long[][] once = new long[WAYS.length][extent.x()];
        long[][] twice = new long[WAYS.length][extent.x()];
        workers.forEach(
                extent.x(),
                8,
                (from, to) -> {
                    PairCounts pairs = new PairCounts(phase);
                    for (int i = from; i < to; i++) {
                        for (int d = 0; d < WAYS.length; d++) {
                            int[] v = WAYS[d];
                            once[d][i] = pairs.onPage(i, v[0], v[1], v[2], Kind.DIFFERING);
                            twice[d][i] =
                                    pairs.onPage(i, 2 * v[0], 2 * v[1], 2 * v[2], Kind.DIFFERING);
                        }
                    }
                });
        int all = WAYS.length;
        double[] single = perSlab(extent, once, 1, all);
        double[] extrapolated = perSlab(extent, twice, 2, all);
        for (int n = 0; n < single.length; n++) {
            extrapolated[n] = 2 * single[n] - extrapolated[n];
        }
        return new SpecificSurface(
                estimate(extent, extrapolated),
                estimate(extent, single),
                estimate(extent, perSlab(extent, once, 1, 3)));
    }

    /// What slabs of the image add to the surface per volume of the whole.
    private static double[] perSlab(Extent extent, long[][] cut, int steps, int ways) {
        double[] surface = new double[Math.min(Estimate.PARTS, extent.x())];
        double weights = 0;
        for (int d = 0; d < ways; d++) {
            int[] v = WAYS[d];
            int squared = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
            double pairs = 0;
            for (int i = 0; i < extent.x(); i++) {
                pairs += PairCounts.possible(extent, i, steps * v[0], steps * v[1], steps * v[2]);
            }
            if (pairs > 0) {
                double weight = WEIGHTS[squared - 1];
                double length = pairs * steps * Math.sqrt(squared);
                weights += weight;
                for (int i = 0; i < extent.x(); i++) {
                    surface[slab(extent, i, surface.length)] += 2 * weight * cut[d][i] / length;
                }
            }
        }
        for (int n = 0; n < surface.length; n++) {
            surface[n] /= weights;
        }
        return surface;
    }

    private static Estimate estimate(Extent extent, double[] surface) {
        double[] volume = new double[surface.length];
        for (int i = 0; i < extent.x(); i++) {
            volume[slab(extent, i, volume.length)] += 1.0 / extent.x();
        }
        return Estimate.ofRatio(surface, volume);
    }

    private static int slab(Extent extent, int i, int parts) {
        return (int) ((long) i * parts / extent.x());
    }
}
