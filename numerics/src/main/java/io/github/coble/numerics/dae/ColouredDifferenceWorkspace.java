package io.github.coble.numerics.dae;

import io.github.coble.numerics.linear.DenseMatrix;
import io.github.coble.numerics.linear.IterationMatrix;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Finite differences of a system with a dense or a sparse pattern; columns without a common row
/// are varied together.
///
/// Source: Curtis, Powell & Reid, J. Inst. Maths Applics 13 (1974) 117; greedy grouping in index
/// order.
final class ColouredDifferenceWorkspace implements JacobianWorkspace {

    private final DaeSystem system;
    private final DenseMatrix matrix;
    private final IncrementWorkspace point;
    private final int[][] groups;
    private final int[][] rows;
    private final double[] varied;
    private final double[] increment;

    ColouredDifferenceWorkspace(DaeSystem system) {
        int n = system.size();
        this.system = system;
        this.matrix = new DenseMatrix(n);
        this.point = new IncrementWorkspace(system);
        this.varied = new double[n];
        this.increment = new double[n];
        List<BitSet> pattern =
                switch (system.structure()) {
                    case JacobianStructure.Sparse(List<BitSet> rowsOfColumn) -> rowsOfColumn;
                    case JacobianStructure.Dense d -> full(d.size());
                    case JacobianStructure.BorderedBlocks b ->
                            throw new IllegalArgumentException(
                                    "a system with "
                                            + b
                                            + " must be a BorderedBlockSystem or give its Jacobian");
                };
        if (pattern.size() != n) {
            throw new IllegalArgumentException(
                    "structure of size " + pattern.size() + " for " + n + " unknowns");
        }
        this.rows = pattern.stream().map(r -> r.stream().toArray()).toArray(int[][]::new);
        this.groups = groups(pattern);
    }

    private static List<BitSet> full(int n) {
        BitSet all = new BitSet(n);
        all.set(0, n);
        List<BitSet> columns = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            columns.add(all);
        }
        return columns;
    }

    /// The columns of each group, groups in the order in which they were opened.
    static int[][] groups(List<BitSet> pattern) {
        List<BitSet> taken = new ArrayList<>();
        List<BitSet> members = new ArrayList<>();
        for (int j = 0; j < pattern.size(); j++) {
            int g = 0;
            while (g < taken.size() && taken.get(g).intersects(pattern.get(j))) {
                g++;
            }
            if (g == taken.size()) {
                taken.add(new BitSet());
                members.add(new BitSet());
            }
            taken.get(g).or(pattern.get(j));
            members.get(g).set(j);
        }
        return members.stream().map(m -> m.stream().toArray()).toArray(int[][]::new);
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
        for (int[] group : groups) {
            for (int j : group) {
                increment[j] = point.perturb(j, inverseSize[j]);
            }
            system.residual(t, point.y, point.yDot, varied);
            for (int j : group) {
                double inverse = 1.0 / increment[j];
                for (int i : rows[j]) {
                    matrix.add(i, j, (varied[i] - residual[i]) * inverse);
                }
                point.restore(j, y, yDot);
            }
        }
    }
}
