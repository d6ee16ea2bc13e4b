package io.github.coble.porescale.network;

import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;
import java.util.Arrays;

/// Floods the pores from their peaks, the widest places first (P-77).
///
/// Voxels wait in a queue for each distance; the first to come is the first to go. Every voxel is
/// labelled when it is first reached and waits once, so the work is linear in the voxels. One
/// thread: what is reached first depends on the order.
final class WatershedWorkspace {
    /// Squared distances up to here have a queue each; beyond, those within 1/512 voxel share one.
    private static final int SQUARES = 1 << 16;

    private static final int NONE = -1;

    private final DistanceMap distances;
    private final Extent extent;
    private final int[] label;
    private final int[] next;
    private final int[] head;
    private final int[] tail;
    private final long[] waiting;
    private int level;

    WatershedWorkspace(DistanceMap distances) {
        this.distances = distances;
        this.extent = distances.extent();
        int voxels = (int) extent.voxels();
        this.label = new int[voxels];
        this.next = new int[voxels];
        int queues = queue(distances.maxSquared()) + 1;
        this.head = new int[queues];
        this.tail = new int[queues];
        Arrays.fill(head, NONE);
        this.waiting = new long[(queues >> 6) + 1];
    }

    /// Memory of the labels and queues [bytes].
    static long bytes(Extent extent) {
        return 2L * Integer.BYTES * extent.voxels();
    }

    /// Labels voxels 1, 2, … by the peak whose flood reaches them first; 0 where none does.
    ///
    /// @param markers voxels of each peak
    int[] flood(int[][] markers) {
        int count = 0;
        for (int[] marker : markers) {
            count++;
            for (int voxel : marker) {
                label[voxel] = count;
            }
        }
        int[] first = Arrays.stream(markers).flatMapToInt(Arrays::stream).sorted().toArray();
        for (int voxel : first) {
            push(voxel);
        }
        flood();
        return label;
    }

    private void flood() {
        int plane = extent.y() * extent.z();
        int length = extent.z();
        for (int voxel = pop(); voxel != NONE; voxel = pop()) {
            int k = voxel % length;
            int j = voxel / length % extent.y();
            int i = voxel / plane;
            int own = label[voxel];
            if (i > 0) {
                reach(voxel - plane, own);
            }
            if (j > 0) {
                reach(voxel - length, own);
            }
            if (k > 0) {
                reach(voxel - 1, own);
            }
            if (k + 1 < length) {
                reach(voxel + 1, own);
            }
            if (j + 1 < extent.y()) {
                reach(voxel + length, own);
            }
            if (i + 1 < extent.x()) {
                reach(voxel + plane, own);
            }
        }
    }

    private void reach(int voxel, int own) {
        if (label[voxel] == 0 && distances.squared(voxel) > 0) {
            label[voxel] = own;
            push(voxel);
        }
    }

    private void push(int voxel) {
        int queue = queue(distances.squared(voxel));
        next[voxel] = NONE;
        if (head[queue] == NONE) {
            head[queue] = voxel;
            waiting[queue >> 6] |= 1L << (queue & 63);
        } else {
            next[tail[queue]] = voxel;
        }
        tail[queue] = voxel;
        level = Math.max(level, queue);
    }

    /// The voxel that has waited longest at the largest distance, [#NONE] if none waits.
    private int pop() {
        int word = level >> 6;
        while (word >= 0 && waiting[word] == 0) {
            word--;
        }
        if (word < 0) {
            level = 0;
            return NONE;
        }
        level = (word << 6) + 63 - Long.numberOfLeadingZeros(waiting[word]);
        int voxel = head[level];
        head[level] = next[voxel];
        if (head[level] == NONE) {
            waiting[word] &= ~(1L << (level & 63));
        }
        return voxel;
    }

    private static int queue(int squared) {
        return squared < SQUARES ? squared : SQUARES + (int) ((Math.sqrt(squared) - 256) * 512);
    }
}
