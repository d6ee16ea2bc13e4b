package io.github.coble.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Dense factors where pivoting and scaling matter.
class DenseMatrixTest {

    /// Round-off of a 3 by 3 system.
    private static final double ROUND_OFF = 1e-14;

    @Test
    void pivotsAcrossZeroDiagonals() {
        DenseMatrix a = matrix(new double[][] {{0, 2, 0}, {0, 0, 4}, {1, 0, 0}});
        assertThat(solution(a, 2, 8, 3)).containsExactly(new double[] {3, 1, 2}, within(ROUND_OFF));
    }

    /// Without row scaling the first row would be the pivot, and the answer (0, 1).
    @Test
    void rowsInLargeUnitsDoNotDecideThePivot() {
        DenseMatrix a = matrix(new double[][] {{10, 1e20}, {1, 1}});
        assertThat(solution(a, 1e20, 2)).containsExactly(new double[] {1, 1}, within(ROUND_OFF));
    }

    @Test
    void keepsItsElementsThroughFactoring() {
        DenseMatrix a = matrix(new double[][] {{4, 1}, {2, 3}});
        assertThat(a.factor()).isTrue();
        assertThat(a.get(0, 0)).isEqualTo(4.0);
        assertThat(a.get(1, 0)).isEqualTo(2.0);
    }

    @Test
    void reportsSingularMatrices() {
        assertThat(matrix(new double[][] {{1, 2}, {2, 4}}).factor()).isFalse();
        assertThat(matrix(new double[][] {{1, 0}, {2, 0}}).factor()).isFalse();
        assertThat(matrix(new double[][] {{1, Double.NaN}, {2, 1}}).factor()).isFalse();
    }

    private static DenseMatrix matrix(double[][] rows) {
        DenseMatrix a = new DenseMatrix(rows.length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                a.add(i, j, rows[i][j]);
            }
        }
        return a;
    }

    private static double[] solution(DenseMatrix a, double... b) {
        assertThat(a.factor()).isTrue();
        a.solve(b);
        return b;
    }
}
