package io.github.coble.study.morphology;

import java.util.Arrays;
import java.util.BitSet;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Round grains that deposits on a periodic square are made of (M-9): a watershed of the distance
/// to the edge, from markers that stand out by a share of their height.
///
/// Columns that are reached at the same time are decided together, and one that two grains reach at
/// once is shared: a shift of the square changes nothing. The flood of pores (P-77) has no joined
/// sides, goes over faces only, and takes ties in the order of the voxels.
final class GrainsWorkspace {
    /// A neck is narrower than this share of the grain.
    private static final double NECK = 0.75;

    /// Columns by which half a neck is narrower than half a grain, at least: the staircase of an
    /// edge makes up to one.
    private static final double STAIRCASE = 1;

    /// Share of a grain that the largest circle in it covers, at least.
    private static final double ROUND = 0.5;

    /// Distances are from centre to centre; the edge lies this far before the last centre.
    private static final double TO_EDGE = 0.5;

    private static final int NEIGHBOURS = 8;
    private static final int NONE = 0;
    private static final int SHARED = -1;

    private final int[] squared;
    private final int columns;
    private final int[] grain;
    private final BitSet noPeaks = new BitSet();
    private final int[] found;
    private int[] peaks = new int[16];
    private int count;

    /// @param squared distances to the edge, of [EdgeDistances]
    GrainsWorkspace(int[] squared, int columns) {
        this.squared = squared;
        this.columns = columns;
        this.grain = new int[squared.length];
        this.found = new int[squared.length];
    }

    /// Areas of the grains that are round [columns²].
    double[] areas() {
        for (int c = 0; c < squared.length; c++) {
            if (squared[c] > 0 && grain[c] == NONE && !noPeaks.get(c) && highest(c)) {
                mark(c);
            }
        }
        flood();
        double[] areas = sizes();
        return IntStream.range(0, count)
                .filter(g ->
                        Math.PI * halfWidth(peaks[g]) * halfWidth(peaks[g]) >= ROUND * areas[g])
                .mapToDouble(g -> areas[g])
                .toArray();
    }

    private static double halfWidth(int squared) {
        return Math.sqrt(squared) - TO_EDGE;
    }

    private boolean highest(int c) {
        for (int n = 0; n < NEIGHBOURS; n++) {
            if (squared[beside(c, n)] > squared[c]) {
                return false;
            }
        }
        return true;
    }

    /// Marks all that is joined to a place without a neck, unless something wider is.
    private void mark(int from) {
        int top = squared[from];
        double wide = halfWidth(top);
        double least = Math.min(NECK * wide, wide - STAIRCASE);
        BitSet seen = new BitSet();
        boolean widest = true;
        int end = 0;
        found[end++] = from;
        seen.set(from);
        for (int next = 0; next < end; next++) {
            widest &= squared[found[next]] <= top;
            for (int n = 0; n < NEIGHBOURS; n++) {
                int to = beside(found[next], n);
                if (squared[to] > 0 && halfWidth(squared[to]) >= least && !seen.get(to)) {
                    seen.set(to);
                    found[end++] = to;
                }
            }
        }
        if (widest) {
            peaks = count == peaks.length ? Arrays.copyOf(peaks, 2 * count) : peaks;
            peaks[count++] = top;
        }
        for (int n = 0; n < end; n++) {
            if (widest) {
                grain[found[n]] = count;
            } else if (squared[found[n]] == top) {
                noPeaks.set(found[n]);
            }
        }
    }

    /// Floods what is covered from the markers, the widest places first.
    private void flood() {
        NavigableMap<Integer, BitSet> waiting = new TreeMap<>();
        for (int c = 0; c < grain.length; c++) {
            if (grain[c] != NONE) {
                wait(c, waiting);
            }
        }
        while (!waiting.isEmpty()) {
            int[] wave = waiting.pollLastEntry().getValue().stream().toArray();
            int[] decided = Arrays.stream(wave).map(this::reachedBy).toArray();
            for (int n = 0; n < wave.length; n++) {
                grain[wave[n]] = decided[n];
            }
            for (int c : wave) {
                wait(c, waiting);
            }
        }
    }

    private void wait(int beside, NavigableMap<Integer, BitSet> waiting) {
        for (int n = 0; n < NEIGHBOURS; n++) {
            int c = beside(beside, n);
            if (squared[c] > 0 && grain[c] == NONE) {
                waiting.computeIfAbsent(squared[c], _ -> new BitSet()).set(c);
            }
        }
    }

    /// The only grain beside a column, else [#SHARED].
    private int reachedBy(int c) {
        int only = NONE;
        for (int n = 0; n < NEIGHBOURS; n++) {
            int other = grain[beside(c, n)];
            if (other > 0 && other != only) {
                if (only != NONE) {
                    return SHARED;
                }
                only = other;
            }
        }
        return only == NONE ? SHARED : only;
    }

    /// Areas of all grains; those beside a shared column have equal parts of it.
    private double[] sizes() {
        double[] sizes = new double[count];
        for (int c = 0; c < grain.length; c++) {
            if (grain[c] > 0) {
                sizes[grain[c] - 1]++;
            } else if (grain[c] == SHARED) {
                int at = c;
                int[] owners =
                        IntStream.range(0, NEIGHBOURS)
                                .map(n -> grain[beside(at, n)])
                                .filter(owner -> owner > 0)
                                .distinct()
                                .toArray();
                for (int owner : owners) {
                    sizes[owner - 1] += 1.0 / owners.length;
                }
            }
        }
        return sizes;
    }

    /// One of the columns around a column.
    private int beside(int c, int n) {
        int m = n < NEIGHBOURS / 2 ? n : n + 1;
        int i = Math.floorMod(c / columns + m / 3 - 1, columns);
        int j = Math.floorMod(c % columns + m % 3 - 1, columns);
        return i * columns + j;
    }
}
