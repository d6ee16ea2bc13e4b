package io.github.coble.porescale.statistics;

import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;

/// How much of an image a phase is (P-11).
public final class Porosity {
    private Porosity() {}

    /// Share of the voxels that are in the phase. The error is the largest of those from 2, 3 and 4
    /// blocks an axis, taken as independent; the share of voxels itself is exact.
    public static Estimate of(PhaseMask phase) {
        double error = Double.NaN;
        for (int blocks = 2; blocks <= 4; blocks++) {
            double now = scatter(phase, blocks);
            error = Double.isNaN(error) ? now : Math.max(error, now);
        }
        return new Estimate(phase.fraction(), error);
    }

    private static double scatter(PhaseMask phase, int blocks) {
        Extent extent = phase.extent();
        if (Math.min(extent.x(), Math.min(extent.y(), extent.z())) < blocks) {
            return Double.NaN;
        }
        double[] inside = new double[blocks * blocks * blocks];
        double[] all = new double[inside.length];
        long[] row = new long[phase.wordsPerRow()];
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                phase.copyRow(i, j, row);
                int block =
                        blocks
                                * (blocks * ((int) ((long) i * blocks / extent.x()))
                                        + (int) ((long) j * blocks / extent.y()));
                for (int b = 0; b < blocks; b++) {
                    int from = (int) ((long) b * extent.z() / blocks);
                    int to = (int) ((b + 1L) * extent.z() / blocks);
                    inside[block + b] += BitRows.between(row, 0, from, to);
                    all[block + b] += to - from;
                }
            }
        }
        return Estimate.ofRatio(inside, all).error();
    }

    /// Share of each layer across an axis, in the order of the axis.
    public static double[] profile(PhaseMask phase, Axis axis) {
        Extent extent = phase.extent();
        long[] inside = new long[extent.along(axis)];
        long[] row = new long[phase.wordsPerRow()];
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                phase.copyRow(i, j, row);
                switch (axis) {
                    case X -> inside[i] += BitRows.between(row, 0, 0, extent.z());
                    case Y -> inside[j] += BitRows.between(row, 0, 0, extent.z());
                    case Z -> addBits(row, extent.z(), inside);
                }
            }
        }
        double[] shares = new double[inside.length];
        double layer = (double) extent.voxels() / inside.length;
        for (int n = 0; n < shares.length; n++) {
            shares[n] = inside[n] / layer;
        }
        return shares;
    }

    private static void addBits(long[] row, int length, long[] sums) {
        for (int k = 0; k < length; k++) {
            sums[k] += (row[k >> 6] >>> (k & 63)) & 1;
        }
    }
}
