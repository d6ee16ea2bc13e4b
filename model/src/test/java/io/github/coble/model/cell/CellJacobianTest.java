package io.github.coble.model.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.ParkCells;
import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.linear.BorderedBlockMatrix;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every element of the analytic Jacobian against a central difference, at random states that visit
/// every branch.
class CellJacobianTest {
    private static final int CLASSES = 3;
    private static final double CJ = 0.37;

    /// Error of a central difference with steps of 10⁻⁶, relative to the largest element of the
    /// row: truncation where a kink is being rounded.
    private static final double DIFFERENCE_ERROR = 2e-4;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void equalsCentralDifferences(long seed) {
        Random random = new Random(seed);
        Cell cell = ParkCells.all().get(random.nextInt(ParkCells.all().size()));
        ColumnConstants constants = new ColumnConstants(cell, CLASSES);
        Layout layout = new Layout(CLASSES);
        CellSystem system = new CellSystem(constants, layout);
        if (random.nextBoolean()) {
            system.apply(new Control.Voltage(0.1));
        }
        for (int trial = 0; trial < 40; trial++) {
            double[] y = randomState(random, layout, constants);
            double[] yDot = new double[y.length];
            BorderedBlockMatrix m = new BorderedBlockMatrix(CLASSES, Layout.BLOCK, Layout.BORDER);
            system.jacobian().orElseThrow().assemble(0, CJ, y, yDot, m);
            double[][] difference = difference(system, y, yDot);
            double[] column = new double[y.length];
            for (int j = 0; j < y.length; j++) {
                for (int i = 0; i < y.length; i++) {
                    column[i] = m.get(i, j);
                }
                for (int i = 0; i < y.length; i++) {
                    double scale = 1e-6;
                    for (double[] each : difference) {
                        scale = Math.max(scale, Math.abs(each[i]));
                    }
                    assertThat(column[i] / scale)
                            .as(
                                    "seed %d, d(row of %s)/d(%s)",
                                    seed, layout.nameOf(i), layout.nameOf(j))
                            .isCloseTo(
                                    difference[j][i] / scale,
                                    org.assertj.core.data.Offset.offset(DIFFERENCE_ERROR));
                }
            }
        }
    }

    static double[] randomState(Random random, Layout layout, ColumnConstants c) {
        double[] y = new double[layout.size()];
        double[] pressures = {
            -0.6, -0.41, -0.05, 1, c.capPressure + 1e-4, c.collectorOpening, c.electrolyteOpening, 6
        };
        for (int k = 0; k < CLASSES; k++) {
            boolean nearlyFull = random.nextBoolean();
            double filled = nearlyFull ? 0.98 + 0.02 * random.nextDouble() : random.nextDouble();
            double part = random.nextDouble();
            y[layout.of(k, Layout.CREPT)] = part * filled;
            y[layout.of(k, Layout.REDUCED)] = (1 - part) * filled;
            y[layout.of(k, Layout.FILM)] = Math.pow(10, -5 + 5 * random.nextDouble());
            y[layout.of(k, Layout.CAP)] = Math.pow(10, -5 + 5 * random.nextDouble());
            if (random.nextInt(4) == 0) {
                y[layout.of(k, Layout.FILM)] = -1e-3 * random.nextDouble();
                y[layout.of(k, Layout.CAP)] = -1e-3 * random.nextDouble();
            }
            y[layout.of(k, Layout.REACTED)] = 1e-2 * random.nextDouble();
            y[layout.of(k, Layout.LOST)] = 1e-2 * random.nextDouble();
            y[layout.of(k, Layout.PRESSURE)] =
                    pressures[random.nextInt(pressures.length)] + 1e-3 * random.nextGaussian();
            y[layout.of(k, Layout.CURRENT)] = 5 * random.nextGaussian();
        }
        int b = layout.border(0);
        y[b + Layout.POTENTIAL] = 0.02 * random.nextGaussian();
        y[b + Layout.SHARED_PRESSURE] = 5 + 0.1 * random.nextGaussian();
        y[b + Layout.SCAFFOLD] = 0.9 * c.scaffold.capacity() * random.nextDouble();
        y[b + Layout.ALLOY] = 0.9 * c.alloy.capacity() * random.nextDouble();
        y[b + Layout.IRREVERSIBLE] = 0.9 * c.scaffold.irreversible() * random.nextDouble();
        y[b + Layout.CREVICE] = random.nextDouble();
        y[b + Layout.TORN] = random.nextDouble();
        y[b + Layout.GAPS] = 1e-3 + random.nextDouble();
        y[b + Layout.EMPTIED] = random.nextDouble();
        y[b + Layout.INTERPHASE] = random.nextDouble();
        y[b + Layout.FILAMENT] = random.nextDouble();
        y[b + Layout.RIDE] = Math.pow(10, -4 + 4 * random.nextDouble());
        y[b + Layout.APPLIED] = 5 * random.nextGaussian();
        y[b + Layout.LIFTED] = random.nextDouble();
        y[b + Layout.LIFT] = random.nextDouble() * 2 * c.tearingLift * y[b + Layout.LIFTED];
        y[b + Layout.SAG] = 0.1 * random.nextDouble() * (1 - y[b + Layout.LIFTED]);
        y[b + Layout.LIFTED_HEIGHT] = random.nextDouble();
        y[b + Layout.ATTACHED_HEIGHT] = random.nextDouble();
        y[b + Layout.FILLED] = random.nextDouble();
        return y;
    }

    /// Columns of dF/dy + cj dF/dy'.
    private static double[][] difference(CellSystem system, double[] y, double[] yDot) {
        int n = y.length;
        double[][] columns = new double[n][n];
        double[] plus = new double[n];
        double[] minus = new double[n];
        for (int j = 0; j < n; j++) {
            double h = 1e-6 * Math.max(Math.abs(y[j]), 1e-3);
            shift(system, y, yDot, j, h, plus);
            shift(system, y, yDot, j, -h, minus);
            for (int i = 0; i < n; i++) {
                columns[j][i] = (plus[i] - minus[i]) / (2 * h);
            }
        }
        return columns;
    }

    private static void shift(
            CellSystem system, double[] y, double[] yDot, int j, double h, double[] r) {
        double[] moved = y.clone();
        double[] movedDot = yDot.clone();
        moved[j] += h;
        movedDot[j] += CJ * h;
        system.residual(0, moved, movedDot, r);
    }
}
