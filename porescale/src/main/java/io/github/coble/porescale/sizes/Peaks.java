package io.github.coble.porescale.sizes;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import java.util.Arrays;

/// The peak of every voxel: where going up to neighbours of higher rank ends. Voxels rank by their
/// numbers, and where these are equal by their index.
///
/// Slabs of pages are taken apart, as if nothing lay beyond them, so that threads need not wait for
/// each other.
final class Peaks {
    private final Extent extent;
    private final Codes field;
    private final int pages;

    /// By voxel: index of a higher one, later on the complement of the peak's number in its slab.
    private final int[] ways;

    /// Number of a slab's first peak; the numbers start from 1.
    private final int[] first;

    private Peaks(Extent extent, Codes field, int pages) {
        this.extent = extent;
        this.field = field;
        this.pages = pages;
        this.ways = new int[field.length()];
        this.first = new int[Math.ceilDiv(extent.x(), pages) + 1];
    }

    /// The peaks of a field.
    ///
    /// @param field numbers by voxel; 0 is impassable
    /// @param pages pages of a slab
    static Peaks of(Extent extent, Codes field, int pages, Workers workers) {
        Peaks peaks = new Peaks(extent, field, pages);
        int[] first = peaks.first;
        workers.forEach(
                extent.x(), pages, (from, to) -> first[from / pages + 1] = peaks.climb(from, to));
        first[0] = 1;
        Arrays.parallelPrefix(first, Integer::sum);
        return peaks;
    }

    /// How many there are.
    int count() {
        return first[first.length - 1] - 1;
    }

    /// Number of a voxel's peak, from 1.
    ///
    /// @param at index of the voxel, where the field is above 0
    /// @param page its page
    int of(int at, int page) {
        return offset(page) + ~ways[at];
    }

    /// What to add to the [numbers in a slab][#copy] on a page for those in the image.
    int offset(int page) {
        return first[page / pages];
    }

    /// Copies the numbers of peaks in their slab from an index of [Extent#index] on; where the
    /// field is 0 it is anything.
    void copy(int at, int length, int[] into) {
        for (int k = 0; k < length; k++) {
            into[k] = ~ways[at + k];
        }
    }

    /// Finds the peaks of pages `from` to `to`, and how many there are.
    private int climb(int from, int to) {
        int length = extent.z();
        int page = extent.y() * length;
        int[] own = new int[length];
        int[][] beside = new int[4][length];
        int count = 0;
        for (int i = from; i < to; i++) {
            for (int j = 0; j < extent.y(); j++) {
                int at = extent.index(i, j, 0);
                field.copy(at, length, own);
                copyIf(i > from, at - page, beside[0]);
                copyIf(j > 0, at - length, beside[1]);
                copyIf(j + 1 < extent.y(), at + length, beside[2]);
                copyIf(i + 1 < to, at + page, beside[3]);
                count = ascend(own, beside, at, count);
            }
        }
        for (int at = from * page; at < to * page; at++) {
            if (field.get(at) > 0) {
                resolve(at);
            }
        }
        return count;
    }

    private void copyIf(boolean inside, int at, int[] into) {
        if (inside) {
            field.copy(at, into.length, into);
        } else {
            Arrays.fill(into, 0);
        }
    }

    /// Points each voxel of a row to the highest neighbour, by rising index as that decides between
    /// equals.
    private int ascend(int[] own, int[][] beside, int at, int found) {
        int length = own.length;
        int page = extent.y() * length;
        int[] below = beside[0];
        int[] left = beside[1];
        int[] right = beside[2];
        int[] above = beside[3];
        int count = found;
        for (int k = 0; k < length; k++) {
            int code = own[k];
            if (code == 0) {
                continue;
            }
            int best = below[k];
            int way = -page;
            if (left[k] >= best) {
                best = left[k];
                way = -length;
            }
            if (k > 0 && own[k - 1] >= best) {
                best = own[k - 1];
                way = -1;
            }
            if (code >= best) {
                best = code;
                way = 0;
            }
            if (k + 1 < length && own[k + 1] >= best) {
                best = own[k + 1];
                way = 1;
            }
            if (right[k] >= best) {
                best = right[k];
                way = length;
            }
            if (above[k] >= best) {
                way = page;
            }
            ways[at + k] = way == 0 ? ~count++ : at + k + way;
        }
        return count;
    }

    private void resolve(int at) {
        int peak = ways[at];
        while (peak >= 0) {
            peak = ways[peak];
        }
        for (int on = at; ways[on] >= 0; ) {
            int next = ways[on];
            ways[on] = peak;
            on = next;
        }
    }
}
