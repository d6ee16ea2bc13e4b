package io.github.coble.study.figure;

import io.github.coble.model.cell.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Shape of the deposit along a section through the cell, from the pore classes of a snapshot.
///
/// Lengths in metres; heights count from the electrolyte. The areas drawn are those of the
/// snapshot: smoothing keeps the volume, crevice lithium fills the crevices first and then wells up
/// beside them, and the collector presses the deposit flat.
///
/// @param sliceWidth of all slices
/// @param layerThickness L
/// @param poreClass of each slice
/// @param lift of the layer's lower side above the electrolyte
/// @param deposit thickness of lithium between layer and collector
/// @param overflow thickness of crevice lithium below that
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

        double peak = 0;
        for (double l : lift) {
            peak = Math.max(peak, l + layerThickness);
        }
        double area = tears.isEmpty() ? 0 : c.creviceHeight() * width;
        double tearWidth =
                tears.isEmpty()
                        ? 0
                        : Math.clamp(
                                area / (tears.size() * layerThickness),
                                NARROWEST_CREVICE,
                                WIDEST_CREVICE);
        double outside = Math.max(0, area - tears.size() * tearWidth * layerThickness);
        double amount = sum(deposit) * dx;
        double room = (SLICES * (peak - layerThickness) - sum(lift)) * dx;
        double collector = peak + Math.max(0, (amount + outside - room) / width);

        double[] gap = new double[SLICES];
        for (int i = 0; i < SLICES; i++) {
            gap[i] = collector - lift[i] - layerThickness;
        }
        double[] overflow = tears.isEmpty() ? new double[SLICES] : wellUp(gap, tears, outside, dx);
        double[] levelled = level(deposit, gap, overflow);
        return new Section(
                dx,
                layerThickness,
                poreClass,
                lift,
                levelled,
                overflow,
                tears,
                tearWidth,
                collector);
    }

    /// Lithium is soft: the deposit is pressed flat where it would stand above the collector, and
    /// what is displaced raises it elsewhere, its amount kept.
    private static double[] level(double[] deposit, double[] gap, double[] overflow) {
        double amount = sum(deposit);
        double[] levelled = deposit;
        double low = 0;
        double high = 2 * Arrays.stream(gap).max().orElse(0);
        for (int k = 0; k < 50; k++) {
            double raise = (low + high) / 2;
            levelled = new double[deposit.length];
            for (int i = 0; i < deposit.length; i++) {
                levelled[i] = Math.min(deposit[i] + raise, gap[i] - overflow[i]);
            }
            if (sum(levelled) < amount) {
                low = raise;
            } else {
                high = raise;
            }
        }
        return levelled;
    }

    /// Share of the space above the layer that nothing fills [1].
    double openSpace() {
        double open = 0;
        for (int i = 0; i < SLICES; i++) {
            open += collector - lift[i] - layerThickness - deposit[i] - overflow[i];
        }
        return open / (SLICES * collector);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
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
        int most = Math.clamp(wanted, 1, MOST_TEARS);
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
            if (sum(heights) * dx < area) {
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
