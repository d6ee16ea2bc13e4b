package io.github.coble.numerics.dae;

import io.github.coble.numerics.dae.IntegrationException.Reason;
import java.util.List;

/// Modified Newton iteration for one step: old Jacobians, scaled corrections, convergence rate
/// (N-6).
///
/// Source: Brenan, Campbell & Petzold (1996), section 5.2.2; Hindmarsh et al., ACM TOMS 31 (2005)
/// 363, section 2.3.
final class CorrectorWorkspace {

    /// Accepted Newton error as a part of the accepted local error.
    private static final double NEWTON_SHARE = 0.33;

    /// A correction this small needs no second look.
    private static final double NEGLIGIBLE = 1e-4 * NEWTON_SHARE;

    /// Convergence slower than this is divergence.
    private static final double SLOWEST_RATE = 0.9;

    /// Without a measured rate, corrections must be this much smaller: s = rate / (1 - rate).
    private static final double UNKNOWN_RATE = 20.0;

    private static final double CHANGED_RATE = 100.0;
    private static final int MOST_ITERATIONS = 4;

    /// The range of cj / (cj of the Jacobian) in which an old Jacobian converges at rate 1/4 or
    /// better.
    private static final double OLDEST = 0.6;

    /// At convergence the shift towards the invariants has died out with the correction. If instead
    /// it undoes at least half of every correction, and is not negligible, the invariants
    /// contradict the equations.
    private static final double CONTRADICTING_PART = 0.5;

    private static final double CONTRADICTING_SHIFT = 0.03;

    private final DaeSystem system;
    private final JacobianWorkspace jacobian;
    private final InvariantWorkspace invariants;
    private final double[] residual;
    private final double[] inverseSize;
    private final double relative;

    private double cjOfJacobian;
    private double ratio;
    private double s = UNKNOWN_RATE;
    private boolean assembled;

    int residuals;
    int jacobians;
    int iterations;

    /// Why the last call of [#solve] failed, and at which unknown.
    Reason failure = Reason.NEWTON_FAILED;

    int worst;

    CorrectorWorkspace(DaeSystem system, double relative, double[] y0) {
        this.system = system;
        this.jacobian = JacobianWorkspace.of(system, false);
        List<LinearInvariant> declared = system.invariants();
        this.invariants = new InvariantWorkspace(declared, y0);
        this.residual = new double[system.size()];
        this.inverseSize = new double[system.size()];
        this.relative = relative;
    }

    /// To be called when the weights have changed.
    void setWeights(double[] weights) {
        if (!invariants.isEmpty()) {
            invariants.setWeights(weights);
        }
    }

    /// Name of what kept the last call from converging.
    String worstName() {
        return failure == Reason.INVARIANT_CONTRADICTED
                ? invariants.worstName()
                : system.nameOf(worst);
    }

    /// Solves for y and y' at the end of the step tried, from their prediction.
    ///
    /// @return false if the step must be tried again with a smaller size
    boolean solve(BdfWorkspace w) {
        boolean renew = !assembled;
        if (assembled) {
            ratio = w.cj / cjOfJacobian;
            renew = ratio < OLDEST || ratio > 1.0 / OLDEST;
            if (w.cj != w.cjPrevious) {
                s = CHANGED_RATE;
            }
        }
        while (true) {
            w.predict();
            if (!evaluate(w)) {
                return false;
            }
            if (renew && !assemble(w)) {
                return false;
            }
            if (iterate(w)) {
                return true;
            }
            if (renew) {
                return false;
            }
            renew = true;
        }
    }

    private boolean assemble(BdfWorkspace w) {
        jacobians++;
        assembled = false;
        for (int i = 0; i < w.n; i++) {
            inverseSize[i] = relative * w.weights[i];
        }
        try {
            jacobian.assemble(w.t, w.cj, w.h, w.y, w.yDot, inverseSize, residual, false);
        } catch (ArithmeticException _) {
            failure = Reason.RESIDUAL_UNDEFINED;
            return false;
        }
        if (!jacobian.matrix().factor()) {
            failure = Reason.SINGULAR_MATRIX;
            return false;
        }
        assembled = true;
        cjOfJacobian = w.cj;
        ratio = 1.0;
        s = UNKNOWN_RATE;
        return true;
    }

    private boolean iterate(BdfWorkspace w) {
        double first = 0.0;
        for (int iteration = 0; ; iteration++) {
            iterations++;
            jacobian.matrix().solve(residual);
            if (ratio != 1.0) {
                double scale = 2.0 / (1.0 + ratio);
                for (int i = 0; i < w.n; i++) {
                    residual[i] *= scale;
                }
            }
            boolean contradicted = false;
            if (!invariants.isEmpty()) {
                double raw = WeightedNorm.of(residual, w.weights);
                invariants.apply(w.y, residual, w.weights);
                double shift = invariants.lastShift;
                contradicted = shift > CONTRADICTING_SHIFT && shift > CONTRADICTING_PART * raw;
            }
            for (int i = 0; i < w.n; i++) {
                double d = residual[i];
                w.correction[i] -= d;
                w.y[i] -= d;
                w.yDot[i] -= w.cj * d;
            }
            double size = WeightedNorm.of(residual, w.weights);
            boolean small;
            if (iteration == 0) {
                first = size;
                small = size <= NEGLIGIBLE;
            } else {
                double rate = size / first;
                if (iteration > 1) {
                    rate = Math.pow(rate, 1.0 / iteration);
                }
                if (!(rate <= SLOWEST_RATE)) {
                    return fail(w, Reason.NEWTON_FAILED);
                }
                s = rate / (1.0 - rate);
                small = false;
            }
            boolean converged = small || s * size <= NEWTON_SHARE;
            if (converged && !contradicted) {
                return system.admits(w.y) || fail(w, Reason.RESIDUAL_UNDEFINED);
            }
            if (iteration + 1 >= MOST_ITERATIONS) {
                return fail(w, converged ? Reason.INVARIANT_CONTRADICTED : Reason.NEWTON_FAILED);
            }
            if (!evaluate(w)) {
                return false;
            }
        }
    }

    private boolean fail(BdfWorkspace w, Reason reason) {
        worst = WeightedNorm.worst(residual, w.weights);
        failure = reason;
        return false;
    }

    private boolean evaluate(BdfWorkspace w) {
        residuals++;
        try {
            system.residual(w.t, w.y, w.yDot, residual);
        } catch (ArithmeticException _) {
            failure = Reason.RESIDUAL_UNDEFINED;
            worst = WeightedNorm.worst(w.correction, w.weights);
            return false;
        }
        double sum = 0.0;
        for (double v : residual) {
            sum += 0.0 * v; // 0 for every finite v, NaN otherwise
        }
        if (sum == 0.0) {
            return true;
        }
        failure = Reason.RESIDUAL_UNDEFINED;
        worst = 0;
        while (Double.isFinite(residual[worst])) {
            worst++;
        }
        return false;
    }
}
