package io.github.coble.porescale.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class SpheresTest {
    @Test
    void spheresAreCopiedInAndOut() {
        double[] state = {1e-6, 2e-6, 3e-6, 4e-7};
        Spheres spheres = Spheres.of(state);
        state[0] = 9;
        spheres.toArray()[1] = 9;
        assertThat(spheres.toArray()).containsExactly(1e-6, 2e-6, 3e-6, 4e-7);
        assertThat(spheres.largestDiameter()).isEqualTo(4e-7);
        assertThat(spheres).hasToString("1 spheres").isNotEqualTo(Spheres.none());
        assertThat(Spheres.none().meanDiameter()).isZero();
        assertThatThrownBy(() -> Spheres.of(new double[3])).hasMessageContaining("no spheres");
    }

    @Test
    void spheresOutsideTheirBoxAreRefused() {
        Box box = new Box(1e-6, 1e-6, Boundary.WALLS);
        assertThatThrownBy(() -> Packing.of(box, Spheres.of(new double[] {2e-6, 0, 0, 1e-7})))
                .hasMessageContaining("sphere 0")
                .hasMessageContaining("not inside");
        assertThatThrownBy(() -> Packing.of(box, Spheres.of(new double[] {0, 0, Double.NaN, 1e-7})))
                .hasMessageContaining("not inside");
    }

    /// The grid against all pairs, for sizes over two decades and searches wider than the box.
    @Test
    void theGridFindsWhatAllPairsFind() {
        SeededNumbers random = new SeededNumbers(5, 0);
        int n = 300;
        double[] s = new double[4 * n];
        for (int i = 0; i < n; i++) {
            s[4 * i] = 2 * random.unit();
            s[4 * i + 1] = random.unit();
            s[4 * i + 2] = random.unit();
            s[4 * i + 3] = 0.002 * Math.exp(5 * random.unit());
        }
        for (boolean periodic : new boolean[] {false, true}) {
            SphereGrid grid = new SphereGrid(s, n, 2, 1, periodic);
            NearWorkspace near = new NearWorkspace();
            for (int i = 0; i < n; i++) {
                double margin = i % 10 == 0 ? 0.6 : 0.05;
                BitSet found = new BitSet();
                int m =
                        near.find(
                                grid,
                                s[4 * i],
                                s[4 * i + 1],
                                s[4 * i + 2],
                                s[4 * i + 3],
                                margin,
                                i);
                for (int k = 0; k < m; k++) {
                    assertThat(found.get(near.items[k])).as("found twice").isFalse();
                    found.set(near.items[k]);
                }
                BitSet expected = new BitSet();
                for (int j = 0; j < n; j++) {
                    double dx = s[4 * i] - s[4 * j];
                    dx = periodic ? SphereGrid.nearest(dx, 2) : dx;
                    double dy = SphereGrid.nearest(s[4 * i + 1] - s[4 * j + 1], 1);
                    double dz = SphereGrid.nearest(s[4 * i + 2] - s[4 * j + 2], 1);
                    double cut = s[4 * i + 3] + s[4 * j + 3] + margin;
                    expected.set(j, j != i && dx * dx + dy * dy + dz * dz < cut * cut);
                }
                assertThat(found).isEqualTo(expected);
            }
        }
    }

    @Test
    void seededNumbersAreThoseOfTheirAlgorithm() {
        SeededNumbers one = new SeededNumbers(1, 0);
        SeededNumbers other = new SeededNumbers(1, 1);
        double sum = 0;
        double product = 0;
        int n = 100_000;
        for (int i = 0; i < n; i++) {
            double a = one.unit();
            sum += a;
            product += (a - 0.5) * (other.unit() - 0.5);
        }
        // Four standard errors of a uniform mean, and of the covariance of two.
        assertThat(sum / n).isBetween(0.5 - 4 * 0.2887 / 316, 0.5 + 4 * 0.2887 / 316);
        assertThat(product / n).isBetween(-4 / 12.0 / 316, 4 / 12.0 / 316);
        assertThat(new SeededNumbers(7, 3).unit()).isEqualTo(new SeededNumbers(7, 3).unit());
    }
}
