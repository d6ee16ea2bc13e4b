package io.github.coble.model.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.ParkCells;
import io.github.coble.model.Variants;
import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.dae.LinearInvariant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// No flow leaves a place without arriving at another: the rows of the system, weighted as the
/// lithium balance weighs its unknowns, add up to the rate of the balance and nothing else.
class CellSystemTest {
    /// Each row rounds at most a few times per term, each flow being a term of two rows: units in
    /// the last place of the sum of all rows' magnitudes.
    private static final double ROUND_OFF = 1e-15;

    private static final long SEED = 42;
    private static final int STATES = 300;

    private static final List<Cell> CELLS =
            List.of(
                    ParkCells.cs2(),
                    ParkCells.all().get(10),
                    ParkCells.all().get(9),
                    Variants.inert(ParkCells.cs3()));

    @Test
    void rowsAddUpToTheBalanceForAnyState() {
        for (Cell cell : CELLS) {
            for (int classes : new int[] {1, 6}) {
                rowsAddUp(cell, classes);
            }
        }
    }

    private static void rowsAddUp(Cell cell, int classes) {
        Layout layout = new Layout(classes);
        ColumnConstants c = new ColumnConstants(cell, classes);
        CellSystem system = new CellSystem(c, layout);
        LinearInvariant balance = system.invariants().getFirst();
        double[] rows = rowWeights(c, layout);
        SplittableRandom random = new SplittableRandom(SEED);
        int n = layout.size();
        double[] r = new double[n];
        for (int s = 0; s < STATES; s++) {
            double[] y = randomState(random, layout, c);
            double[] yDot = new double[n];
            for (int i = 0; i < n; i++) {
                yDot[i] = random.nextDouble(-1, 1);
            }
            system.apply(
                    random.nextBoolean()
                            ? new Control.Current(random.nextDouble(-50, 50))
                            : new Control.Voltage(random.nextDouble(-0.5, 1)));
            system.residual(0, y, yDot, r);
            double sum = 0;
            double magnitude = 0;
            for (int i = 0; i < n; i++) {
                sum += rows[i] * r[i];
                magnitude += Math.abs(rows[i] * r[i]);
            }
            assertThat(sum)
                    .as("%s, %d classes, seed %d, state %d", cell.name(), classes, SEED, s)
                    .isCloseTo(balance.value(yDot), within(ROUND_OFF * magnitude));
        }
    }

    /// What one unit of each row's flows is worth in lithium [Q_L].
    private static double[] rowWeights(ColumnConstants c, Layout layout) {
        double[] weights = new double[layout.size()];
        for (int k = 0; k < c.classes; k++) {
            double w = c.share[k];
            for (int unknown = 0; unknown <= Layout.PRESSURE; unknown++) {
                weights[layout.of(k, unknown)] = w;
            }
        }
        weights[layout.border(Layout.POTENTIAL)] = 1 / c.filmCharge;
        weights[layout.border(Layout.SHARED_PRESSURE)] = -1;
        weights[layout.border(Layout.SCAFFOLD)] = 1;
        weights[layout.border(Layout.ALLOY)] = 1;
        weights[layout.border(Layout.IRREVERSIBLE)] = 1;
        weights[layout.border(Layout.CREVICE)] = 1;
        weights[layout.border(Layout.PASSED)] = -1;
        return weights;
    }

    /// States on both sides of every kink: pores empty to full, films wet and dry, pressures around
    /// the opening pressures, potentials above and below 0 V.
    private static double[] randomState(SplittableRandom random, Layout layout, ColumnConstants c) {
        double[] y = new double[layout.size()];
        for (int k = 0; k < c.classes; k++) {
            y[layout.of(k, Layout.CREPT)] = random.nextDouble(-0.01, 0.7);
            y[layout.of(k, Layout.REDUCED)] = random.nextDouble(-0.01, 0.3);
            y[layout.of(k, Layout.FILM)] = small(random);
            y[layout.of(k, Layout.CAP)] = small(random);
            y[layout.of(k, Layout.REACTED)] = small(random);
            y[layout.of(k, Layout.LOST)] = small(random);
            y[layout.of(k, Layout.PRESSURE)] =
                    random.nextBoolean() ? random.nextDouble(4.9, 6.0) : random.nextDouble(-20, 20);
            y[layout.of(k, Layout.CURRENT)] = random.nextDouble(-20, 20);
        }
        for (int u = 0; u < Layout.BORDER; u++) {
            y[layout.border(u)] = random.nextDouble(-0.1, 1);
        }
        y[layout.border(Layout.SCAFFOLD)] = random.nextDouble() * c.scaffold.capacity();
        y[layout.border(Layout.ALLOY)] = random.nextDouble() * c.alloy.capacity();
        y[layout.border(Layout.IRREVERSIBLE)] =
                random.nextDouble() * (c.scaffold.irreversible() + c.alloy.irreversible());
        y[layout.border(Layout.POTENTIAL)] = random.nextDouble(-0.2, 1.2);
        y[layout.border(Layout.SHARED_PRESSURE)] = random.nextDouble(-1, 8);
        y[layout.border(Layout.APPLIED)] = random.nextDouble(-20, 20);
        return y;
    }

    private static double small(SplittableRandom random) {
        return random.nextInt(4) == 0
                ? -1e-4 * random.nextDouble()
                : Math.exp(random.nextDouble(-12, 1));
    }

    @Test
    void unknownsAreNamedAndClassified() {
        Layout layout = new Layout(3);
        assertThat(layout.nameOf(layout.of(1, Layout.PRESSURE)))
                .isEqualTo("lithium pressure of pore class 2");
        assertThat(layout.nameOf(layout.border(Layout.APPLIED))).isEqualTo("cell current");
        assertThat(layout.isDifferential(layout.of(2, Layout.CURRENT))).isFalse();
        assertThat(layout.isDifferential(layout.of(2, Layout.CAP))).isTrue();
        assertThat(layout.isDifferential(layout.border(Layout.PASSED))).isTrue();
        assertThat(layout.isDifferential(layout.border(Layout.LIFTED))).isFalse();
        CellSystem system = new CellSystem(new ColumnConstants(ParkCells.cs3(), 3), layout);
        for (int i = 0; i < layout.size(); i++) {
            assertThat(system.nameOf(i)).isEqualTo(layout.nameOf(i));
            assertThat(system.isDifferential(i)).isEqualTo(layout.isDifferential(i));
        }
    }
}
