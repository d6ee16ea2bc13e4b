package io.github.coble.porescale.transport;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.ArrayList;
import java.util.List;

/// Every n-th voxel along each axis: the same structure seen anew with voxels n times as wide
/// (P-23).
///
/// A voxel says what is at its centre; so does a voxel of the sublattice. Blocks that are in where
/// most of their voxels are would close gaps that a new image would show half of the time, and
/// solids of overlapping grains would look better joined than they are.
///
/// @param step n
/// @param x first voxel along x, below n; y and z likewise
record Sublattice(int step, int x, int y, int z) {

    /// All with every other voxel. A mirrored image has the same ones, mirrored.
    static List<Sublattice> halves(Extent extent) {
        return all(2, both(extent.x()), both(extent.y()), both(extent.z()));
    }

    /// Some with every fourth voxel: those that begin with the second, and their mirror images.
    static List<Sublattice> quarters(Extent extent) {
        return all(4, second(extent.x()), second(extent.y()), second(extent.z()));
    }

    private static int[] both(int edge) {
        return edge == 1 ? new int[] {0} : new int[] {0, 1};
    }

    private static int[] second(int edge) {
        int from = Math.min(1, edge - 1);
        int mirrored = (edge - 1 - from) % 4;
        return mirrored == from ? new int[] {from} : new int[] {from, mirrored};
    }

    private static List<Sublattice> all(int step, int[] xs, int[] ys, int[] zs) {
        List<Sublattice> made = new ArrayList<>();
        for (int x : xs) {
            for (int y : ys) {
                for (int z : zs) {
                    made.add(new Sublattice(step, x, y, z));
                }
            }
        }
        return made;
    }

    Extent of(Extent fine) {
        return new Extent(
                Math.ceilDiv(fine.x() - x, step),
                Math.ceilDiv(fine.y() - y, step),
                Math.ceilDiv(fine.z() - z, step));
    }

    PhaseMask of(PhaseMask fine, Workers workers) {
        Extent extent = of(fine.extent());
        PhaseMask.Builder mask = new PhaseMask.Builder(extent);
        workers.forEach(
                extent.x(),
                1,
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        addPage(fine, extent, i, mask);
                    }
                });
        return mask.build();
    }

    private void addPage(PhaseMask fine, Extent extent, int i, PhaseMask.Builder mask) {
        for (int j = 0; j < extent.y(); j++) {
            for (int k = 0; k < extent.z(); k++) {
                if (fine.contains(step * i + x, step * j + y, step * k + z)) {
                    mask.add(i, j, k);
                }
            }
        }
    }

    /// Diameters, still in voxels of the image.
    LocalDiameter of(LocalDiameter fine, Extent extent) {
        return (i, j, into) -> {
            float[] row = new float[extent.z()];
            fine.fill(step * i + x, step * j + y, row);
            for (int k = 0; k < into.length; k++) {
                into[k] = row[step * k + z];
            }
        };
    }
}
