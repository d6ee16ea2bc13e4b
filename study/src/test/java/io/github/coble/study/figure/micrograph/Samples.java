package io.github.coble.study.figure.micrograph;

import io.github.coble.model.field.FieldGrid;
import io.github.coble.model.field.FieldSnapshot;
import java.util.Random;

/// Deposits of simple shapes. Lengths in metres, values by place.
final class Samples {
    static final double WIDTH = 50e-6;
    static final double LAYER = 5e-6;
    static final double KELVIN = 333.15;

    /// Charge passed before the plating, which no picture speaks of [C m^-2].
    private static final double BEFORE = 20_000;

    private static final double COULOMB_PER_M2 = 3.6e4;

    private Samples() {}

    /// A height or share at a place [m].
    @FunctionalInterface
    interface Shape {
        double at(double x, double y);
    }

    /// What a deposit consists of.
    record Deposit(
            double diameter,
            Shape filling,
            Shape electrolyte,
            Shape collector,
            Shape lift,
            Shape torn) {
        Deposit(double diameter, Shape collector) {
            this(diameter, (_, _) -> 1, zero(), collector, zero(), zero());
        }
    }

    static Shape zero() {
        return (_, _) -> 0;
    }

    static Specimen specimen(String name, int columns, double capacity, Deposit deposit) {
        FieldGrid grid = new FieldGrid(columns, WIDTH, 4);
        Random random = new Random(7);
        int n = columns * columns;
        float[][] f = new float[6][n];
        for (int c = 0; c < n; c++) {
            double x = (c % columns + 0.5) * grid.spacing();
            int row = c / columns;
            double y = (row + 0.5) * grid.spacing();
            f[0][c] = (float) (deposit.diameter * Math.exp(0.1 * random.nextGaussian()));
            f[1][c] = (float) deposit.filling.at(x, y);
            f[2][c] = (float) deposit.electrolyte.at(x, y);
            f[3][c] = (float) deposit.collector.at(x, y);
            f[4][c] = (float) deposit.lift.at(x, y);
            f[5][c] = (float) deposit.torn.at(x, y);
        }
        FieldSnapshot snapshot =
                new FieldSnapshot(
                        grid,
                        LAYER,
                        3600,
                        capacity * COULOMB_PER_M2 + BEFORE,
                        f[0],
                        f[1],
                        f[2],
                        f[3],
                        f[4],
                        f[5],
                        new float[n],
                        new float[n],
                        new float[n],
                        new float[n]);
        return new Specimen(name, KELVIN, snapshot, capacity * COULOMB_PER_M2);
    }

    /// Lithium of one thickness between electrolyte and layer.
    static Specimen flat(int columns, double thickness) {
        Shape film = (_, _) -> thickness;
        return specimen(
                "CS1", columns, 3, new Deposit(300e-9, (_, _) -> 0.05, film, zero(), film, zero()));
    }

    /// A straight ridge in the middle, as wide as its standard deviation says.
    static Specimen ridge(int columns, double height, double sigma) {
        return specimen(
                "ridge",
                columns,
                0.5,
                new Deposit(
                        31e-9,
                        (x, _) -> {
                            double u = (x - 0.5 * WIDTH) / sigma;
                            return height * Math.exp(-0.5 * u * u);
                        }));
    }
}
