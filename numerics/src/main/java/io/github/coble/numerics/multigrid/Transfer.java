package io.github.coble.numerics.multigrid;

import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;

/// Between a level and the one of its 2 × 2 × 2 blocks: sums downwards, constants upwards (N-23).
record Transfer(Box fine) {

    /// below.b ← sums over blocks of b − A x. x must be wrapped.
    void restrict(Stencil stencil, float[] b, float[] x, LevelWorkspace below, Workers workers) {
        Box coarse = below.box();
        float[] sums = below.b;
        workers.forEach(
                coarse.rows(),
                Math.max(1, fine.grain() / 4),
                (from, to) -> {
                    double[] t = new double[fine.z()];
                    double[] block = new double[fine.z() + 1];
                    for (int row = from; row < to; row++) {
                        Arrays.fill(block, 0);
                        for (int part = 0; part < 4; part++) {
                            int at = fineRow(coarse, row, part);
                            if (at >= 0) {
                                stencil.addResidual(at, x, b, t, block);
                            }
                        }
                        store(block, coarse, coarse.row(row), sums);
                    }
                });
    }

    /// into ← sums of a field over blocks.
    void sum(float[] field, Box coarse, float[] into, Workers workers) {
        workers.forEach(
                coarse.rows(),
                Math.max(1, fine.grain() / 4),
                (from, to) -> {
                    double[] block = new double[fine.z() + 1];
                    for (int row = from; row < to; row++) {
                        Arrays.fill(block, 0);
                        for (int part = 0; part < 4; part++) {
                            int at = fineRow(coarse, row, part);
                            if (at >= 0) {
                                RowLoops.addRow(at, fine.z(), field, block);
                            }
                        }
                        store(block, coarse, coarse.row(row), into);
                    }
                });
    }

    /// A row of sums, those of pairs added where the coarse row is shorter.
    private void store(double[] block, Box coarse, int into, float[] sums) {
        if (coarse.z() == fine.z()) {
            for (int k = 0; k < coarse.z(); k++) {
                sums[into + k] = (float) block[k];
            }
        } else {
            for (int k = 0; k < coarse.z(); k++) {
                sums[into + k] = (float) (block[2 * k] + block[2 * k + 1]);
            }
        }
    }

    /// x ← x + s P e with e the values of the level below.
    void correct(Stencil stencil, float s, LevelWorkspace below, float[] x, Workers workers) {
        Box coarse = below.box();
        float[] e = below.x();
        workers.forEach(
                coarse.rows(),
                Math.max(1, fine.grain() / 4),
                (from, to) -> {
                    double[] line = new double[fine.z()];
                    for (int row = from; row < to; row++) {
                        int at0 = coarse.row(row);
                        if (coarse.z() == fine.z()) {
                            for (int k = 0; k < coarse.z(); k++) {
                                line[k] = s * e[at0 + k];
                            }
                        } else {
                            for (int k = 0; k < coarse.z(); k++) {
                                double value = s * e[at0 + k];
                                line[2 * k] = value;
                                line[Math.min(2 * k + 1, fine.z() - 1)] = value;
                            }
                        }
                        for (int part = 0; part < 4; part++) {
                            int at = fineRow(coarse, row, part);
                            if (at >= 0) {
                                stencil.addRow(at, line, x);
                            }
                        }
                    }
                });
    }

    /// Offset of one of the up to four fine rows of a coarse one; −1 where there is none.
    private int fineRow(Box coarse, int row, int part) {
        int stepX = coarse.x() == fine.x() ? 1 : 2;
        int stepY = coarse.y() == fine.y() ? 1 : 2;
        int inX = part >> 1;
        int inY = part & 1;
        int i = stepX * (row / coarse.y()) + inX;
        int j = stepY * (row % coarse.y()) + inY;
        boolean there = inX < stepX && inY < stepY && i < fine.x() && j < fine.y();
        return there ? fine.index(i, j, 0) : -1;
    }
}
