package io.github.coble.study.morphology;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.sizes.LocalThickness;
import io.github.coble.porescale.sizes.SizeMap;
import java.util.Arrays;
import java.util.BitSet;

/// Local widths of what is covered on a periodic square (M-3). The square is repeated around itself
/// as far as circles reach.
final class Widths {
    private Widths() {}

    /// Diameter of the largest circle within the deposit that covers the column [columns]; 0 where
    /// nothing is covered.
    ///
    /// @param covered columns, row by row; not all of them
    /// @param squared distances to the edge, of [EdgeDistances]
    static float[] of(BitSet covered, int columns, int[] squared, Workers workers) {
        int largest = Arrays.stream(squared).max().orElseThrow();
        // Circles that reach into the square have their centres within one radius of it, and touch
        // their walls within another.
        int margin = 2 * (int) Math.ceil(Math.sqrt(largest));
        PhaseMask mask = EdgeDistances.repeated(covered, columns, margin);
        SizeMap sizes = LocalThickness.of(DistanceMap.of(mask, workers), workers);
        float[] widths = new float[columns * columns];
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                widths[i * columns + j] = (float) sizes.correctedAt(margin + i, 0, margin + j);
            }
        }
        return widths;
    }
}
