package io.github.coble.porescale.sizes;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;

/// What mercury does when the pressure is lowered again after all that it can reach is full (P-9).
///
/// It recedes from each pore at the size of that pore, to wider ones nearer the inlet; what is cut
/// off from the inlet before its own size is reached stays. A pore is cut off where every way out
/// is narrower than the pore by more than a margin: diameters of a smooth pore differ by up to a
/// voxel between places, which cuts nothing off. Assumption: no bridges of mercury, no hysteresis
/// of the contact angle.
///
/// @param leaving diameters at which what leaves, leaves
/// @param trapped share of the mercury that stays for good; NaN if none got in
public record Withdrawal(SizeDistribution leaving, double trapped) {
    /// Diameters that differ by less than this are the same pore [voxels].
    public static final double MARGIN = 1;

    private static final int GRAIN = 1 << 20;

    /// Withdrawal through the faces that mercury came in by.
    ///
    /// @param thickness local thickness of the same phase
    /// @param margin difference in diameter from which a narrow place cuts off [voxels]
    public static Withdrawal of(
            SizeMap thickness, Intrusion intrusion, double margin, Workers workers) {
        Extent extent = thickness.extent();
        Codes widths = thickness.codes();
        Codes full = widths.duplicate();
        Codes intruded = intrusion.sizes().codes();
        workers.forEach(
                full.length(),
                GRAIN,
                (from, to) -> {
                    for (int n = from; n < to; n++) {
                        if (intruded.get(n) == 0) {
                            full.set(n, 0);
                        }
                    }
                });
        long inside = full.countPositive(workers);
        SizeLevels levels = thickness.levels();
        Flood.lower(extent, full, intrusion.inlets(), workers);
        double[] diameters = levels.diameters();
        // From what reaches a voxel on to what leaves it.
        workers.forEach(
                full.length(),
                GRAIN,
                (from, to) -> {
                    for (int n = from; n < to; n++) {
                        if (intruded.get(n) > 0) {
                            int own = widths.get(n);
                            boolean cut = diameters[own] - diameters[full.get(n)] > margin;
                            full.set(n, cut ? 0 : own);
                        }
                    }
                });
        long kept = inside - full.countPositive(workers);
        return new Withdrawal(
                new SizeMap(extent, full, levels, SizeDistribution.OF_PLACES).distribution(),
                (double) kept / inside);
    }
}
