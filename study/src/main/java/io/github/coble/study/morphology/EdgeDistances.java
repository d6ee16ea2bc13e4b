package io.github.coble.study.morphology;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.BitSet;

/// Distances of what is covered on a periodic square to the nearest column that is not.
final class EdgeDistances {
    private EdgeDistances() {}

    /// Squared distances, centre to centre [columns²]; 0 where nothing is covered.
    ///
    /// @param covered columns, row by row; not all of them
    static int[] squared(BitSet covered, int columns, Workers workers) {
        // The nearest of all repetitions of a place lies within half a square along each axis.
        int half = columns / 2 + 1;
        DistanceMap around = DistanceMap.of(repeated(covered, columns, half), workers);
        int[] squared = new int[columns * columns];
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                squared[i * columns + j] = around.squared(half + i, 0, half + j);
            }
        }
        return squared;
    }

    /// The square, repeated around itself as far as a margin [columns].
    static PhaseMask repeated(BitSet covered, int columns, int margin) {
        int side = columns + 2 * margin;
        // Pages of one row each, which workers share.
        PhaseMask.Builder mask = new PhaseMask.Builder(new Extent(side, 1, side));
        for (int i = 0; i < side; i++) {
            int row = Math.floorMod(i - margin, columns) * columns;
            for (int j = 0; j < side; j++) {
                if (covered.get(row + Math.floorMod(j - margin, columns))) {
                    mask.add(i, 0, j);
                }
            }
        }
        return mask.build();
    }
}
