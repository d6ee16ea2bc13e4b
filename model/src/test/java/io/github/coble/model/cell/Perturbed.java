package io.github.coble.model.cell;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.numerics.dae.AcceptedStep;
import io.github.coble.numerics.dae.BdfIntegrator;
import io.github.coble.numerics.dae.BdfOptions;
import io.github.coble.numerics.dae.BorderedBlockSystem;
import io.github.coble.numerics.dae.ConsistentStart;
import io.github.coble.numerics.dae.DaeJacobian;
import io.github.coble.numerics.dae.DaeState;
import io.github.coble.numerics.dae.JacobianStructure.BorderedBlocks;
import io.github.coble.numerics.dae.Tolerances;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// The full nonlinear model under a current that varies in time, from a given state: what a
/// spectrum is compared with.
final class Perturbed implements BorderedBlockSystem {
    private static final double TOLERANCE = 1e-10;

    private final CellSystem system;
    private final ColumnConstants constants;
    private final Layout layout;
    private final DoubleUnaryOperator current;

    private Perturbed(ColumnConstants constants, Layout layout, DoubleUnaryOperator current) {
        this.constants = constants;
        this.layout = layout;
        this.current = current;
        system = new CellSystem(constants, layout);
        system.apply(new Control.Current(0));
    }

    /// Cell voltage at `points` + 1 evenly spaced times from 0 to `duration`.
    static double[] voltage(
            ColumnConstants constants,
            Layout layout,
            double[] from,
            DoubleUnaryOperator current,
            double duration,
            int points,
            double longestStep) {
        Perturbed perturbed = new Perturbed(constants, layout, current);
        double[] absolute = new double[layout.size()];
        Arrays.fill(absolute, TOLERANCE);
        Tolerances tolerances = new Tolerances(TOLERANCE, absolute);
        double[] y = from.clone();
        y[layout.border(Layout.APPLIED)] = current.applyAsDouble(0);
        DaeState start =
                ConsistentStart.solve(
                        perturbed, new DaeState(0, y, new double[y.length]), tolerances, 1.0);
        double[] v = new double[points + 1];
        v[0] = perturbed.system.voltage(start.y());
        double[] at = new double[y.length];
        new BdfIntegrator(
                        BdfOptions.of(tolerances)
                                .withInitialStep(1e-6)
                                .withMaximumStep(longestStep)
                                .withAlgebraicInErrorTest(true))
                .integrate(
                        perturbed,
                        start,
                        duration,
                        List.of(),
                        (AcceptedStep step) -> {
                            for (int k = 1; k <= points; k++) {
                                double t = duration * k / points;
                                if (t > step.previousTime() && t <= step.time()) {
                                    step.interpolate(t, at);
                                    v[k] = perturbed.system.voltage(at);
                                }
                            }
                        });
        return v;
    }

    @Override
    public BorderedBlocks structure() {
        return layout.structure();
    }

    @Override
    public void blockResidual(int block, double t, double[] y, double[] yDot, double[] r) {
        system.blockResidual(block, t, y, yDot, r);
    }

    @Override
    public void borderResidual(double t, double[] y, double[] yDot, double[] r) {
        system.borderResidual(t, y, yDot, r);
        r[layout.border(Layout.APPLIED)] -= current.applyAsDouble(t);
    }

    @Override
    public Optional<DaeJacobian> jacobian() {
        return Optional.of(new CellJacobian(constants, layout.structure(), new Control.Current(0)));
    }

    @Override
    public boolean isDifferential(int i) {
        return layout.isDifferential(i);
    }
}
