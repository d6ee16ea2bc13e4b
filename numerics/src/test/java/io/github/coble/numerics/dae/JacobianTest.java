package io.github.coble.numerics.dae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.linear.BorderedBlockMatrix;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// N-8, N-10: the ways to a Jacobian agree.
class JacobianTest {

    /// Forward differences with increments of 1.5e-8, solved through factors of condition below
    /// 1e4.
    private static final double DIFFERENCE = 1e-4;

    /// A tight run does not depend on where the Jacobian came from, beyond its own tolerance.
    private static final double SAME_SOLUTION = 1e-5;

    /// Same network, declared as dense.
    private static DaeSystem asDense(ReactionNetwork network, JacobianStructure structure) {
        return new DaeSystem() {
            @Override
            public int size() {
                return network.size();
            }

            @Override
            public void residual(double t, double[] y, double[] yDot, double[] r) {
                network.residual(t, y, yDot, r);
            }

            @Override
            public boolean isDifferential(int i) {
                return network.isDifferential(i);
            }

            @Override
            public JacobianStructure structure() {
                return structure;
            }
        };
    }

    @Test
    void blockDifferencesSolveLikeDenseOnes() {
        ReactionNetwork network = new ReactionNetwork(3, 4, 5, 2, 7L, false);
        DaeSystem dense = asDense(network, new JacobianStructure.Dense(network.size()));
        double[] viaBlocks = solution(network, network);
        double[] viaDense = solution(dense, network);
        for (int i = 0; i < viaDense.length; i++) {
            double slack = DIFFERENCE * (1.0 + Math.abs(viaDense[i]));
            assertThat(viaBlocks[i]).isCloseTo(viaDense[i], within(slack));
        }
    }

    /// J^-1 applied to ones, at a generic point.
    private static double[] solution(DaeSystem system, ReactionNetwork network) {
        JacobianWorkspace jacobian = JacobianWorkspace.of(system, false);
        int n = network.size();
        double[] y = network.guess().y();
        double[] yDot = new double[n];
        double[] one = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] += 0.1 + 0.01 * i;
            yDot[i] = 0.3 - 0.02 * i;
            one[i] = 1.0;
        }
        double[] r = new double[n];
        system.residual(0.5, y, yDot, r);
        jacobian.assemble(0.5, 10.0, 0.1, y, yDot, one, r, false);
        assertThat(jacobian.matrix().factor()).isTrue();
        double[] x = one.clone();
        jacobian.matrix().solve(x);
        return x;
    }

    @Test
    void aTridiagonalPatternNeedsThreeGroups() {
        List<BitSet> columns = new ArrayList<>();
        for (int j = 0; j < 10; j++) {
            BitSet rows = new BitSet();
            rows.set(Math.max(0, j - 1), Math.min(10, j + 2));
            columns.add(rows);
        }
        assertThat(ColouredDifferenceWorkspace.groups(columns))
                .isDeepEqualTo(new int[][] {{0, 3, 6, 9}, {1, 4, 7}, {2, 5, 8}});
    }

    /// Diffusion on 20 points, with and without the pattern, and with the Jacobian given.
    @Test
    void patternAndAnalyticJacobianGiveTheDenseSolution() {
        double dense = diffusion(new JacobianStructure.Dense(20), Optional.empty());
        List<BitSet> columns = new ArrayList<>();
        for (int j = 0; j < 20; j++) {
            BitSet rows = new BitSet();
            rows.set(Math.max(0, j - 1), Math.min(20, j + 2));
            columns.add(rows);
        }
        JacobianStructure pattern = new JacobianStructure.Sparse(columns);
        assertThat(diffusion(pattern, Optional.empty())).isCloseTo(dense, within(SAME_SOLUTION));
        DaeJacobian exact =
                (_, cj, _, _, m) -> {
                    for (int i = 0; i < 20; i++) {
                        m.add(i, i, cj + 800.0);
                        if (i > 0) {
                            m.add(i, i - 1, -400.0);
                            m.add(i - 1, i, -400.0);
                        }
                    }
                };
        assertThat(diffusion(pattern, Optional.of(exact))).isCloseTo(dense, within(SAME_SOLUTION));
        assertThat(diffusion(new JacobianStructure.Dense(20), Optional.of(exact)))
                .isCloseTo(dense, within(SAME_SOLUTION));
    }

    private static double diffusion(JacobianStructure structure, Optional<DaeJacobian> jacobian) {
        DaeSystem system =
                new DaeSystem() {
                    @Override
                    public int size() {
                        return 20;
                    }

                    @Override
                    public void residual(double t, double[] y, double[] yDot, double[] r) {
                        for (int i = 0; i < 20; i++) {
                            double left = i > 0 ? y[i - 1] : 0.0;
                            double right = i < 19 ? y[i + 1] : 0.0;
                            r[i] = yDot[i] - 400.0 * (left - 2.0 * y[i] + right);
                        }
                    }

                    @Override
                    public JacobianStructure structure() {
                        return structure;
                    }

                    @Override
                    public Optional<DaeJacobian> jacobian() {
                        return jacobian;
                    }
                };
        Tolerances tolerances = Tolerances.uniform(20, 1e-7, 1e-7);
        double[] y = new double[20];
        y[10] = 1.0;
        DaeState start =
                ConsistentStart.solve(
                        system, new DaeState(0.0, y, new double[20]), tolerances, 1e-3);
        return new BdfIntegrator(BdfOptions.of(tolerances))
                .integrate(system, start, 0.05)
                .state()
                .y(5);
    }

    @Test
    void blocksWithoutABlockSystemAreRefused() {
        ReactionNetwork network = new ReactionNetwork(3, 4, 5, 2, 7L, false);
        DaeSystem impostor = asDense(network, network.structure());
        assertThatThrownBy(() -> JacobianWorkspace.of(impostor, false))
                .hasMessageContaining("must be a BorderedBlockSystem");
    }

    @Test
    void anAnalyticJacobianMayUseTheBlocks() {
        AnalyticJacobianWorkspace workspace =
                new AnalyticJacobianWorkspace(
                        (_, cj, _, _, m) -> m.add(2, 2, cj),
                        new JacobianStructure.BorderedBlocks(1, 2, 1));
        workspace.assemble(
                0, 3.0, 1, new double[3], new double[3], new double[3], new double[3], false);
        assertThat(workspace.matrix()).isInstanceOf(BorderedBlockMatrix.class);
    }
}
