package io.github.coble.study.structure;

import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.network.PoreNetwork;
import io.github.coble.porescale.sizes.Intrusion;
import io.github.coble.porescale.sizes.LocalThickness;
import io.github.coble.porescale.transport.CreepConductance;
import io.github.coble.porescale.transport.Tortuosity;
import io.github.coble.study.structure.MeasureRequest.Measure;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// How much memory each measure of an image takes, before any of it is taken.
///
/// Measures run one after the other; the mask stays all the time, the distance map and the widths
/// from their measure on.
///
/// @param extent of the image
/// @param mask that the image takes as such [bytes]
/// @param needs of each measure, what stays included [bytes]
/// @param available to this program [bytes]
record MemoryPlan(Extent extent, long mask, Map<Measure, Long> needs, long available) {
    /// Half the width of the widest pores that a plan foresees [voxels]; wider ones take four bytes
    /// a voxel in place of two.
    private static final double WIDEST = 120;

    private static final double GIGABYTE = 1e9;
    private static final double MEGABYTE = 1e6;

    /// Left for everything that is not an array of the image.
    private static final long RESERVE = 60_000_000;

    MemoryPlan {
        needs = new EnumMap<>(needs);
    }

    static MemoryPlan of(Extent extent, double porosity, MeasureRequest request, long available) {
        long mask = PhaseMask.bytes(extent);
        long distances = DistanceMap.bytes(extent, WIDEST, request.threads());
        long widths = LocalThickness.bytes(extent, WIDEST);
        long kept = mask + Short.BYTES * extent.voxels();
        Map<Measure, Long> needs = new EnumMap<>(Measure.class);
        for (Measure measure : request.measures()) {
            long need =
                    switch (measure) {
                        case SURFACE, CORRELATION, CHORDS, REPRESENTATIVE -> 2 * mask;
                        case CONNECTIVITY -> 2 * mask + Integer.BYTES * extent.voxels() / 4;
                        case SIZES -> mask + distances + widths;
                        case INTRUSION ->
                                mask + distances + Intrusion.bytes(extent, WIDEST, porosity);
                        case TORTUOSITY -> mask + Tortuosity.bytes(extent);
                        case SOLID -> 2 * mask + Tortuosity.bytes(extent);
                        case CREEP -> kept + CreepConductance.bytes(extent);
                        case NETWORK -> mask + PoreNetwork.bytes(extent, WIDEST, request.threads());
                    };
            needs.put(measure, need + RESERVE);
        }
        return new MemoryPlan(extent, mask, needs, available);
    }

    /// The most that is needed at a time [bytes].
    long peak() {
        return needs.values().stream().mapToLong(Long::longValue).max().orElse(mask + RESERVE);
    }

    /// @throws IllegalArgumentException if not everything fits, with what would
    void check() {
        if (peak() <= available) {
            return;
        }
        StringBuilder tooMuch = new StringBuilder();
        StringBuilder fits = new StringBuilder("porosity");
        needs.forEach((measure, need) -> {
            if (need > available) {
                tooMuch.append(tooMuch.isEmpty() ? "" : ", ").append(measure.word());
            } else {
                fits.append(',').append(measure.word());
            }
        });
        int factor = 2;
        while (peak() / ((long) factor * factor * factor) > available) {
            factor++;
        }
        throw new IllegalArgumentException(
                String.format(
                        Locale.ROOT,
                        "%s voxels need %.1f GB for %s, and this program has %.1f GB. What would fit:"
                                + " coble structure measure --only %s; or --coarsen %d; or a part by --crop; or more memory,"
                                + " COBLE_JAVA_OPTS=-Xmx%.0fg",
                        extent,
                        peak() / GIGABYTE,
                        tooMuch,
                        available / GIGABYTE,
                        fits,
                        factor,
                        Math.ceil(peak() * 1.05 / GIGABYTE)));
    }

    /// The plan as a table.
    String text() {
        StringBuilder out = new StringBuilder();
        out.append(extent).append(" voxels\n");
        out.append(line("image as a mask", mask));
        needs.forEach((measure, need) -> out.append(line(measure.word(), need)));
        out.append(line("at most at a time", peak()));
        return out.append(line("available", available)).toString();
    }

    private static String line(String what, long bytes) {
        return bytes < GIGABYTE / 10
                ? String.format(Locale.ROOT, "  %-20s %8.2f MB%n", what, bytes / MEGABYTE)
                : String.format(Locale.ROOT, "  %-20s %8.2f GB%n", what, bytes / GIGABYTE);
    }
}
