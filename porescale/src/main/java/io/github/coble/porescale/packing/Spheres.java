package io.github.coble.porescale.packing;

import io.github.coble.model.physics.Si;

/// Centres and diameters of spheres. Immutable.
///
/// State: x, y, z, diameter of sphere 0, of sphere 1, … [m].
public final class Spheres {
    static final int STRIDE = 4;

    private final double[] state;

    private Spheres(double[] state) {
        this.state = state;
    }

    /// Spheres of an array of x, y, z, diameter of each [m], which is copied.
    public static Spheres of(double[] state) {
        if (state.length % STRIDE != 0) {
            throw new IllegalArgumentException(
                    state.length + " numbers are no spheres of " + STRIDE + " numbers each");
        }
        return new Spheres(state.clone());
    }

    /// None.
    public static Spheres none() {
        return new Spheres(new double[0]);
    }

    /// Memory that spheres take [bytes].
    public static long bytes(long count) {
        return STRIDE * Double.BYTES * count;
    }

    /// How many there are.
    public int count() {
        return state.length / STRIDE;
    }

    /// Position along the thickness.
    @Si("m")
    public double x(int i) {
        return state[STRIDE * i];
    }

    /// Position in plane.
    @Si("m")
    public double y(int i) {
        return state[STRIDE * i + 1];
    }

    /// Position in plane.
    @Si("m")
    public double z(int i) {
        return state[STRIDE * i + 2];
    }

    /// Diameter.
    @Si("m")
    public double diameter(int i) {
        return state[STRIDE * i + 3];
    }

    /// Diameter of the largest; 0 if there are none.
    @Si("m")
    public double largestDiameter() {
        double largest = 0;
        for (int i = 0; i < count(); i++) {
            largest = Math.max(largest, diameter(i));
        }
        return largest;
    }

    /// Mean diameter by number; 0 if there are none.
    @Si("m")
    public double meanDiameter() {
        double sum = 0;
        for (int i = 0; i < count(); i++) {
            sum += diameter(i);
        }
        return count() == 0 ? 0 : sum / count();
    }

    /// Sum of the volumes.
    @Si("m^3")
    public double volume() {
        double sum = 0;
        for (int i = 0; i < count(); i++) {
            sum += Math.pow(diameter(i), 3);
        }
        return Math.PI / 6 * sum;
    }

    /// Sum of the surfaces.
    @Si("m^2")
    public double surface() {
        double sum = 0;
        for (int i = 0; i < count(); i++) {
            sum += diameter(i) * diameter(i);
        }
        return Math.PI * sum;
    }

    /// A copy of all numbers: x, y, z, diameter of each [m].
    public double[] toArray() {
        return state.clone();
    }

    /// x, y, z, radius of each [m].
    double[] centresAndRadii() {
        double[] copy = state.clone();
        for (int i = 3; i < copy.length; i += STRIDE) {
            copy[i] *= 0.5;
        }
        return copy;
    }

    /// A grid of these spheres in a box.
    SphereGrid grid(Box box) {
        return new SphereGrid(
                centresAndRadii(), count(), box.thickness(), box.width(), box.periodicInX());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spheres spheres && java.util.Arrays.equals(state, spheres.state);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(state);
    }

    @Override
    public String toString() {
        return count() + " spheres";
    }
}
