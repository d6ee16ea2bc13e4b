package io.github.coble.study.morphology;

import static io.github.coble.study.morphology.Squares.WIDTH;
import static io.github.coble.study.morphology.Squares.way;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Grains of deposits that touch (M-9), on squares of known discs.
class GrainsTest {
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

    private record Disc(double x, double y, double radius) {
        boolean covers(double atX, double atY) {
            return Math.hypot(way(x, atX), way(y, atY)) < radius;
        }
    }

    private static Morphology measured(Squares.Field height) {
        return Morphology.of(Squares.collector(COLUMNS, height), WORKERS);
    }

    private static Squares.Field covered(List<Disc> discs) {
        return (x, y) -> discs.stream().anyMatch(disc -> disc.covers(x, y)) ? HIGH : 0;
    }

    /// Area of a disc on one side of a chord at a distance from its middle.
    private static double cut(double radius, double chord) {
        return radius * radius * Math.acos(-chord / radius)
                + chord * Math.sqrt(radius * radius - chord * chord);
    }

    /// Grains end where circles of the same radius meet. Places: amid the square, across its sides
    /// and across a corner.
    @ParameterizedTest
    @CsvSource({
        "1.5, 0, 25e-6, 25e-6",
        "1.7, 0, 25.2e-6, 25.2e-6",
        "1.9, 45, 25e-6, 25e-6",
        "1.5, 30, 0, 25e-6",
        "1.7, 90, 25e-6, 0.3e-6",
        "1.6, 70, 49e-6, 1e-6",
        "1.95, 163, 0, 0"
    })
    void twoDiscsThatOverlapAreTwoGrains(double apart, double degrees, double x, double y) {
        double r = 6e-6;
        double u = apart / 2 * r * Math.cos(Math.toRadians(degrees));
        double v = apart / 2 * r * Math.sin(Math.toRadians(degrees));
        Morphology m =
                measured(covered(List.of(new Disc(x - u, y - v, r), new Disc(x + u, y + v, r))));
        double each = cut(r, apart / 2 * r);
        assertThat(m.grainDiameter()).isCloseTo(RoundSums.diameter(each), within(COLUMN / 2));
        // Two: the side of half of the square.
        assertThat(m.grainSpacing()).isCloseTo(WIDTH / Math.sqrt(2), within(1e-3 * WIDTH));
        assertThat(m.rodSpacing()).isCloseTo(WIDTH, within(ROUND_OFF * WIDTH));
    }

    /// The neck lies where the circles meet, not in the middle between their centres.
    @Test
    void unequalDiscsArePartedAtTheirNeck() {
        double large = 8e-6;
        double small = 5e-6;
        double apart = 11e-6;
        double[] areas =
                areas(
                        covered(
                                List.of(
                                        new Disc(20e-6, 25e-6, large),
                                        new Disc(31e-6, 25e-6, small))));
        double chord = (apart * apart + large * large - small * small) / (2 * apart);
        Arrays.sort(areas);
        assertThat(areas).hasSize(2);
        double column = COLUMN * COLUMN;
        // A column of the whole neck more or less.
        double neck = 2 * Math.sqrt(large * large - chord * chord) / COLUMN;
        assertThat(areas[0]).isCloseTo(cut(small, apart - chord) / column, within(neck));
        assertThat(areas[1]).isCloseTo(cut(large, chord) / column, within(neck));
    }

    private static double[] areas(Squares.Field height) {
        return areas(Squares.fill(COLUMNS, height));
    }

    private static double[] areas(float[] heights) {
        BitSet covered = new BitSet();
        for (int c = 0; c < heights.length; c++) {
            covered.set(c, heights[c] > 0);
        }
        int columns = (int) Math.sqrt(heights.length);
        return new GrainsWorkspace(EdgeDistances.squared(covered, columns, WORKERS), columns)
                .areas();
    }

    /// The neck is 0.85 of the discs, four columns narrower on each side.
    @Test
    void discsThatOverlapByHalfAreOneGrain() {
        double r = 10e-6;
        double apart = 2 * Math.sqrt(1 - 0.85 * 0.85) * r;
        Morphology m =
                measured(covered(List.of(new Disc(1e-6, 0, r), new Disc(1e-6 + apart, 0, r))));
        assertThat(m.grainDiameter()).isEqualTo(m.rodDiameter());
        assertThat(m.grainSpacing()).isCloseTo(WIDTH, within(ROUND_OFF * WIDTH));
    }

