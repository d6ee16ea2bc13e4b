package io.github.coble.porescale.file;

import java.util.OptionalDouble;

/// Distances of voxels along x, y, z as a file states them.
///
/// @param x distance of pages, in `unit`
/// @param y distance of rows, in `unit`
/// @param z distance along a row, in `unit`
/// @param unit [m], if known
record Spacing(double x, double y, double z, OptionalDouble unit) {
    /// Files round spacings to about so many digits.
    private static final double ROUNDED = 1e-3;

    /// The edge of the voxels [m]: what the user says, or what the file says, or nothing.
    ///
    /// @param source is told if the voxels are no cubes
    OptionalDouble edge(Hints hints, ByteSupply source) {
        if (hints.voxelEdge().isPresent()) {
            return hints.voxelEdge();
        }
        if (!usable(x) || !usable(y) || !usable(z)) {
            throw source.fault(
                    "the voxel spacing " + this + " makes no sense",
                    "header",
                    "give the voxel edge to overrule the file");
        }
        double mean = (x + y + z) / 3;
        double off = Math.max(Math.abs(x - mean), Math.max(Math.abs(y - mean), Math.abs(z - mean)));
        if (off > ROUNDED * mean) {
            throw source.fault(
                    "the voxels are no cubes: their spacing is " + this,
                    "header",
                    "resample the image to equal spacing; if the file is wrong, give the voxel"
                            + " edge to overrule it");
        }
        return unit.isPresent() ? OptionalDouble.of(mean * unit.getAsDouble()) : unit;
    }

    private static boolean usable(double length) {
        return length > 0 && length < Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return (float) x + " x " + (float) y + " x " + (float) z;
    }
}
