package io.github.coble.numerics.dae;

import io.github.coble.numerics.dae.IntegrationException.Reason;
import io.github.coble.numerics.linear.IterationMatrix;
import io.github.coble.numerics.newton.DampedNewton;
import io.github.coble.numerics.newton.NewtonOutcome;
import io.github.coble.numerics.newton.NonlinearSystem;

/// Consistent initial values: differential unknowns given, algebraic unknowns and derivatives
/// sought (N-12).
///
/// ```text
///   F(t0, y, y') = 0  for  y_i, i algebraic,  and  y'_i, i differential          (N-12)
/// ```
///
/// Valid for index 1, where the Jacobian with respect to these is regular. Derivatives of algebraic
/// unknowns are left as guessed. Source: Brown, Hindmarsh & Petzold, SIAM J. Sci. Comput. 19 (1998)
/// 1495, with the Jacobian of exactly these unknowns in place of that of the integration formula.
public final class ConsistentStart {

    /// Part of the accepted error; convergence is quadratic, so the last correction leaves far
    /// less.
    private static final double TOLERANCE = 1e-3;

    private static final int MOST_ITERATIONS = 50;
    private static final double SMALLEST_DAMPING = 1e-6;

    /// Increments of derivatives, relative to the size of their unknown over the time scale. A
    /// derivative of unknown size may drown small increments in round-off, so larger ones follow;
    /// in a linear y' they do no harm.
    private static final double[] REACHES = {1.0, 1e4, 1e8};

    private ConsistentStart() {}

    /// The consistent state nearest to `guess` along Newton's path.
    ///
    /// @param guess differential unknowns to be kept; guesses for the rest
    /// @param timeScale typical time of change [s]: y' counts as its product with this
    /// @throws IntegrationException if there is none, or the guesses are too poor
    public static DaeState solve(
            DaeSystem system, DaeState guess, Tolerances tolerances, double timeScale) {
        if (!(timeScale > 0.0 && timeScale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("timeScale " + timeScale + " s must be positive");
        }
        int n = system.size();
        double[] weights = new double[n];
        int bad = tolerances.weights(guess.y(), weights);
        if (bad >= 0) {
            throw failure(Reason.ZERO_WEIGHT, system, guess, timeScale, bad);
        }
        int worst = 0;
        for (double reach : REACHES) {
            StartWorkspace unknowns =
                    new StartWorkspace(system, guess, tolerances, timeScale, reach);
            double[] x = unknowns.pack();
            NewtonOutcome outcome =
                    new DampedNewton(TOLERANCE, MOST_ITERATIONS, SMALLEST_DAMPING)
                            .solve(unknowns, unknowns.matrix(), x);
            if (outcome.converged()) {
                return unknowns.state(x);
            }
            worst = outcome.worst();
        }
        throw failure(Reason.INCONSISTENT_START, system, guess, timeScale, worst);
    }

    private static IntegrationException failure(
            Reason reason, DaeSystem system, DaeState guess, double h, int worst) {
        return new IntegrationException(reason, guess, h, 0, 0, worst, system.nameOf(worst));
    }

    /// Unknowns x_i = y_i where algebraic, timeScale y'_i where differential.
    private static final class StartWorkspace implements NonlinearSystem {

        private final DaeSystem system;
        private final JacobianWorkspace jacobian;
        private final double time;
        private final double timeScale;
        private final double reach;
        private final double[] y;
        private final double[] yDot;
        private final double relative;
        private final double[] absolute;
        private final double[] scale;

        StartWorkspace(
                DaeSystem system,
                DaeState guess,
                Tolerances tolerances,
                double timeScale,
                double reach) {
            this.reach = reach;
            this.system = system;
            this.jacobian = JacobianWorkspace.of(system, true);
            this.time = guess.time();
            this.timeScale = timeScale;
            this.y = guess.y();
            this.yDot = guess.yDot();
            this.relative = tolerances.relative();
            this.absolute = tolerances.absolute();
            this.scale = new double[y.length];
        }

        IterationMatrix matrix() {
            return jacobian.matrix();
        }

        double[] pack() {
            double[] x = new double[y.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = system.isDifferential(i) ? timeScale * yDot[i] : y[i];
            }
            return x;
        }

        private void unpack(double[] x) {
            for (int i = 0; i < x.length; i++) {
                if (system.isDifferential(i)) {
                    yDot[i] = x[i] / timeScale;
                } else {
                    y[i] = x[i];
                }
            }
        }

        DaeState state(double[] x) {
            unpack(x);
            return new DaeState(time, y, yDot);
        }

        @Override
        public int size() {
            return y.length;
        }

        @Override
        public void residual(double[] x, double[] r) {
            unpack(x);
            system.residual(time, y, yDot, r);
        }

        /// A derivative is wanted to the relative tolerance of itself, where that is looser than
        /// that of its unknown.
        @Override
        public void weights(double[] x, double[] weights) {
            for (int i = 0; i < x.length; i++) {
                double size = Math.max(Math.abs(x[i]), Math.abs(y[i]));
                weights[i] = 1.0 / (relative * size + absolute[i]);
            }
        }

        @Override
        public void jacobian(double[] x, double[] r, IterationMatrix matrix) {
            unpack(x);
            for (int i = 0; i < scale.length; i++) {
                double size = Math.max(Math.abs(x[i]), Math.abs(y[i]));
                scale[i] = 1.0 / (size + Math.max(absolute[i], Double.MIN_NORMAL) / relative);
                if (system.isDifferential(i)) {
                    scale[i] /= reach;
                }
            }
            jacobian.assemble(time, 1.0 / timeScale, timeScale, y, yDot, scale, r, true);
        }
    }
}
