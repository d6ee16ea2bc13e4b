package io.github.coble.porescale.sizes;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Face;
import java.util.Arrays;
import java.util.Set;

/// For every voxel the size number of the widest way that leads to it from chosen faces: the
/// largest, over paths through faces of voxels, of the smallest number on the path (P-7).
///
/// Voxels are taken in descending order of what reaches them, so that each is taken once. A voxel
/// waits at its own number or, if that is larger than what reaches it, is taken at once.
final class Flood {
    private final Extent extent;
    private final Codes field;
    private final Codes reached;
    private final int[] first;
    private final int[] filled;
    private final int[] waiting;
    private int[] stack = new int[1 << 12];
    private int top;

    private Flood(Extent extent, Codes field, int levels) {
        this.extent = extent;
        this.field = field;
        this.reached = new Codes(field.length(), levels);
        this.first = new int[levels + 2];
        for (int n = 0; n < field.length(); n++) {
            int code = field.get(n);
            if (code > 0) {
                first[code + 1]++;
            }
        }
        for (int c = 0; c <= levels; c++) {
            first[c + 1] += first[c];
        }
        this.filled = Arrays.copyOf(first, levels + 1);
        this.waiting = new int[first[levels + 1]];
    }

    /// What reaches each voxel; 0 where nothing does.
    ///
    /// @param field size number by voxel; 0 is impassable
    /// @param levels largest number
    static Codes of(Extent extent, Codes field, int levels, Set<Face> inlets) {
        Flood flood = new Flood(extent, field, levels);
        inlets.forEach(flood::enter);
        for (int level = levels; level > 0; level--) {
            flood.spread(level);
        }
        return flood.reached;
    }

    private void enter(Face face) {
        boolean low = face.low();
        int x = extent.x() - 1;
        int y = extent.y() - 1;
        int z = extent.z() - 1;
        switch (face.axis()) {
            case X -> enter(low ? 0 : x, low ? 0 : x, 0, y, 0, z);
            case Y -> enter(0, x, low ? 0 : y, low ? 0 : y, 0, z);
            case Z -> enter(0, x, 0, y, low ? 0 : z, low ? 0 : z);
        }
    }

    private void enter(int i0, int i1, int j0, int j1, int k0, int k1) {
        for (int i = i0; i <= i1; i++) {
            for (int j = j0; j <= j1; j++) {
                for (int k = k0; k <= k1; k++) {
                    reach(extent.index(i, j, k), Integer.MAX_VALUE);
                }
            }
        }
    }

    private void spread(int level) {
        // What is reached at this level may grow while it is taken.
        for (int n = first[level]; n < filled[level]; n++) {
            neighbours(waiting[n], level);
            while (top > 0) {
                top--;
                neighbours(stack[top], level);
            }
        }
    }

    private void neighbours(int at, int level) {
        int z = extent.z();
        int page = extent.y() * z;
        int k = at % z;
        int j = at / z % extent.y();
        int i = at / page;
        if (k > 0) {
            reach(at - 1, level);
        }
        if (k + 1 < z) {
            reach(at + 1, level);
        }
        if (j > 0) {
            reach(at - z, level);
        }
        if (j + 1 < extent.y()) {
            reach(at + z, level);
        }
        if (i > 0) {
            reach(at - page, level);
        }
        if (i + 1 < extent.x()) {
            reach(at + page, level);
        }
    }

    private void reach(int at, int level) {
        int code = field.get(at);
        if (code == 0 || reached.get(at) > 0) {
            return;
        }
        if (code <= level) {
            reached.set(at, code);
            waiting[filled[code]++] = at;
            return;
        }
        reached.set(at, level);
        if (top == stack.length) {
            stack = Arrays.copyOf(stack, 2 * top);
        }
        stack[top++] = at;
    }
}
