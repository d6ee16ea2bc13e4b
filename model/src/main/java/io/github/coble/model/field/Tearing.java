package io.github.coble.model.field;

import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;

/// The layer as a plate that rides on lithium at the electrolyte (F-7): over its thickness it evens
/// out what lies below; where the difference of lift shears it more than its cohesion bears, it
/// tears.
final class Tearing {
    private final FieldGrid grid;
    private final GaussianKernel stiffness;
    private final Workers workers;
    private final double strain;
    private final double aspect;
    private double[] lift;
    private double ride;

    /// @param thickness L [m]
    /// @param strain cohesive strength over shear modulus
    Tearing(FieldGrid grid, double thickness, double strain, Workers workers) {
        this.grid = grid;
        this.workers = workers;
        this.strain = strain;
        stiffness = GaussianKernel.of(grid, thickness / 2);
        aspect = thickness / grid.spacing();
        lift = new double[grid.size()];
    }

    /// Lift of the layer over the electrolyte [L].
    double[] lift(double[] film) {
        double[] even =
                Arrays.stream(film).anyMatch(h -> h > 0)
                        ? stiffness.average(film, workers)
                        : new double[film.length];
        double heights = 0;
        double weights = 0;
        for (double h : even) {
            heights += h * h;
            weights += h;
        }
        ride = weights > 0 ? heights / weights : 0;
        lift = even;
        return even;
    }

    /// Mean lift of lifted pieces, weighted by their lift [L].
    double ride() {
        return ride;
    }

    /// Tears the layer where it is sheared too much.
    ///
    /// @return whether it has torn further
    boolean tear(FieldState s) {
        boolean further = false;
        double[] shear = new double[lift.length];
        for (int a = 0; a < shear.length; a++) {
            shear[a] = 0.5 * aspect * Math.hypot(across(a), along(a));
        }
        for (int a = 0; a < shear.length; a++) {
            if (shear[a] > strain && s.torn[a] == 0 && steepest(shear, a) && !relieved(s, a)) {
                s.torn[a] = 1;
                further = true;
            }
        }
        return further;
    }

    private double across(int a) {
        return lift[grid.right(a)] - lift[grid.left(a)];
    }

    private double along(int a) {
        return lift[grid.below(a)] - lift[grid.above(a)];
    }

    /// Whether the shear is largest along the direction in which it acts: a crack is a line.
    private boolean steepest(double[] shear, int a) {
        return shear[a] >= shear[towards(a, 1)] && shear[a] > shear[towards(a, -1)];
    }

    /// Whether a crack within half a thickness uphill or downhill has relieved the place.
    private boolean relieved(FieldState s, int a) {
        for (int k = 1; k <= 0.5 * aspect; k++) {
            if (s.torn[towards(a, k)] != 0 || s.torn[towards(a, -k)] != 0) {
                return true;
            }
        }
        return false;
    }

    /// Column a number of steps uphill.
    private int towards(int a, int steps) {
        int n = grid.columns();
        double x = across(a);
        double y = along(a);
        double length = Math.max(Math.hypot(x, y), 1e-300);
        int j = Math.floorMod(a % n + Math.round(steps * (float) (x / length)), n);
        int i = Math.floorMod(a / n + Math.round(steps * (float) (y / length)), n);
        return i * n + j;
    }
}
