package io.github.coble.porescale.network;

import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import java.util.ArrayList;
import java.util.List;

/// Finds where pores meet the faces of the image (P-80).
///
/// A voxel of the face counts if all voxels that touch it, also by an edge or a corner, belong to
/// its pore; what of these hangs together is one opening. Slivers between walls are none.
final class Openings {
    private final int[] labels;
    private final Extent extent;

    private Openings(int[] labels, Extent extent) {
        this.labels = labels;
        this.extent = extent;
    }

    static List<Opening> of(int[] labels, Extent extent) {
        Openings faces = new Openings(labels, extent);
        List<Opening> found = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            faces.face(axis, false, found);
            faces.face(axis, true, found);
        }
        return found;
    }

    private void face(Axis axis, boolean end, List<Opening> found) {
        int rows = axis == Axis.X ? extent.y() : extent.x();
        int length = axis == Axis.Z ? extent.y() : extent.z();
        int page = end ? extent.along(axis) - 1 : 0;
        int[] core = new int[rows * length];
        for (int a = 0; a < rows; a++) {
            for (int b = 0; b < length; b++) {
                core[a * length + b] =
                        switch (axis) {
                            case X -> core(page, a, b);
                            case Y -> core(a, page, b);
                            case Z -> core(a, b, page);
                        };
            }
        }
        int[] stack = new int[core.length];
        for (int start = 0; start < core.length; start++) {
            if (core[start] > 0) {
                int pore = core[start] - 1;
                found.add(new Opening(pore, axis, end, fill(core, start, length, stack)));
            }
        }
    }

    /// Clears what hangs together with a place and returns its size. Neighbouring cores always
    /// belong to one pore.
    private static int fill(int[] core, int start, int length, int[] stack) {
        int size = 0;
        int top = 0;
        stack[top++] = start;
        core[start] = 0;
        while (top > 0) {
            int at = stack[--top];
            size++;
            int b = at % length;
            int[] next = {
                at - length, at + length, b > 0 ? at - 1 : -1, b + 1 < length ? at + 1 : -1
            };
            for (int n : next) {
                if (n >= 0 && n < core.length && core[n] > 0) {
                    core[n] = 0;
                    stack[top++] = n;
                }
            }
        }
        return size;
    }

    /// The pore of a voxel that only its own pore touches, else 0.
    private int core(int i, int j, int k) {
        int own = labels[extent.index(i, j, k)];
        for (int x = Math.max(0, i - 1); x <= Math.min(extent.x() - 1, i + 1); x++) {
            for (int y = Math.max(0, j - 1); y <= Math.min(extent.y() - 1, j + 1); y++) {
                for (int z = Math.max(0, k - 1); z <= Math.min(extent.z() - 1, k + 1); z++) {
                    if (labels[extent.index(x, y, z)] != own) {
                        return 0;
                    }
                }
            }
        }
        return own;
    }
}
