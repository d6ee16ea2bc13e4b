package io.github.coble.study.morphology;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.sizes.LocalThickness;
import io.github.coble.porescale.sizes.SizeMap;
import java.util.BitSet;

/// Local widths of what is covered on a periodic square (M-3). The square is repeated around itself
/// as far as circles reach.
final class Widths {
    private Widths() {}

    /// Diameter of the largest circle within the deposit that covers the column [columns]; 0 where
    /// nothing is covered.
    ///
    /// @param covered columns, row by row; not all of them
    static float[] of(BitSet covered, int columns, Workers workers) {
        // The nearest of all repetitions of a place lies within half a square along each axis.
        int half = columns / 2 + 1;
        DistanceMap around = DistanceMap.of(repeated(covered, columns, half), workers);
        int largest = 0;
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                largest = Math.max(largest, around.squared(half + i, 0, half + j));
            }
        }
        // Circles that reach into the square have their centres within one radius of it, and touch
        // their walls within another.
        int margin = 2 * (int) Math.ceil(Math.sqrt(largest));
        PhaseMask mask = repeated(covered, columns, margin);
        SizeMap sizes = LocalThickness.of(DistanceMap.of(mask, workers), workers);
        float[] widths = new float[columns * columns];
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                widths[i * columns + j] = (float) sizes.correctedAt(margin + i, 0, margin + j);
            }
        }
        return widths;
    }

    private static PhaseMask repeated(BitSet covered, int columns, int margin) {
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
