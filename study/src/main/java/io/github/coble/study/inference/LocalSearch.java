package io.github.coble.study.inference;

import java.util.function.LongConsumer;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.jspecify.annotations.Nullable;

/// Walks downhill from a point by damped Gauss–Newton steps, Levenberg–Marquardt (I-5), inside the
/// box: an unknown at a wall that the slope pushes outwards stays there for the step.
final class LocalSearch {
    private static final double FIRST_DAMPING = 1e-2;
    private static final double LEAST_DAMPING = 1e-9;
    private static final double MOST_DAMPING = 1e7;
    private static final double EASE = 5;
    private static final double TIGHTEN = 4;

    /// Curvature given to directions that have none: one box width costs this much.
    private static final double LEAST_CURVATURE = 1;

    /// A step that gains less, in log posterior, ends the search.
    private static final double LEAST_GAIN = 1e-5;

    private LocalSearch() {}

    /// What a search found.
    ///
    /// @param best point
    /// @param evaluations used
    /// @param settled whether it ended because nothing was to be gained, not because of the budget
    record Found(State best, int evaluations, boolean settled) {}

    /// Searches.
    ///
    /// @param budget of evaluations
    /// @param step of the differences, as a share of the range
    static Found search(
            Posterior posterior, State start, int budget, double step, LongConsumer progress) {
        State at = start;
        double damping = FIRST_DAMPING;
        int used = 0;
        int n = start.u().length;
        while (used + n + 1 <= budget) {
            Slopes slopes = Slopes.oneSided(posterior, at, step);
            used += slopes.evaluations();
            progress.accept(used);
            double[] gradient = gradient(slopes, at);
            boolean[] free = free(at.u(), gradient);
            double[][] curvature = curvature(slopes, n);
            @Nullable State next = null;
            while (next == null && used < budget && damping < MOST_DAMPING) {
                double[] trial = step(at.u(), gradient, curvature, free, damping);
                State there = posterior.at(trial);
                used++;
                if (there.cost() < at.cost()) {
                    next = there;
                    damping = Math.max(LEAST_DAMPING, damping / EASE);
                } else {
                    damping *= TIGHTEN;
                }
                progress.accept(used);
            }
            if (next == null) {
                return new Found(at, used, damping >= MOST_DAMPING);
            }
            double gain = at.cost() - next.cost();
            at = next;
            if (gain < LEAST_GAIN) {
                return new Found(at, used, true);
            }
        }
        return new Found(at, used, false);
    }

    static double[] gradient(Slopes slopes, State at) {
        double[] g = new double[at.u().length];
        for (int j = 0; j < at.residuals().length; j++) {
            for (int i = 0; i < g.length; i++) {
                g[i] += slopes.residuals()[j][i] * at.residuals()[j];
            }
        }
        return g;
    }

    static double[][] curvature(Slopes slopes, int n) {
        double[][] a = new double[n][n];
        for (double[] row : slopes.residuals()) {
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < n; k++) {
                    a[i][k] += row[i] * row[k];
                }
            }
        }
        return a;
    }

    private static boolean[] free(double[] u, double[] gradient) {
        boolean[] free = new boolean[u.length];
        for (int i = 0; i < u.length; i++) {
            boolean held = (u[i] <= 0 && gradient[i] > 0) || (u[i] >= 1 && gradient[i] < 0);
            free[i] = !held;
        }
        return free;
    }

    private static double[] step(
            double[] u, double[] gradient, double[][] a, boolean[] free, double damping) {
        int n = u.length;
        double[][] damped = new double[n][n];
        double[] down = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                damped[i][k] = free[i] && free[k] ? a[i][k] : 0;
            }
            damped[i][i] = free[i] ? a[i][i] + damping * Math.max(a[i][i], LEAST_CURVATURE) : 1;
            down[i] = free[i] ? -gradient[i] : 0;
        }
        double[] move = solve(damped, down);
        double[] trial = new double[n];
        for (int i = 0; i < n; i++) {
            trial[i] = Math.clamp(u[i] + move[i], 0.0, 1.0);
        }
        return trial;
    }

    private static double[] solve(double[][] a, double[] b) {
        try {
            return new CholeskyDecomposition(new Array2DRowRealMatrix(a, false))
                    .getSolver()
                    .solve(new ArrayRealVector(b, false))
                    .toArray();
        } catch (MathIllegalArgumentException _) {
            // Too flat to be told from indefinite: along the gradient, the damping grows anyway.
            double[] move = new double[b.length];
            for (int i = 0; i < b.length; i++) {
                move[i] = b[i] / a[i][i];
            }
            return move;
        }
    }
}
