package io.github.coble.numerics.dae;

import java.util.Arrays;

/// A [DaeSystem] of equal blocks that see each other through a few border unknowns only.
///
/// The border rows are sums over the blocks, and each block hands in its own share:
///
/// ```text
///   F_b      = f_b(t, y_b, y_border)                              rows of block b
///   F_border = f_border(t, y_border) + sum_b share_b(t, y_b, y_border)          (N-8)
/// ```
///
/// Because a share is differenced by itself, perturbing one block says exactly what that block does
/// to the border; no digits are lost in the sum over the others. A Jacobian costs as much as
/// blockSize + border + 2 residuals. Blocks are always summed in ascending order.
public interface BorderedBlockSystem extends DaeSystem {

    /// Sizes and index formula.
    @Override
    JacobianStructure.BorderedBlocks structure();

    /// Overwrites the rows of `block` in `r`, and *adds* the share of this block to the border rows
    /// of `r`.
    ///
    /// Reads the unknowns of this block and of the border only.
    void blockResidual(int block, double t, double[] y, double[] yDot, double[] r);

    /// Overwrites the border rows of `r` by what depends on the border unknowns only.
    void borderResidual(double t, double[] y, double[] yDot, double[] r);

    @Override
    default int size() {
        return structure().size();
    }

    @Override
    default void residual(double t, double[] y, double[] yDot, double[] r) {
        JacobianStructure.BorderedBlocks s = structure();
        Arrays.fill(r, s.borderIndex(0), s.size(), 0.0);
        borderResidual(t, y, yDot, r);
        for (int b = 0; b < s.blocks(); b++) {
            blockResidual(b, t, y, yDot, r);
        }
    }
}
