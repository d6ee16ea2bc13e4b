package io.github.coble.study.morphology;

import static io.github.coble.study.morphology.Squares.WIDTH;
import static io.github.coble.study.morphology.Squares.way;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.field.FieldSnapshot;
import io.github.coble.numerics.parallel.Workers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Morphology of deposits whose shape is known (M-1 to M-9).
class MorphologyTest {
    private static final int COLUMNS = 128;
    private static final double COLUMN = WIDTH / COLUMNS;
    private static final double HIGH = 6e-6;

    /// Heights are single numbers.
    private static final double ROUND_OFF = 1e-6;

    private static final Workers WORKERS = Workers.of(1);

    @AfterAll
    static void stop() {
        WORKERS.close();
    }

    private static Morphology measured(FieldSnapshot snapshot) {
        return Morphology.of(snapshot, WORKERS);
    }

    private static Morphology measured(int columns, Squares.Field height) {
        return measured(Squares.collector(columns, height));
    }

    /// Stripes of whole columns: no error of resolution is left.
    @ParameterizedTest
    @CsvSource({"1, 16, 0", "1, 32, 31", "2, 16, 15", "3, 16, 5", "4, 16, 14", "7, 32, 29"})
    void stripesHaveTheirWidthAndSpacingAtEveryPlace(int width, int pitch, int from) {
        float[] heights = new float[COLUMNS * COLUMNS];
        float[] turned = new float[COLUMNS * COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                if (Math.floorMod(j - from, pitch) < width) {
                    heights[i * COLUMNS + j] = (float) HIGH;
                    turned[j * COLUMNS + i] = (float) HIGH;
                }
            }
        }
        float[] zero = new float[COLUMNS * COLUMNS];
        Morphology m = measured(Squares.of(COLUMNS, heights, zero, zero, zero));
        assertThat(m.ridgeWidth()).isCloseTo(width * COLUMN, within(ROUND_OFF * WIDTH));
        assertThat(m.ridgeSpacing()).isCloseTo(pitch * COLUMN, within(ROUND_OFF * WIDTH));
        assertThat(m.ridgeLength()).isCloseTo(WIDTH, within(ROUND_OFF * WIDTH));
        assertThat(m.coverage()).isEqualTo((double) width / pitch);
        assertThat(m.elongatedShare()).isEqualTo(1);
        assertThat(m.endlessShare()).isEqualTo(1);
        assertThat(m.rodDiameter()).isNaN();
        assertThat(m.rodSpacing()).isNaN();
        assertThat(m.grainDiameter()).isNaN();
        assertThat(m.shape()).isEqualTo(Shape.RIDGES);
        same(m, measured(Squares.of(COLUMNS, turned, zero, zero, zero)));
    }

    /// One bar in every direction, across the square's edge.
    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 64, 90, 118, 135, 163})
    void aRidgeHasItsLengthAndWidthInEveryDirection(double degrees) {
        double length = 25e-6;
        double width = 2e-6;
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        Morphology m =
                measured(
                        COLUMNS,
                        (x, y) -> {
                            double u = way(1e-6, x) * cos + way(2e-6, y) * sin;
                            double v = way(2e-6, y) * cos - way(1e-6, x) * sin;
                            return Math.abs(u) < length / 2 && Math.abs(v) < width / 2 ? HIGH : 0;
                        });
        assertThat(m.ridgeWidth()).isCloseTo(width, within(COLUMN));
        // Chamfer steps and the half columns at both ends.
        assertThat(m.ridgeLength()).isCloseTo(length, within(2 * COLUMN + 0.02 * length));
        assertThat(m.endlessShare()).isZero();
        assertThat(m.rodDiameter()).isNaN();
        assertThat(m.grainDiameter()).isNaN();
        assertThat(m.grainSpacing()).isNaN();
        assertThat(m.shape()).isEqualTo(Shape.RIDGES);
    }

    /// A ridge is as long as the way along it, not as its ends are apart.
    @Test
    void lengthFollowsTheRidge() {
        double radius = 10e-6;
        Morphology m =
                measured(
                        COLUMNS,
                        (x, y) -> {
                            double r = Math.hypot(way(25e-6, x), way(25e-6, y));
                            return Math.abs(r - radius) < 0.6e-6 && way(25e-6, x) > 0 ? HIGH : 0;
                        });
        // The shortest way hugs the inner side.
        assertThat(m.ridgeLength())
                .isBetween(0.98 * Math.PI * (radius - 0.6e-6), 1.02 * Math.PI * radius + COLUMN);
    }

    /// A diagonal ridge leaves at one side and comes back at the other, beside itself.
    @Test
    void whatLeadsAroundTheSquareIsEndless() {
        Morphology m =
                measured(
                        COLUMNS,
                        (x, y) -> Math.abs(way(0, x + 2 * y) / Math.sqrt(5)) < 1e-6 ? 1 : 0);
        assertThat(m.endlessShare()).isEqualTo(1);
        assertThat(m.ridgeSpacing()).isCloseTo(WIDTH / Math.sqrt(5), within(WIDTH * COLUMN / 2e-6));
    }

    @ParameterizedTest
    @CsvSource({"6e-6, 0, 0", "6e-6, 12.5e-6, 3e-6", "9e-6, 1e-6, 24.9e-6", "3e-6, 0, 6e-6"})
    void rodsOnALatticeHaveTheirDiameterAndSpacing(double diameter, double x0, double y0) {
        double pitch = WIDTH / 4;
        Morphology m = measured(COLUMNS, discs(diameter, pitch, x0, y0));
        assertThat(m.rodDiameter()).isCloseTo(diameter, within(COLUMN / 2));
        assertThat(m.rodSpacing()).isCloseTo(pitch, within(ROUND_OFF * WIDTH + 0.01 * pitch));
        assertThat(m.grainDiameter()).isEqualTo(m.rodDiameter());
        assertThat(m.grainSpacing()).isEqualTo(m.rodSpacing());
        assertThat(m.coverage())
                .isCloseTo(
                        Math.PI / 4 * diameter * diameter / (pitch * pitch),
                        within(2 * COLUMN / diameter));
        assertThat(m.ridgeWidth()).isNaN();
        assertThat(m.ridgeLength()).isNaN();
        assertThat(m.ridgeSpacing()).isNaN();
        assertThat(m.elongatedShare()).isZero();
        assertThat(m.shape()).isEqualTo(Shape.RODS);
    }

    private static Squares.Field discs(double diameter, double pitch, double x0, double y0) {
        return (x, y) -> {
            double u = x - x0 - pitch * Math.rint((x - x0) / pitch);
            double v = y - y0 - pitch * Math.rint((y - y0) / pitch);
            return Math.hypot(u, v) < diameter / 2 ? HIGH : 0;
        };
    }

    @Test
    void specksDoNotCountAsRods() {
        Squares.Field rods = discs(6e-6, WIDTH / 4, 0, 0);
        Morphology with =
                measured(
                        COLUMNS,
                        (x, y) ->
                                Math.hypot(way(6.25e-6, x), way(6.25e-6, y)) < 0.8 * COLUMN
                                        ? HIGH
                                        : rods.at(x, y));
        Morphology without = measured(COLUMNS, rods);
        assertThat(with.coverage()).isGreaterThan(without.coverage());
        assertThat(with.rodSpacing()).isCloseTo(without.rodSpacing(), within(0.01 * WIDTH / 4));
    }

    @Test
    void flatDepositsArePlateaus() {
        Squares.Field wide = discs(20e-6, WIDTH, 0, 0);
        assertThat(measured(COLUMNS, (x, y) -> wide.at(x, y) / HIGH * 2e-6).shape())
                .isEqualTo(Shape.PLATEAUS);
        assertThat(measured(COLUMNS, (x, y) -> wide.at(x, y) / HIGH * 15e-6).shape())
                .isEqualTo(Shape.RODS);
    }

    @Test
    void ridgesGrownTogetherArePlateaus() {
        Squares.Field gaps = discs(8e-6, WIDTH / 4, 0, 0);
        Morphology m = measured(COLUMNS, (x, y) -> gaps.at(x, y) > 0 ? 0 : HIGH);
        assertThat(m.endlessShare()).isEqualTo(1);
        assertThat(m.coverage()).isBetween(0.5, 0.95);
        assertThat(m.shape()).isEqualTo(Shape.PLATEAUS);
    }

    @Test
    void aFilmHasNoWidth() {
        Morphology m = measured(COLUMNS, (_, _) -> HIGH);
        assertThat(m.coverage()).isEqualTo(1);
        assertThat(m.shape()).isEqualTo(Shape.FILM);
        assertThat(m.meanHeight()).isCloseTo(HIGH, within(ROUND_OFF * HIGH));
        assertThat(m.roughness()).isCloseTo(0, within(ROUND_OFF * HIGH));
        assertThat(m.ridgeWidth()).isNaN();
        assertThat(m.rodDiameter()).isNaN();
        assertThat(m.grainDiameter()).isNaN();
    }

    /// A film of elastic thickness is no deposit.
    @ParameterizedTest
    @ValueSource(doubles = {0, 49e-9})
    void nothingHasNoShape(double height) {
        Morphology m = measured(COLUMNS, (_, _) -> height);
        assertThat(m.coverage()).isZero();
        assertThat(m.shape()).isEqualTo(Shape.NONE);
        assertThat(m.greatestHeight()).isCloseTo(height, within(ROUND_OFF * HIGH));
        assertThat(m.meanHeight()).isNaN();
        assertThat(m.ridgeWidth()).isNaN();
        assertThat(m.rodSpacing()).isNaN();
    }

    /// Sq of a sine wave is its amplitude over √2; here it is half lift, half deposit.
    @Test
    void roughnessIsThatOfTheUpperSurface() {
        float[] half =
                Squares.fill(COLUMNS, (x, _) -> 1e-6 * (1 + Math.sin(2 * Math.PI * x / WIDTH)));
        float[] zero = new float[COLUMNS * COLUMNS];
        Morphology m = measured(Squares.of(COLUMNS, half, zero, half, zero));
        assertThat(m.roughness()).isCloseTo(2e-6 / Math.sqrt(2), within(ROUND_OFF * 2e-6));
        assertThat(m.greatestHeight()).isCloseTo(2e-6, within(1e-3 * 2e-6));
    }

    @Test
    void sharesOfTheArea() {
        float[] zero = new float[COLUMNS * COLUMNS];
        float[] electrolyte = Squares.fill(COLUMNS, (x, _) -> x < WIDTH / 4 ? 60e-9 : 40e-9);
        float[] torn = Squares.fill(COLUMNS, (_, y) -> y < WIDTH / 8 ? 1 : 0);
        Morphology m = measured(Squares.of(COLUMNS, zero, electrolyte, zero, torn));
        assertThat(m.touchingElectrolyte()).isEqualTo(0.25);
        assertThat(m.tornFraction()).isEqualTo(0.125);
        assertThat(
                        Morphology.of(
                                        Squares.of(COLUMNS, zero, electrolyte, zero, torn),
                                        30e-9,
                                        WORKERS)
                                .touchingElectrolyte())
                .isEqualTo(1);
    }

    /// A threshold above the plateaus shows the ridges on them.
    @Test
    void ridgesOnPlateausAppearAboveThem() {
        FieldSnapshot ridge =
                Squares.collector(COLUMNS, (x, _) -> Math.abs(way(0, x)) < 2e-6 ? 12e-6 : 5e-6);
        assertThat(measured(ridge).shape()).isEqualTo(Shape.FILM);
        Morphology above = Morphology.of(ridge, 8e-6, WORKERS);
        assertThat(above.shape()).isEqualTo(Shape.RIDGES);
        assertThat(above.ridgeWidth()).isCloseTo(4e-6, within(COLUMN));
    }

    /// Ridges and islands of no symmetry.
    private static double mixed(double x, double y) {
        double k = 2 * Math.PI / WIDTH;
        double f =
                Math.sin(3 * k * x + 2 * Math.sin(2 * k * y))
                        + Math.cos(4 * k * y + 1.5 * Math.sin(k * x));
        return f > 0.6 ? 5e-6 * f : 0;
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 1", "64, 64", "77, 3"})
    void aShiftChangesNothing(int down, int right) {
        float[] heights = Squares.fill(COLUMNS, MorphologyTest::mixed);
        float[] shifted = new float[heights.length];
        float[] turned = new float[heights.length];
        for (int i = 0; i < COLUMNS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                int to = (i + down) % COLUMNS * COLUMNS + (j + right) % COLUMNS;
                shifted[to] = heights[i * COLUMNS + j];
                turned[j * COLUMNS + COLUMNS - 1 - i] = heights[i * COLUMNS + j];
            }
        }
        float[] zero = new float[heights.length];
        Morphology m = measured(Squares.of(COLUMNS, heights, zero, zero, zero));
        same(m, measured(Squares.of(COLUMNS, shifted, zero, zero, zero)));
        same(m, measured(Squares.of(COLUMNS, turned, zero, zero, zero)));
        assertThat(m.elongatedShare()).isBetween(0.2, 0.8);
    }

    /// Sums run in another order, and of several farthest places another may be found.
    private static void same(Morphology a, Morphology b) {
        assertThat(b.shape()).isEqualTo(a.shape());
        assertThat(b.coverage()).isEqualTo(a.coverage());
        assertThat(b.roughness()).isCloseTo(a.roughness(), within(ROUND_OFF * HIGH));
        assertThat(b.elongatedShare()).isCloseTo(a.elongatedShare(), within(ROUND_OFF));
        assertThat(b.ridgeWidth()).isCloseTo(a.ridgeWidth(), within(ROUND_OFF * WIDTH));
        assertThat(b.ridgeSpacing()).isCloseTo(a.ridgeSpacing(), within(ROUND_OFF * WIDTH));
        assertThat(b.ridgeLength()).isCloseTo(a.ridgeLength(), within(COLUMN));
        assertThat(b.rodDiameter()).isCloseTo(a.rodDiameter(), within(ROUND_OFF * WIDTH));
        assertThat(b.rodSpacing()).isCloseTo(a.rodSpacing(), within(ROUND_OFF * WIDTH));
    }

    /// The error is of first order in the column: halving it halves the distance to the limit, for
    /// which the finest grid stands.
    @Test
    void finerGridsConverge() {
        Morphology fine = measured(512, MorphologyTest::mixed);
        double before = Double.MAX_VALUE;
        for (int columns : new int[] {64, 128, 256}) {
            Morphology m = measured(columns, MorphologyTest::mixed);
            double column = WIDTH / columns;
            double off = Math.abs(m.ridgeWidth() - fine.ridgeWidth());
            assertThat(off).isLessThan(Math.min(before, column));
            assertThat(m.rodDiameter()).isCloseTo(fine.rodDiameter(), within(column));
            assertThat(m.ridgeLength())
                    .isCloseTo(fine.ridgeLength(), within(2 * column + 0.02 * m.ridgeLength()));
            assertThat(m.coverage()).isCloseTo(fine.coverage(), within(column / m.ridgeWidth()));
            before = off;
        }
    }

    @Test
    void threadsDoNotMatter() {
        FieldSnapshot snapshot = Squares.collector(COLUMNS, MorphologyTest::mixed);
        try (Workers three = Workers.of(3)) {
            assertThat(Morphology.of(snapshot, three)).isEqualTo(measured(snapshot));
        }
    }
}
