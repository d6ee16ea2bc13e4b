package io.github.coble.study.figure.render;

/// Spheres of a packing, in any unit of length. The arrays are not copied.
///
/// @param x of the centres, through the thickness
/// @param y of the centres
/// @param z of the centres
/// @param radius of each
/// @param kind of each, an index into the colours
public record Spheres(double[] x, double[] y, double[] z, double[] radius, byte[] kind) {
    public Spheres {
        int n = x.length;
        if (y.length != n || z.length != n || radius.length != n || kind.length != n) {
            throw new IllegalArgumentException("the spheres' arrays differ in length");
        }
        for (int k = 0; k < n; k++) {
            if (!(radius[k] > 0) || !Double.isFinite(x[k] + y[k] + z[k] + radius[k])) {
                throw new IllegalArgumentException(
                        "sphere "
                                + k
                                + " has radius "
                                + radius[k]
                                + " at "
                                + x[k]
                                + ", "
                                + y[k]
                                + ", "
                                + z[k]);
            }
        }
    }

    /// How many.
    public int count() {
        return x.length;
    }
}
