package io.github.coble.numerics.dae;

import io.github.coble.numerics.linear.DenseLu;
import java.util.List;

/// Moves a Newton correction, as little as possible in the weighted norm, so that declared
/// invariants hold (N-9).
///
/// ```text
///   d <- d + W^-2 C^T (C W^-2 C^T)^-1 (C y - q - C d),   W = diag(weights), y the point the correction d is taken off
/// ```
final class InvariantWorkspace {

    private static final double DEPENDENT = 1e-12;

    private final List<LinearInvariant> invariants;
    private final int count;
    private final double[][] c;

    /// C W^-2.
    private final double[][] along;

    private final double[] q;
    private final double[] gram;
    private final double[] multiplier;
    private final double[] scratch;
    private final int[] pivot;

    /// Weighted root mean square of the last shift [-].
    double lastShift;

    InvariantWorkspace(List<LinearInvariant> invariants, double[] y0) {
        this.invariants = List.copyOf(invariants);
        this.count = invariants.size();
        this.c = new double[count][];
        this.along = new double[count][y0.length];
        this.q = new double[count];
        this.gram = new double[count * count];
        this.multiplier = new double[count];
        this.scratch = new double[2 * count];
        this.pivot = new int[count];
        for (int l = 0; l < count; l++) {
            c[l] = invariants.get(l).coefficients();
            if (c[l].length != y0.length) {
                throw new IllegalArgumentException(
                        "invariant "
                                + invariants.get(l).name()
                                + ": "
                                + c[l].length
                                + " coefficients for "
                                + y0.length
                                + " unknowns");
            }
            q[l] = dot(c[l], y0);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// Prepares for new weights. Allocates nothing.
    void setWeights(double[] weights) {
        for (int l = 0; l < count; l++) {
            for (int i = 0; i < weights.length; i++) {
                along[l][i] = c[l][i] / (weights[i] * weights[i]);
            }
            for (int o = 0; o < count; o++) {
                gram[l * count + o] = dot(along[l], c[o]);
            }
        }
        if (count > 0 && !(DenseLu.factor(gram, 0, count, pivot, 0, scratch) > DEPENDENT)) {
            throw new IllegalArgumentException(
                    "the declared invariants depend on each other: "
                            + invariants.stream().map(LinearInvariant::name).toList());
        }
    }

    /// Shifts the correction `d`, to be subtracted from `y`. Allocates nothing.
    void apply(double[] y, double[] d, double[] weights) {
        for (int l = 0; l < count; l++) {
            double[] cl = c[l];
            double sum = 0.0;
            for (int i = 0; i < d.length; i++) {
                sum += cl[i] * (y[i] - d[i]);
            }
            multiplier[l] = sum - q[l];
        }
        DenseLu.solve(gram, 0, count, pivot, 0, multiplier, 0);
        double square = 0.0;
        for (int i = 0; i < d.length; i++) {
            double sum = 0.0;
            for (int l = 0; l < count; l++) {
                sum += along[l][i] * multiplier[l];
            }
            d[i] += sum;
            double scaled = sum * weights[i];
            square += scaled * scaled;
        }
        lastShift = Math.sqrt(square / d.length);
    }

    /// Name of the invariant with the largest multiplier in the last call.
    String worstName() {
        int worst = 0;
        for (int l = 1; l < count; l++) {
            if (Math.abs(multiplier[l]) > Math.abs(multiplier[worst])) {
                worst = l;
            }
        }
        return invariants.get(worst).name();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
