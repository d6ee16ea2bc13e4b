package io.github.coble.numerics.dae;

import io.github.coble.numerics.linear.BorderedBlockMatrix;
import io.github.coble.numerics.linear.DenseMatrix;
import io.github.coble.numerics.linear.IterationMatrix;

/// Passes on to the Jacobian the system supplies.
final class AnalyticJacobianWorkspace implements JacobianWorkspace {

    private final DaeJacobian jacobian;
    private final IterationMatrix matrix;

    AnalyticJacobianWorkspace(DaeJacobian jacobian, JacobianStructure structure) {
        this.jacobian = jacobian;
        this.matrix =
                switch (structure) {
                    case JacobianStructure.BorderedBlocks(int blocks, int size, int border) ->
                            new BorderedBlockMatrix(blocks, size, border);
                    case JacobianStructure.Dense d -> new DenseMatrix(d.size());
                    case JacobianStructure.Sparse s -> new DenseMatrix(s.size());
                };
    }

    @Override
    public IterationMatrix matrix() {
        return matrix;
    }

    @Override
    public void assemble(
            double t,
            double cj,
            double h,
            double[] y,
            double[] yDot,
            double[] inverseSize,
            double[] residual,
            boolean holdDifferential) {
        matrix.clear();
        jacobian.assemble(t, cj, y, yDot, matrix);
    }
}
