package io.github.coble.numerics.multigrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.multigrid.BoxDiffusion.Stop;
import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Energies, values and step counts of the multigrid solver (N-21 to N-24).
class BoxDiffusionTest {
    /// Cause: fields in single precision.
    private static final double SINGLE = 1e-6;

    /// Cause: single precision times the condition of the system, n².
    private static final double VALUES = 5e-5;

    private static final Stop TIGHT = new Stop(1e-9, 1e-5, 200);

    private static double conductance(Stencil stencil, Direction direction, Workers workers) {
        float[] r = new float[stencil.box().length()];
        double energy = stencil.ramp(direction, r, workers);
        Minimum least = BoxDiffusion.minimise(stencil, r, energy, null, TIGHT, workers);
        assertThat(least.converged()).isTrue();
        return least.energy();
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void aFullBoxConductsItsAreaOverItsLength(Direction direction) {
        Box box = Box.between(7, 12, 9, direction, Side.CLOSED);
        double exact = 7 * 12 * 9 / Math.pow(box.along(direction), 2);
        try (Workers one = Workers.of(1)) {
            Stencil uniform = UniformStencil.of(box, (_, _, row) -> fill(row), one);
            Stencil faces = FaceStencil.of(box, (_, _, row) -> Arrays.fill(row, 1), one);
            assertThat(conductance(uniform, direction, one)).isCloseTo(exact, within(SINGLE));
            assertThat(conductance(faces, direction, one)).isCloseTo(exact, within(SINGLE));
        }
    }

    private static void fill(byte[] row) {
        Arrays.fill(row, (byte) 1);
    }

    /// Layers across add as resistances, layers along as conductances.
    @ParameterizedTest
    @CsvSource({"X, Y", "Y, Z", "Z, X"})
    void laminatesFollowTheLawsOfSeriesAndParallel(Direction across, Direction along) {
        try (Workers one = Workers.of(1)) {
            FaceStencil series = laminate(across, across, one);
            FaceStencil parallel = laminate(across, along, one);
            double mean = (6 * 1 + 4 * 0.1 + 2 * 5) / 12;
            double harmonic = 12 / (6 / 1.0 + 4 / 0.1 + 2 / 5.0);
            assertThat(conductance(series, across, one) / 12).isCloseTo(harmonic, within(SINGLE));
            assertThat(conductance(parallel, along, one) / 12).isCloseTo(mean, within(SINGLE));
        }
    }

    private static FaceStencil laminate(Direction normal, Direction flow, Workers workers) {
        Box box = Box.between(12, 12, 12, flow, Side.PERIODIC);
        return FaceStencil.of(
                box,
                (i, j, row) -> {
                    for (int k = 0; k < row.length; k++) {
                        int at = normal == Direction.X ? i : normal == Direction.Y ? j : k;
                        row[k] = at < 6 ? 1 : at < 10 ? 0.1f : 5;
                    }
                },
                workers);
    }

    /// −u″ = s, u = 0 on both faces: cell values of the scheme are the parabola's plus s/8 exactly,
    /// and periodic sides do not show.
    @Test
    void sourcesGiveTheParabola() {
        int n = 40;
        Box box = Box.between(n, 6, 5, Direction.X, Side.PERIODIC);
        float[] b = new float[box.length()];
        float[] u = new float[box.length()];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 6; j++) {
                Arrays.fill(b, box.index(i, j, 0), box.index(i, j, 5), 1f);
            }
        }
        try (Workers two = Workers.of(2)) {
            Stencil stencil = UniformStencil.of(box, (_, _, row) -> fill(row), two);
            Stop stop = new Stop(1e-12, Double.POSITIVE_INFINITY, 200);
            assertThat(BoxDiffusion.minimise(stencil, b, 0, u, stop, two).converged()).isTrue();
            for (int i = 0; i < n; i++) {
                double x = i + 0.5;
                double exact = x * (n - x) / 2 + 0.125;
                assertThat((double) u[box.index(i, 3, 2)])
                        .isCloseTo(exact, within(VALUES * n * n / 8));
            }
        }
    }

    /// Random cells of random conductivity on periodic sides: the answer is the same when the box
    /// is turned around, which moves every cell against every boundary.
    @Test
    void aPeriodicShiftChangesNothing() {
        Box box = Box.between(11, 10, 14, Direction.X, Side.PERIODIC);
        float[] k = new float[11 * 10 * 14];
        Random random = new Random(5);
        for (int c = 0; c < k.length; c++) {
            k[c] = 0.05f + random.nextFloat();
        }
        try (Workers one = Workers.of(1)) {
            double plain = conductance(shifted(box, k, 0, 0, one), Direction.X, one);
            double moved = conductance(shifted(box, k, 3, 9, one), Direction.X, one);
            assertThat(moved).isCloseTo(plain, within(SINGLE * plain));
        }
    }

    private static FaceStencil shifted(Box box, float[] k, int dj, int dk, Workers workers) {
        return FaceStencil.of(
                box,
                (i, j, row) -> {
                    for (int m = 0; m < row.length; m++) {
                        row[m] = k[(i * 10 + (j + dj) % 10) * 14 + (m + dk) % 14];
                    }
                },
                workers);
    }

    @Test
    void bothStencilsAgreeOnCellsThatConductAlike() {
        Box box = Box.between(24, 20, 18, Direction.Z, Side.CLOSED);
        try (Workers one = Workers.of(1)) {
            Stencil uniform = balls(box, one);
            Stencil faces =
                    FaceStencil.of(
                            box,
                            (i, j, row) -> {
                                for (int k = 0; k < row.length; k++) {
                                    row[k] = open(i, j, k) ? 1 : 0;
                                }
                            },
                            one);
            double g = conductance(uniform, Direction.Z, one);
            assertThat(conductance(faces, Direction.Z, one)).isCloseTo(g, within(SINGLE * g));
        }
    }

    /// A ball that insulates in the middle of every cube of 12.
    private static boolean open(int i, int j, int k) {
        int x = i % 12 - 6;
        int y = j % 12 - 6;
        int z = k % 12 - 6;
        return x * x + y * y + z * z > 20;
    }

    private static Stencil balls(Box box, Workers workers) {
        return UniformStencil.of(
                box,
                (i, j, row) -> {
                    for (int k = 0; k < row.length; k++) {
                        row[k] = (byte) (open(i, j, k) ? 1 : 0);
                    }
                },
                workers);
    }

    /// Cause of the bound: 5 to 8 steps seen on packings from 64 to 512.
    @Test
    void stepsDoNotGrowWithTheSize() {
        try (Workers two = Workers.of(2)) {
            for (int n : new int[] {24, 48, 96}) {
                Box box = Box.between(n, n, n, Direction.X, Side.CLOSED);
                Stencil stencil = balls(box, two);
                float[] r = new float[box.length()];
                double start = stencil.ramp(Direction.X, r, two);
                Stop stop = new Stop(1e-6, 1e-4, 100);
                Minimum least = BoxDiffusion.minimise(stencil, r, start, null, stop, two);
                assertThat(least.iterations()).isLessThanOrEqualTo(10);
                assertThat(least.energy() + least.remaining()).isLessThan(start);
            }
        }
    }

    /// Levelling makes the balance hold, and takes nothing from the conductance.
    @Test
    void whatFlowsInFlowsOut() {
        try (Workers two = Workers.of(2)) {
            Box box = Box.between(40, 30, 30, Direction.X, Side.CLOSED);
            Stencil stencil = balls(box, two);
            Minimum loose = solved(stencil, box, new Stop(1e-4, 1e-9, 100), two);
            Minimum tight = solved(stencil, box, new Stop(1e-10, 1e-9, 100), two);
            assertThat(Math.abs(loose.imbalance())).isLessThan(1e-9 * loose.energy());
            assertThat(loose.energy()).isCloseTo(tight.energy(), within(2e-4 * tight.energy()));
            assertThat(loose.energy()).isGreaterThan(tight.energy());
        }
    }

    private static Minimum solved(Stencil stencil, Box box, Stop stop, Workers workers) {
        float[] r = new float[box.length()];
        double start = stencil.ramp(Direction.X, r, workers);
        return BoxDiffusion.minimise(stencil, r, start, null, stop, workers);
    }

    @Test
    void threadsLeaveNoTrace() {
        Box box = Box.between(30, 31, 33, Direction.Y, Side.PERIODIC);
        double[] energies = new double[3];
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = Workers.of(threads)) {
                Stencil stencil =
                        FaceStencil.of(
                                box,
                                (i, j, row) -> {
                                    for (int k = 0; k < row.length; k++) {
                                        row[k] = 1 + (i * 7 + j * 5 + k * 3) % 11;
                                    }
                                },
                                workers);
                energies[threads - 1] = conductance(stencil, Direction.Y, workers);
            }
        }
        assertThat(energies[1]).isEqualTo(energies[0]);
        assertThat(energies[2]).isEqualTo(energies[0]);
    }

    @Test
    void tooFewStepsAreSaid() {
        Box box = Box.between(16, 16, 16, Direction.X, Side.CLOSED);
        try (Workers one = Workers.of(1)) {
            Stencil stencil = balls(box, one);
            float[] r = new float[box.length()];
            double start = stencil.ramp(Direction.X, r, one);
            Stop stop = new Stop(1e-9, 1e-9, 2);
            Minimum least = BoxDiffusion.minimise(stencil, r, start, null, stop, one);
            assertThat(least.converged()).isFalse();
            assertThat(least.iterations()).isEqualTo(2);
        }
    }

    @Test
    void impossibleBoxesAreRefused() {
        assertThatThrownBy(() -> Box.between(0, 4, 4, Direction.X, Side.CLOSED))
                .hasMessageContaining("nothing in it");
        assertThatThrownBy(() -> Box.between(1300, 1300, 1300, Direction.X, Side.CLOSED))
                .hasMessageContaining("1288");
        assertThatThrownBy(() ->
                        new Box(
                                4,
                                4,
                                4,
                                Side.PERIODIC,
                                Side.CLOSED,
                                Side.CLOSED,
                                Side.CLOSED,
                                Side.CLOSED,
                                Side.CLOSED))
                .hasMessageContaining("opposite");
    }

    @Test
    void memoryIsKnownBefore() {
        Box box = Box.between(64, 64, 64, Direction.X, Side.CLOSED);
        long finest = (long) box.length() * Float.BYTES;
        assertThat(BoxDiffusion.bytes(box, false)).isBetween(3 * finest, 5 * finest);
        assertThat(BoxDiffusion.bytes(box, true) - BoxDiffusion.bytes(box, false))
                .isEqualTo(finest);
    }
}
