package io.github.coble.study.morphology;

import java.util.Arrays;

/// Lengths of deposits along themselves (M-4): steps of the chamfer distance 5-7-11 (Borgefors
/// 1986) in order of distance, from buckets (Dial 1969).
final class GeodesicWorkspace {
    /// Length of a step along an axis; one across a corner is 7, a knight's move 11.
    private static final int UNIT = 5;

    private static final int DIAGONAL = 7;
    private static final int KNIGHT = 11;
    private static final int FAR = Integer.MAX_VALUE;

    private final Deposits deposits;
    private final int columns;
    private final int[] distance;
    private final int[][] buckets = new int[KNIGHT + 1][64];
    private final int[] filled = new int[KNIGHT + 1];
    private int which;

    GeodesicWorkspace(Deposits deposits) {
        this.deposits = deposits;
        this.columns = deposits.columns();
        this.distance = new int[columns * columns];
    }

    /// Length of a deposit [columns]: from the place farthest from its first column to the place
    /// farthest from there, and the half columns beyond both.
    double length(int deposit) {
        which = deposit;
        int end = farthest(deposits.member(deposit, 0));
        return (double) distance[farthest(end)] / UNIT + 1;
    }

    private int farthest(int from) {
        for (int n = 0; n < deposits.size(which); n++) {
            distance[deposits.member(which, n)] = FAR;
        }
        put(from, 0);
        int last = from;
        int waiting = 1;
        for (int d = 0; waiting > 0; d++) {
            int bucket = d % buckets.length;
            int length = filled[bucket];
            for (int n = 0; n < length; n++) {
                int at = buckets[bucket][n];
                if (distance[at] == d) {
                    last = at;
                    waiting += spread(at, d);
                }
            }
            waiting -= length;
            filled[bucket] = 0;
        }
        return last;
    }

    private int spread(int at, int d) {
        int i = at / columns;
        int j = at % columns;
        int added = 0;
        for (int p = -1; p <= 1; p += 2) {
            added += step(i, j, p, 0, d + UNIT);
            added += step(i, j, 0, p, d + UNIT);
            for (int q = -1; q <= 1; q += 2) {
                added += step(i, j, p, q, d + DIAGONAL);
                // A knight's move may not jump over a gap.
                if (deposits.contains(which, i + p, j + q)) {
                    if (deposits.contains(which, i + p, j)) {
                        added += step(i, j, 2 * p, q, d + KNIGHT);
                    }
                    if (deposits.contains(which, i, j + q)) {
                        added += step(i, j, p, 2 * q, d + KNIGHT);
                    }
                }
            }
        }
        return added;
    }

    private int step(int i, int j, int p, int q, int d) {
        if (!deposits.contains(which, i + p, j + q)) {
            return 0;
        }
        int to = Math.floorMod(i + p, columns) * columns + Math.floorMod(j + q, columns);
        if (distance[to] <= d) {
            return 0;
        }
        put(to, d);
        return 1;
    }

    private void put(int at, int d) {
        distance[at] = d;
        int bucket = d % buckets.length;
        if (filled[bucket] == buckets[bucket].length) {
            buckets[bucket] = Arrays.copyOf(buckets[bucket], 2 * filled[bucket]);
        }
        buckets[bucket][filled[bucket]++] = at;
    }
}
