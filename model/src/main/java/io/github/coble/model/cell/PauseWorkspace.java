package io.github.coble.model.cell;

import static io.github.coble.model.cell.Layout.APPLIED;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.numerics.linear.BorderedBlockMatrix;
import io.github.coble.numerics.linear.IterationMatrix;
import io.github.coble.numerics.newton.DampedNewton;
import io.github.coble.numerics.newton.NonlinearSystem;

/// The open circuit before a spectrum is measured: a copy of a state, left alone for a while. The
/// run goes on from the state before it.
///
/// Only where the cell ends up counts, not how it gets there, so the pause is crossed in two steps
/// of the implicit Euler method; where Newton's method does not converge, a step is halved. What
/// has long relaxed after ten minutes is exact then; what still relaxes is some minutes early or
/// late.
final class PauseWorkspace implements NonlinearSystem {
    /// How long the circuit is open [s].
    static final double DURATION = 600;

    /// Ends of the steps [s].
    private static final double[] LADDER = {60, DURATION};

    /// Halvings of a step before it is given up.
    private static final int MOST_HALVINGS = 8;

    private static final double RELATIVE = 1e-4;
    private static final double ABSOLUTE = 1e-6;
    private static final int MOST_ITERATIONS = 20;
    private static final double SMALLEST_DAMPING = 1e-3;

    private final Layout layout;
    private final CellSystem system;
    private final CellJacobian jacobian;
    private final BorderedBlockMatrix matrix;
    private final DampedNewton newton = new DampedNewton(1, MOST_ITERATIONS, SMALLEST_DAMPING);
    private final double[] before;
    private final double[] rate;
    private double step;

    PauseWorkspace(ColumnConstants constants, Layout layout) {
        this.layout = layout;
        Control open = new Control.Current(0);
        system = new CellSystem(constants, layout);
        system.apply(open);
        var s = layout.structure();
        jacobian = new CellJacobian(constants, s, open);
        matrix = new BorderedBlockMatrix(s.blocks(), s.blockSize(), s.border());
        before = new double[layout.size()];
        rate = new double[layout.size()];
    }

    /// Overwrites the unknowns by those after the pause.
    ///
    /// @return false if the solver cannot get there
    boolean cross(double[] y) {
        y[layout.border(APPLIED)] = 0;
        double time = 0;
        for (double end : LADDER) {
            if (!advance(y, end - time, MOST_HALVINGS)) {
                return false;
            }
            time = end;
        }
        return true;
    }

    private boolean advance(double[] y, double length, int halvings) {
        double[] x = y.clone();
        System.arraycopy(y, 0, before, 0, y.length);
        step = length;
        if (newton.solve(this, matrix, x).converged()) {
            System.arraycopy(x, 0, y, 0, y.length);
            return true;
        }
        return halvings > 0
                && advance(y, 0.5 * length, halvings - 1)
                && advance(y, 0.5 * length, halvings - 1);
    }

    @Override
    public int size() {
        return before.length;
    }

    @Override
    public void residual(double[] x, double[] r) {
        for (int i = 0; i < x.length; i++) {
            rate[i] = (x[i] - before[i]) / step;
        }
        system.residual(0, x, rate, r);
    }

    @Override
    public void weights(double[] x, double[] weights) {
        for (int i = 0; i < x.length; i++) {
            weights[i] = 1 / (RELATIVE * Math.abs(x[i]) + ABSOLUTE);
        }
    }

    @Override
    public void jacobian(double[] x, double[] r, IterationMatrix target) {
        jacobian.assemble(0, 1 / step, x, rate, target);
    }
}
