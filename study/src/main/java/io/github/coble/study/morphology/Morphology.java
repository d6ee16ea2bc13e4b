package io.github.coble.study.morphology;

import io.github.coble.model.field.FieldSnapshot;
import io.github.coble.model.physics.Si;
import io.github.coble.numerics.parallel.Workers;
import java.util.BitSet;

/// What shape the deposit of a snapshot has (M-1 to M-9). Means over deposits are weighted by their
/// area: what holds for a place that is picked on lithium. A number is NaN where there is nothing
/// it is a number of; of a film there are only the heights and shares of the area.
///
/// Widths, lengths and diameters are off by up to one column each, lengths by 2 % more; what is
/// narrower than a column is not seen. Sources: `docs/theory/morphology.md`.
///
/// @param threshold height above which lithium counts as a deposit
/// @param shape from above, of the deposit at the collector
/// @param coverage share of the area with a deposit at the collector (M-1)
/// @param touchingElectrolyte share of the area with a deposit at the electrolyte (M-1)
/// @param tornFraction share of the area where the layer is torn
/// @param meanHeight of the deposit at the collector, where there is one
/// @param greatestHeight of the lithium at the collector
/// @param roughness standard deviation Sq of the height of the upper surface (M-7)
/// @param elongatedShare share of the deposit's area in deposits at least three times as long as
///   wide (M-4)
/// @param endlessShare share of the deposit's area in deposits that lead around the square into
///   themselves; they count as long as the square's side and may be longer
/// @param ridgeWidth local thickness of elongated deposits (M-3)
/// @param ridgeLength of elongated deposits (M-4)
/// @param ridgeSpacing area over length of elongated deposits; of parallel ones, their distance
///   from middle to middle (M-5)
/// @param rodDiameter of circles with the area of compact deposits, those that are neither
///   elongated nor endless (M-6)
/// @param rodSpacing side of the square that one compact deposit has for itself (M-6)
/// @param grainDiameter of circles with the area of the round grains that deposits fall into at
///   their necks (M-9); where rods touch, it is the rods'. NaN where less than half of the deposit
///   is such grains, as of ridges
/// @param grainSpacing side of the square that one grain has for itself (M-9)
public record Morphology(
        @Si("m") double threshold,
        Shape shape,
        @Si("1") double coverage,
        @Si("1") double touchingElectrolyte,
        @Si("1") double tornFraction,
        @Si("m") double meanHeight,
        @Si("m") double greatestHeight,
        @Si("m") double roughness,
        @Si("1") double elongatedShare,
        @Si("1") double endlessShare,
        @Si("m") double ridgeWidth,
        @Si("m") double ridgeLength,
        @Si("m") double ridgeSpacing,
        @Si("m") double rodDiameter,
        @Si("m") double rodSpacing,
        @Si("m") double grainDiameter,
        @Si("m") double grainSpacing) {
    /// Threshold if none is given [m]: more than lithium that is pressed together gives back, less
    /// than a microscope shows as a deposit.
    public static final double THRESHOLD = 50e-9;

    /// The morphology of a snapshot, by the usual threshold.
    public static Morphology of(FieldSnapshot snapshot, Workers workers) {
        return of(snapshot, THRESHOLD, workers);
    }

    /// The morphology of a snapshot. It does not depend on the number of workers.
    ///
    /// @param threshold height above which lithium counts as a deposit [m]; one above plateaus
    ///   shows the ridges that stand on them
    public static Morphology of(FieldSnapshot snapshot, double threshold, Workers workers) {
        float[] heights = snapshot.collectorLithium();
        BitSet covered = above(heights, threshold);
        int size = snapshot.grid().size();
        double sum = 0;
        for (int c = covered.nextSetBit(0); c >= 0; c = covered.nextSetBit(c + 1)) {
            sum += heights[c];
        }
        double greatest = 0;
        for (float height : heights) {
            greatest = Math.max(greatest, height);
        }
        DepositSums deposits = DepositSums.of(covered, heights, snapshot.grid(), workers);
        return new Morphology(
                threshold,
                deposits.shape(),
                (double) covered.cardinality() / size,
                (double) above(snapshot.electrolyteLithium(), threshold).cardinality() / size,
                mean(snapshot.torn()),
                sum / covered.cardinality(),
                greatest,
                roughness(snapshot),
                deposits.elongatedShare(),
                deposits.endlessShare(),
                deposits.ridgeWidth(),
                deposits.ridgeLength(),
                deposits.ridgeSpacing(),
                deposits.rodDiameter(),
                deposits.rodSpacing(),
                deposits.grainDiameter(),
                deposits.grainSpacing());
    }

    private static BitSet above(float[] heights, double threshold) {
        BitSet above = new BitSet(heights.length);
        for (int c = 0; c < heights.length; c++) {
            if (heights[c] > threshold) {
                above.set(c);
            }
        }
        return above;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /// Sq over the whole square; the layer's thickness is the same everywhere and drops out.
    private static double roughness(FieldSnapshot snapshot) {
        float[] lift = snapshot.lift();
        float[] lithium = snapshot.collectorLithium();
        double mean = mean(lift) + mean(lithium);
        double squares = 0;
        for (int c = 0; c < lift.length; c++) {
            double height = (double) lift[c] + lithium[c] - mean;
            squares += height * height;
        }
        return Math.sqrt(squares / lift.length);
    }
}
