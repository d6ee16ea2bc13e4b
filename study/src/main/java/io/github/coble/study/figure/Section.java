package io.github.coble.study.figure;

import io.github.coble.model.cell.Columns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Shape of the deposit along a section through the cell, from the pore classes of a snapshot.
///
/// Lengths in metres; heights count from the electrolyte. The areas drawn are those of the
/// snapshot: smoothing keeps the volume, and crevice lithium fills the crevices first and then
/// wells up beside them.
///
/// @param sliceWidth of all slices
/// @param layerThickness L
/// @param poreClass of each slice
/// @param lift of the layer's lower side above the electrolyte
/// @param deposit thickness of lithium on the layer's upper side
/// @param overflow thickness of crevice lithium on top of that
/// @param tears slice indices right of which the layer is torn
/// @param tearWidth width of lithium drawn in a crevice
/// @param collector height of the flat current collector
record Section(
        double sliceWidth,
        double layerThickness,
        int[] poreClass,
        double[] lift,
        double[] deposit,
        double[] overflow,
        List<Integer> tears,
        double tearWidth,
        double collector) {
    static final int SLICES = 360;

    /// A random line meets lines of length per area T at 2T/π points per length (Buffon).
    private static final double CROSSINGS_PER_TORN_LENGTH = 2 / Math.PI;

    private static final double SMOOTHING = 0.9e-6;
    private static final double LEAST_TEAR_DISTANCE = 1.5e-6;
    private static final double WIDEST_CREVICE = 0.5e-6;
    private static final double NARROWEST_CREVICE = 0.12e-6;
    private static final int MOST_TEARS = 12;

    /// Lays out a section.
    ///
    /// @param width of the section
    /// @param correlationLength of the local pore diameter
    static Section of(Columns c, double layerThickness, double width, double correlationLength) {
        double dx = width / SLICES;
        double xi = Math.clamp(correlationLength, width / 20, width / 5);
        int[] poreClass = Arrangement.classes(c.share(), SLICES, dx / xi);
        double[] lift = spread(poreClass, c.electrolyteHeight());
        double[] deposit = spread(poreClass, c.collectorHeight());
        List<Integer> tears = tears(lift, c.tornLength(), dx);
        int reach = Math.max(1, (int) Math.round(SMOOTHING / dx / 2));
        smooth(lift, tears, reach);
        smooth(deposit, tears, reach);

        double collector = 0;
        for (int i = 0; i < SLICES; i++) {
            collector = Math.max(collector, lift[i] + layerThickness + deposit[i]);
        }
        double area = c.creviceHeight() * width;
        double tearWidth =
                tears.isEmpty()
                        ? 0
                        : Math.clamp(
                                area / (tears.size() * layerThickness),
                                NARROWEST_CREVICE,
                                WIDEST_CREVICE);
        double outside = Math.max(0, area - tears.size() * tearWidth * layerThickness);
        double[] gap = new double[SLICES];
        double room = 0;
        for (int i = 0; i < SLICES; i++) {
            gap[i] = collector - lift[i] - layerThickness - deposit[i];
            room += gap[i] * dx;
        }
        double raise = tears.isEmpty() ? 0 : Math.max(0, (outside - room) / width);
        for (int i = 0; i < SLICES; i++) {
            gap[i] += raise;
        }
        double[] overflow = tears.isEmpty() ? new double[SLICES] : wellUp(gap, tears, outside, dx);
        return new Section(
                dx,
                layerThickness,
                poreClass,
                lift,
                deposit,
                overflow,
                tears,
                tearWidth,
                collector + raise);
    }

    private static double[] spread(int[] poreClass, double[] values) {
        return IntStream.of(poreClass).mapToDouble(k -> values[k]).toArray();
    }

    /// Slice boundaries with the greatest difference of lift, as many as the torn length says.
    private static List<Integer> tears(double[] lift, double tornLength, double dx) {
        int n = lift.length;
        if (!(tornLength > 0)) {
            return List.of();
        }
        long wanted = Math.round(CROSSINGS_PER_TORN_LENGTH * tornLength * n * dx);
        int most = (int) Math.clamp(wanted, 1, MOST_TEARS);
        int apart = (int) Math.ceil(LEAST_TEAR_DISTANCE / dx);
        List<Integer> byJump =
                IntStream.range(apart, n - apart)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        (Integer i) -> -Math.abs(lift[i + 1] - lift[i])))
                        .toList();
        List<Integer> tears = new ArrayList<>();
        for (int i : byJump) {
            if (tears.size() < most && tears.stream().allMatch(t -> Math.abs(t - i) >= apart)) {
                tears.add(i);
            }
        }
        tears.sort(Comparator.naturalOrder());
        return List.copyOf(tears);
    }

    /// Running mean, twice, within each piece between tears; values beyond an end are mirrored, so
    /// the sum is kept.
    private static void smooth(double[] values, List<Integer> tears, int reach) {
        List<Integer> ends = new ArrayList<>(tears);
        ends.add(values.length - 1);
        int from = 0;
        for (int end : ends) {
            for (int pass = 0; pass < 2; pass++) {
                smooth(values, from, end + 1, reach);
            }
            from = end + 1;
        }
    }

    private static void smooth(double[] values, int from, int to, int reach) {
        double[] before = values.clone();
        int n = to - from;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = i - reach; j <= i + reach; j++) {
                int m = Math.floorMod(j, 2 * n);
                sum += before[from + (m < n ? m : 2 * n - 1 - m)];
            }
            values[from + i] = sum / (2 * reach + 1);
        }
    }

    /// Domes of equal radius around the upper ends of the tears, cut off by the collector, that
    /// hold a given area together.
    private static double[] wellUp(double[] gap, List<Integer> tears, double area, double dx) {
        double small = 0;
        double large = 2 * gap.length * dx;
        double[] heights = domes(gap, tears, large, dx);
        for (int k = 0; k < 60; k++) {
            double radius = (small + large) / 2;
            heights = domes(gap, tears, radius, dx);
            double sum = 0;
            for (double h : heights) {
                sum += h * dx;
            }
            if (sum < area) {
                small = radius;
            } else {
                large = radius;
            }
        }
        return heights;
    }

    private static double[] domes(double[] gap, List<Integer> tears, double radius, double dx) {
        double[] heights = new double[gap.length];
        for (int i = 0; i < gap.length; i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int t : tears) {
                nearest = Math.min(nearest, Math.abs(i - t - 0.5) * dx);
            }
            double under = radius * radius - nearest * nearest;
            heights[i] = under > 0 ? Math.min(gap[i], Math.sqrt(under)) : 0;
        }
        return heights;
    }
}
