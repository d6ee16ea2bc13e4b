package io.github.coble.model.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Lithium pressed under the plate (F-6).
class SpreadingTest {
    private static final int COLUMNS = 64;
    private static final FieldGrid GRID = new FieldGrid(COLUMNS, COLUMNS * 0.2e-6, 4);
    private static final double LOAD = 0.2;
    private static final double EXPONENT = 0.68;
    private static final double ROUND_OFF = 1e-13;

    /// A rim as wide as lithium is spread at edges (0.12 µm of radii of 1.8 µm) is half as high.
    private static final double SLACK = 0.5 * 0.12 / 1.8;

    private static double press(double[] heights) {
        try (Workers workers = Workers.of(1)) {
            return new Spreading(GRID, new RestingPlate(LOAD, EXPONENT), workers).press(heights);
        }
    }

    /// Share of the area that has to carry the plate at a height [L].
    private static double carrying(double height) {
        return Math.min(1, LOAD * Math.pow(height, EXPONENT));
    }

    /// Height of a plateau on a share of the area, as high as it can stand [L].
    private static double bearable(double share) {
        return Math.pow(share / LOAD, 1 / EXPONENT);
    }

    private static double[] cylinder(int row, int column, double radius, double height) {
        double[] heights = new double[GRID.size()];
        for (int a = 0; a < heights.length; a++) {
            double x = Math.IEEEremainder(a % COLUMNS - column, COLUMNS);
            double y = Math.IEEEremainder(a / COLUMNS - row, COLUMNS);
            heights[a] = Math.hypot(x, y) < radius ? height : 0;
        }
        return heights;
    }

    /// A cylinder that grows and is pressed after each layer.
    private static double[] grown(int row, int column) {
        double[] layer = cylinder(row, column, 9, 0.05);
        double[] heights = new double[GRID.size()];
        for (int k = 0; k < 20; k++) {
            add(layer, heights);
            press(heights);
        }
        return heights;
    }

    private static void add(double[] layer, double[] heights) {
        for (int a = 0; a < heights.length; a++) {
            heights[a] += layer[a];
        }
    }

    private static double shareAbove(double[] heights, double height) {
        return Arrays.stream(heights).filter(h -> h > height).count() / (double) heights.length;
    }

    private static double[] hills() {
        double[] heights = new double[GRID.size()];
        Random random = new Random(4);
        for (int k = 0; k < 12; k++) {
            int row = random.nextInt(COLUMNS);
            int column = random.nextInt(COLUMNS);
            double radius = random.nextDouble(2, 10);
            add(cylinder(row, column, radius, random.nextDouble()), heights);
        }
        return heights;
    }

    @Test
    void volumeIsKept() {
        double[] heights = hills();
        double[] before = heights.clone();
        press(heights);
        double moved = 0;
        for (int a = 0; a < heights.length; a++) {
            moved += Math.abs(heights[a] - before[a]);
        }
        double volume = Arrays.stream(before).sum();
        assertThat(moved).isGreaterThan(0.01 * volume);
        assertThat(Arrays.stream(heights).sum()).isCloseTo(volume, within(ROUND_OFF * volume));
        assertThat(Arrays.stream(heights).min().orElseThrow()).isNotNegative();
    }

    /// A plateau that bears the plate stays as it is; one a little higher yields.
    @Test
    void belowItsStrengthNothingYields() {
        double share = shareAbove(cylinder(20, 30, 9, 1), 0);
        double[] low = cylinder(20, 30, 9, 0.99 * bearable(share));
        double[] kept = low.clone();
        press(low);
        assertThat(low).isEqualTo(kept);
        double[] high = cylinder(20, 30, 9, 1.05 * bearable(share));
        press(high);
        assertThat(shareAbove(high, 0)).isGreaterThan(share);
    }

    @Test
    void anEvenFilmStays() {
        double[] film = new double[GRID.size()];
        for (double height : new double[] {0, 0.5, 20}) {
            Arrays.fill(film, height);
            press(film);
            assertThat(film).containsOnly(height);
        }
    }

    /// Height of a plateau with straight sides whose volume over the whole area is given [L]: Z
    /// a(Z) = V.
    private static double plateau(double volume) {
        return Math.pow(volume / LOAD, 1 / (1 + EXPONENT));
    }

    /// Whether it comes all at once or layer by layer, what yields ends as the plateau that just
    /// bears the plate.
    @Test
    void whatHasSpreadJustBearsThePlate() {
        double[] layer = cylinder(32, 32, 9, 0.05);
        double[] heights = new double[GRID.size()];
        double z = 0;
        for (int k = 1; k <= 40; k++) {
            add(layer, heights);
            z = press(heights);
        }
        double[] atOnce = cylinder(32, 32, 9, 40 * 0.05);
        double share = shareAbove(atOnce, 0);
        double exact = plateau(40 * 0.05 * share);
        assertThat(carrying(exact)).isGreaterThan(1.5 * share);
        assertThat(press(atOnce)).isCloseTo(exact, within(SLACK * exact));
        assertThat(z).isCloseTo(exact, within(SLACK * exact));
        for (double[] pressed : new double[][] {heights, atOnce}) {
            assertThat(Arrays.stream(pressed).max().orElseThrow()).isLessThan((1 + SLACK) * z);
            assertThat(shareAbove(pressed, 0.5 * z))
                    .isCloseTo(carrying(exact), within(2 * SLACK * carrying(exact)));
        }
    }

    /// What grows on some places of a plateau only evens out on it.
    @Test
    void aPlateauStaysOneWherePartsOfItGrow() {
        double[] heights = new double[GRID.size()];
        double[] layer = cylinder(32, 32, 12, 0.02);
        for (int a = 0; a < layer.length; a++) {
            layer[a] *= a % 3;
        }
        double z = 0;
        for (int k = 0; k < 60; k++) {
            add(layer, heights);
            z = press(heights);
        }
        double exact = plateau(Arrays.stream(heights).sum() / GRID.size());
        assertThat(z).isCloseTo(exact, within(2 * SLACK * exact));
    }

    /// The grid has no corner: over the joined sides, and by columns that the coarser grids of the
    /// solver share, all is as elsewhere.
    @Test
    void aDepositAcrossTheSidesSpreadsAsInTheMiddle() {
        double[] middle = grown(32, 32);
        double[] across = grown(0, 0);
        double most = 0;
        for (int a = 0; a < middle.length; a++) {
            int i = (a / COLUMNS + 32) % COLUMNS;
            int j = (a % COLUMNS + 32) % COLUMNS;
            most = Math.max(most, Math.abs(middle[a] - across[i * COLUMNS + j]));
        }
        assertThat(shareAbove(middle, 0)).isGreaterThan(shareAbove(cylinder(0, 0, 9, 1), 0));
        assertThat(most).isLessThan(ROUND_OFF);
    }
}
