package io.github.coble.numerics.dae;

import java.util.BitSet;
import java.util.List;

/// Which residual depends on which unknown, through y or y'.
public sealed interface JacobianStructure {

    /// Number of unknowns.
    int size();

    /// Everything may depend on everything: one residual evaluation per unknown for a
    /// finite-difference Jacobian.
    record Dense(int size) implements JacobianStructure {}

    /// A given pattern. Unknowns that share no row are perturbed together; the factors are dense
    /// all the same.
    ///
    /// @param rowsOfColumn for each unknown, the residual rows that depend on it
    record Sparse(List<BitSet> rowsOfColumn) implements JacobianStructure {
        /// Copies the pattern.
        public Sparse {
            rowsOfColumn = rowsOfColumn.stream().map(rows -> (BitSet) rows.clone()).toList();
        }

        @Override
        public int size() {
            return rowsOfColumn.size();
        }
    }

    /// Equal blocks with a border (N-8): unknown `i` of block `b` has index `b * blockSize + i`,
    /// the border comes last.
    ///
    /// @param blocks number of blocks, at least 1
    /// @param blockSize unknowns per block, at least 1
    /// @param border unknowns coupled to everything, at least 0
    record BorderedBlocks(int blocks, int blockSize, int border) implements JacobianStructure {
        /// Refuses empty blocks.
        public BorderedBlocks {
            if (blocks < 1 || blockSize < 1 || border < 0) {
                throw new IllegalArgumentException(
                        "BorderedBlocks: "
                                + blocks
                                + " blocks of "
                                + blockSize
                                + ", border "
                                + border);
            }
        }

        @Override
        public int size() {
            return blocks * blockSize + border;
        }

        /// Index of unknown `i` of block `b`.
        public int index(int b, int i) {
            return b * blockSize + i;
        }

        /// Index of border unknown `i`.
        public int borderIndex(int i) {
            return blocks * blockSize + i;
        }
    }
}
