package io.github.coble.study.structure;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.sizes.SizeMap;

/// The local widths of the pores of an image whose first and last page may lie at walls.
///
/// Walls are no pages of the image: they take no volume and hinder no transport. To see them,
/// widths are measured on an image with a solid page before and after.
///
/// @param map of the image with its walls
/// @param walls 1 if there are walls, else 0: pages of the map before the image's first
record PoreWidths(SizeMap map, int walls) {
    /// Distances to the solid and to the walls.
    static DistanceMap distances(PhaseMask pores, boolean walls, Workers workers) {
        return DistanceMap.of(walls ? walled(pores) : pores, workers);
    }

    private static PhaseMask walled(PhaseMask pores) {
        Extent e = pores.extent();
        PhaseMask.Builder builder = new PhaseMask.Builder(new Extent(e.x() + 2, e.y(), e.z()));
        for (int i = 0; i < e.x(); i++) {
            for (int j = 0; j < e.y(); j++) {
                for (int w = 0; w < pores.wordsPerRow(); w++) {
                    builder.put(i + 1, j, w, pores.word(i, j, w));
                }
            }
        }
        return builder.build();
    }

    /// Width at a voxel of the image [voxels].
    float at(int i, int j, int k) {
        return (float) map.correctedAt(i + walls, j, k);
    }

    /// Widths of a row of the image [voxels].
    void row(int i, int j, float[] into) {
        map.copyCorrected(map.extent().index(i + walls, j, 0), map.extent().z(), into);
    }
}