    /// Rods on a lattice that touch all around: one endless deposit for M-6.
    @ParameterizedTest
    @CsvSource({"4, 1.05", "4, 1.1", "5, 1.1", "8, 1.15"})
    void rodsThatTouchOnALatticeAreCounted(int along, double overlap) {
        double pitch = WIDTH / along;
        double r = overlap * pitch / 2;
        List<Disc> discs = new ArrayList<>();
        for (int n = 0; n < along * along; n++) {
            discs.add(
                    new Disc(
                            (n % along + 0.3) * pitch, (Math.floorDiv(n, along) + 0.1) * pitch, r));
        }
        Morphology m = measured(covered(discs));
        double each = Math.PI * r * r - 4 * (Math.PI * r * r - cut(r, pitch / 2));
        assertThat(m.endlessShare()).isEqualTo(1);
        assertThat(m.rodDiameter()).isNaN();
        assertThat(m.grainDiameter()).isCloseTo(RoundSums.diameter(each), within(COLUMN / 2));
        assertThat(m.grainSpacing()).isCloseTo(pitch, within(0.01 * pitch));
    }

    /// No necks, and no circle covers half of it.
    @ParameterizedTest
    @CsvSource({"0, 2e-6", "0, 5e-6", "28, 1.2e-6", "28, 3e-6", "45, 2e-6", "61, 4e-6"})
    void aBarIsNotCutIntoBeads(double degrees, double width) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        Random random = new Random(3);
        float[] rough =
                Squares.fill(
                        COLUMNS,
                        (x, y) -> {
                            double u = way(1e-6, x) * cos + way(2e-6, y) * sin;
                            double v = way(2e-6, y) * cos - way(1e-6, x) * sin;
                            double edge = width / 2 + (random.nextDouble() - 0.5) * COLUMN;
                            return Math.abs(u) < 12e-6 && Math.abs(v) < edge ? HIGH : 0;
                        });
        assertThat(areas(rough)).isEmpty();
    }

    /// An outline that is off by up to a column does not split a grain.
    @ParameterizedTest
    @ValueSource(doubles = {2e-6, 4e-6, 8e-6, 16e-6})
    void aRoughOutlineDoesNotSplitADisc(double radius) {
        Random random = new Random(5);
        double[] areas =
                areas(
                        Squares.fill(
                                COLUMNS,
                                (x, y) ->
                                        Math.hypot(way(0, x), way(25e-6, y))
                                                        < radius
                                                                + 2
                                                                        * (random.nextDouble()
                                                                                - 0.5)
                                                                        * COLUMN
                                                ? HIGH
                                                : 0));
        assertThat(Arrays.stream(areas).max().orElseThrow())
                .isCloseTo(
                        Math.PI * radius * radius / (COLUMN * COLUMN),
                        within(2 * Math.PI * radius / COLUMN));
    }

    /// Beside a ridge of 24 µm × 2 µm: less than half of the deposit, then more.
    @ParameterizedTest
    @CsvSource({"3.5e-6, false", "4.5e-6, true"})
    void grainsCountWhereTheyAreMostOfTheDeposit(double radius, boolean reported) {
        Disc disc = new Disc(5e-6, 40e-6, radius);
        Squares.Field height =
                (x, y) ->
                        disc.covers(x, y)
                                        || (Math.abs(way(10e-6, x)) < 12e-6
                                                && Math.abs(way(10e-6, y)) < 1e-6)
                                ? HIGH
                                : 0;
        assertThat(areas(height)).hasSize(1);
        double diameter = measured(height).grainDiameter();
        if (reported) {
            assertThat(diameter).isCloseTo(2 * radius, within(COLUMN / 2));
        } else {
            assertThat(diameter).isNaN();
        }
    }

    /// Every shift, turn and reflection finds the same grains, ties included.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aShiftFindsTheSameGrains(long seed) {
        int columns = 48;
        Random random = new Random(seed);
        float[] heights = new float[columns * columns];
        for (int disc = 0; disc < 14; disc++) {
            int x = random.nextInt(columns);
            int y = random.nextInt(columns);
            int square = 9 + random.nextInt(30);
            for (int c = 0; c < heights.length; c++) {
                int i = Math.floorMod(c / columns - y + columns / 2, columns) - columns / 2;
                int j = Math.floorMod(c % columns - x + columns / 2, columns) - columns / 2;
                heights[c] = i * i + j * j <= square ? 1 : heights[c];
            }
        }
        double[] areas = sorted(heights);
        assertThat(areas.length).isGreaterThan(4);
        for (int shift = 1; shift < columns; shift++) {
            float[] shifted = new float[heights.length];
            float[] turned = new float[heights.length];
            for (int c = 0; c < heights.length; c++) {
                int i = (c / columns + 5 * shift) % columns;
                int j = (c % columns + shift) % columns;
                shifted[i * columns + j] = heights[c];
                turned[j * columns + columns - 1 - i] = heights[c];
            }
            assertThat(sorted(shifted)).containsExactly(areas, within(ROUND_OFF));
            assertThat(sorted(turned)).containsExactly(areas, within(ROUND_OFF));
        }
    }

    private static double[] sorted(float[] heights) {
        double[] areas = areas(heights);
        Arrays.sort(areas);
        return areas;
    }
}
