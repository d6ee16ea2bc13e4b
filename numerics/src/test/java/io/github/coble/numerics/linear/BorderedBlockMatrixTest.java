package io.github.coble.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// N-8: the bordered block factors against dense ones and against known solutions.
class BorderedBlockMatrixTest {

    /// Round-off of a factorisation of about 100 unknowns with elements near 1.
    private static final double ROUND_OFF = 1e-11;

    private static final long SEED = 20261122L;

    @ParameterizedTest
    @CsvSource({"17, 8, 8", "1, 3, 2", "5, 1, 1", "4, 6, 0", "3, 5, 1"})
    void solvesWhatWasAssembled(int blocks, int size, int border) {
        BorderedBlockMatrix matrix = new BorderedBlockMatrix(blocks, size, border);
        double[] expected = randomVector(matrix.size());
        double[] b = assemble(matrix, blocks, size, expected, false);
        assertThat(matrix.factor()).isTrue();
        matrix.solve(b);
        assertThat(b).containsExactly(expected, within(ROUND_OFF));
    }

    @Test
    void aBlockFixedOnlyByTheBorderIsSolvedToo() {
        BorderedBlockMatrix matrix = new BorderedBlockMatrix(4, 3, 2);
        double[] expected = randomVector(matrix.size());
        double[] b = assemble(matrix, 4, 3, expected, true);
        assertThat(matrix.factor()).isTrue();
        matrix.solve(b);
        assertThat(b).containsExactly(expected, within(ROUND_OFF));
    }

    @Test
    void canBeAssembledAndFactoredAgain() {
        BorderedBlockMatrix matrix = new BorderedBlockMatrix(4, 3, 2);
        assemble(matrix, 4, 3, randomVector(matrix.size()), true);
        matrix.factor();
        matrix.clear();
        double[] expected = randomVector(matrix.size());
        double[] b = assemble(matrix, 4, 3, expected, false);
        assertThat(matrix.factor()).isTrue();
        matrix.solve(b);
        assertThat(b).containsExactly(expected, within(ROUND_OFF));
    }

    @Test
    void reportsSingularAndNotFinite() {
        BorderedBlockMatrix matrix = new BorderedBlockMatrix(2, 2, 1);
        assertThat(matrix.factor()).isFalse();
        assemble(matrix, 2, 2, randomVector(5), false);
        matrix.add(1, 1, Double.NaN);
        assertThat(matrix.factor()).isFalse();
    }

    @Test
    void refusesElementsOutsideTheStructure() {
        BorderedBlockMatrix matrix = new BorderedBlockMatrix(2, 2, 1);
        assertThatThrownBy(() -> matrix.add(0, 2, 1.0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("two different blocks");
        assertThatThrownBy(() -> matrix.add(5, 0, 1.0))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    /// Random elements, dominant diagonal; returns matrix times x. A singular block has equal rows
    /// inside the block, and different ones in the border columns.
    private static double[] assemble(
            BorderedBlockMatrix matrix, int blocks, int m, double[] x, boolean singularBlock) {
        Random random = new Random(SEED);
        int n = matrix.size();
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean border = i >= blocks * m || j >= blocks * m;
                if (border || i / m == j / m) {
                    a[i][j] = random.nextDouble() - 0.5 + (i == j ? 2.0 : 0.0);
                }
            }
        }
        if (singularBlock) {
            System.arraycopy(a[m], m, a[m + 1], m, m);
        }
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                b[i] += a[i][j] * x[j];
                if (a[i][j] != 0.0) {
                    matrix.add(i, j, a[i][j]);
                }
            }
        }
        return b;
    }

    private static double[] randomVector(int n) {
        return new Random(SEED + 1).doubles(n, -1.0, 1.0).toArray();
    }
}
