package io.github.coble.numerics.dae;

import io.github.coble.numerics.linear.BorderedBlockMatrix;
import io.github.coble.numerics.linear.IterationMatrix;
import java.util.Arrays;

/// Finite differences of a [BorderedBlockSystem], block by block (N-8).
final class BlockDifferenceWorkspace implements JacobianWorkspace {

    private final BorderedBlockSystem system;
    private final BorderedBlockMatrix matrix;
    private final IncrementWorkspace point;
    private final int blocks;
    private final int m;
    private final int k;
    private final int edge;
    private final double[] base;
    private final double[] varied;
    private final double[] share;
    private final double[] own;

    BlockDifferenceWorkspace(BorderedBlockSystem system) {
        JacobianStructure.BorderedBlocks s = system.structure();
        this.system = system;
        this.blocks = s.blocks();
        this.m = s.blockSize();
        this.k = s.border();
        this.edge = blocks * m;
        this.matrix = new BorderedBlockMatrix(blocks, m, k);
        this.point = new IncrementWorkspace(system);
        this.base = new double[s.size()];
        this.varied = new double[s.size()];
        this.share = new double[blocks * k];
        this.own = new double[k];
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
        point.at(cj, h, y, yDot, holdDifferential);
        for (int b = 0; b < blocks; b++) {
            Arrays.fill(base, edge, edge + k, 0.0);
            system.blockResidual(b, t, point.y, point.yDot, base);
            System.arraycopy(base, edge, share, b * k, k);
            for (int j = 0; j < m; j++) {
                int column = b * m + j;
                double inverse = 1.0 / point.perturb(column, inverseSize[column]);
                vary(b, t);
                for (int i = 0; i < m; i++) {
                    matrix.addBlock(b, i, j, (varied[b * m + i] - base[b * m + i]) * inverse);
                }
                for (int i = 0; i < k; i++) {
                    matrix.addBorderRow(b, i, j, (varied[edge + i] - share[b * k + i]) * inverse);
                }
                point.restore(column, y, yDot);
            }
        }
        Arrays.fill(base, edge, edge + k, 0.0);
        system.borderResidual(t, point.y, point.yDot, base);
        System.arraycopy(base, edge, own, 0, k);
        for (int j = 0; j < k; j++) {
            borderColumn(t, j, y, yDot, inverseSize);
        }
    }

    private void vary(int b, double t) {
        Arrays.fill(varied, edge, edge + k, 0.0);
        system.blockResidual(b, t, point.y, point.yDot, varied);
    }

    private void borderColumn(double t, int j, double[] y, double[] yDot, double[] inverseSize) {
        double inverse = 1.0 / point.perturb(edge + j, inverseSize[edge + j]);
        Arrays.fill(varied, edge, edge + k, 0.0);
        system.borderResidual(t, point.y, point.yDot, varied);
        for (int i = 0; i < k; i++) {
            matrix.addCorner(i, j, (varied[edge + i] - own[i]) * inverse);
        }
        for (int b = 0; b < blocks; b++) {
            vary(b, t);
            for (int i = 0; i < m; i++) {
                matrix.addBorderColumn(b, i, j, (varied[b * m + i] - base[b * m + i]) * inverse);
            }
            for (int i = 0; i < k; i++) {
                matrix.addCorner(i, j, (varied[edge + i] - share[b * k + i]) * inverse);
            }
        }
        point.restore(edge + j, y, yDot);
    }
}
