package io.github.coble.numerics.newton;

import io.github.coble.numerics.linear.IterationMatrix;

/// Newton iteration with a line search on the size of the simplified Newton correction.
///
/// A step `x + lambda dx` is taken if `|J(x)^-1 r(x + lambda dx)| <= (1 - lambda / 4) |dx|` (N-17),
/// with lambda halved from 1 until it is. The test does not change when rows are rescaled, so
/// equations in different units need no weights.
///
/// Source: Deuflhard, *Newton Methods for Nonlinear Problems* (2004), section 3.3 (restricted
/// natural monotonicity).
///
/// @param tolerance bound on the weighted root mean square of the last correction [-]
/// @param maximumIterations number of Jacobians allowed
/// @param smallestDamping lambda below which the search gives up [-]
public record DampedNewton(double tolerance, int maximumIterations, double smallestDamping) {

    /// Refuses tolerances and limits that are not positive.
    public DampedNewton {
        if (!(tolerance > 0.0 && maximumIterations > 0 && smallestDamping > 0.0)) {
            throw new IllegalArgumentException(
                    "DampedNewton needs positive tolerance, iterations and damping, got "
                            + tolerance
                            + ", "
                            + maximumIterations
                            + ", "
                            + smallestDamping);
        }
    }

    /// Overwrites the guess `x` by the solution; on failure `x` is the best point reached.
    ///
    /// @param matrix storage for the Jacobian, overwritten
    public NewtonOutcome solve(NonlinearSystem system, IterationMatrix matrix, double[] x) {
        int n = system.size();
        double[] r = new double[n];
        double[] step = new double[n];
        double[] trial = new double[n];
        double[] trialStep = new double[n];
        double[] weights = new double[n];
        double size = Double.NaN;
        int worst = 0;
        if (!residual(system, x, r)) {
            return new NewtonOutcome(false, 0, size, firstNotFinite(r));
        }
        for (int iteration = 1; iteration <= maximumIterations; iteration++) {
            matrix.clear();
            system.weights(x, weights);
            system.jacobian(x, r, matrix);
            if (!matrix.factor()) {
                return new NewtonOutcome(false, iteration, size, worst);
            }
            System.arraycopy(r, 0, step, 0, n);
            matrix.solve(step);
            size = norm(step, weights);
            worst = largest(step, weights);
            boolean last = size <= tolerance;
            double lambda = 1.0;
            while (true) {
                for (int i = 0; i < n; i++) {
                    trial[i] = x[i] - lambda * step[i];
                }
                if (residual(system, trial, trialStep)) {
                    System.arraycopy(trialStep, 0, r, 0, n);
                    matrix.solve(trialStep);
                    if (last || norm(trialStep, weights) <= (1.0 - 0.25 * lambda) * size) {
                        break;
                    }
                } else if (last) {
                    return new NewtonOutcome(true, iteration, size, worst);
                }
                lambda *= 0.5;
                if (!(lambda >= smallestDamping)) {
                    return new NewtonOutcome(false, iteration, size, worst);
                }
            }
            System.arraycopy(trial, 0, x, 0, n);
            if (last) {
                return new NewtonOutcome(true, iteration, size, worst);
            }
        }
        return new NewtonOutcome(false, maximumIterations, size, worst);
    }

    private static boolean residual(NonlinearSystem system, double[] x, double[] r) {
        try {
            system.residual(x, r);
        } catch (ArithmeticException _) {
            return false;
        }
        double sum = 0.0;
        for (double v : r) {
            sum += Math.abs(v);
        }
        return sum < Double.POSITIVE_INFINITY;
    }

    private static double norm(double[] v, double[] weights) {
        double sum = 0.0;
        for (int i = 0; i < v.length; i++) {
            double s = v[i] * weights[i];
            sum += s * s;
        }
        return Math.sqrt(sum / v.length);
    }

    private static int largest(double[] v, double[] weights) {
        int worst = 0;
        for (int i = 1; i < v.length; i++) {
            if (!(Math.abs(v[i] * weights[i]) <= Math.abs(v[worst] * weights[worst]))) {
                worst = i;
            }
        }
        return worst;
    }

    private static int firstNotFinite(double[] r) {
        for (int i = 0; i < r.length; i++) {
            if (!Double.isFinite(r[i])) {
                return i;
            }
        }
        return 0;
    }
}
