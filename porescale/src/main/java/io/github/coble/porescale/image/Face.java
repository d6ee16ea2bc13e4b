package io.github.coble.porescale.image;

import java.util.EnumSet;
import java.util.Set;

/// The faces of an image: each axis has one where its index is 0 and one where it is largest.
public enum Face {
    X_LOW(Axis.X, true),
    X_HIGH(Axis.X, false),
    Y_LOW(Axis.Y, true),
    Y_HIGH(Axis.Y, false),
    Z_LOW(Axis.Z, true),
    Z_HIGH(Axis.Z, false);

    private final Axis axis;
    private final boolean low;

    Face(Axis axis, boolean low) {
        this.axis = axis;
        this.low = low;
    }

    /// The axis the face is normal to.
    public Axis axis() {
        return axis;
    }

    /// Whether the index along the axis is 0 there.
    public boolean low() {
        return low;
    }

    /// All six.
    public static Set<Face> all() {
        return EnumSet.allOf(Face.class);
    }

    /// Whether voxel (i, j, k) of an image is at this face.
    public boolean touches(Extent extent, int i, int j, int k) {
        int n =
                switch (axis) {
                    case X -> i;
                    case Y -> j;
                    case Z -> k;
                };
        return low ? n == 0 : n == extent.along(axis) - 1;
    }
}
