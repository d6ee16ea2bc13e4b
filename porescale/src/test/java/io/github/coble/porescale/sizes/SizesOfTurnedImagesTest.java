package io.github.coble.porescale.sizes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Face;
import io.github.coble.porescale.image.PhaseMask;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sizes know no axis and no direction: those of a turned or mirrored image are the turned or
/// mirrored sizes, voxel by voxel and bit by bit.
class SizesOfTurnedImagesTest {
    private static final int X = 19;
    private static final int Y = 23;
    private static final int Z = 21;

    /// Round pores with walls of noise.
    private static PhaseMask pores(int seed) {
        Random random = new Random(seed);
        double[][] balls = new double[12][];
        for (int n = 0; n < balls.length; n++) {
            balls[n] =
                    new double[] {
                        X * random.nextDouble(),
                        Y * random.nextDouble(),
                        Z * random.nextDouble(),
                        3 + 3 * random.nextDouble()
                    };
        }
        return PhaseMask.of(
                new Extent(X, Y, Z),
                (i, j, k) -> {
                    boolean noise = random.nextDouble() < 0.01;
                    for (double[] b : balls) {
                        double a = Math.hypot(Math.hypot(i - b[0], j - b[1]), k - b[2]);
                        if (a < b[3]) {
                            return !noise;
                        }
                    }
                    return noise;
                });
    }

    /// What is at (a, b, c) of the turned image is at `axes` of these in the given one, counted
    /// from the far end along those that `mirrored` names.
    @ParameterizedTest
    @CsvSource({
        "xyz, x, X_HIGH",
        "xyz, y, X_LOW",
        "xyz, z, X_LOW",
        "xyz, xyz, X_HIGH",
        "zxy, '', Y_LOW",
        "yzx, '', Z_LOW",
        "yxz, '', Y_LOW",
        "zyx, xz, Z_HIGH"
    })
    void sizesTurnWithTheImage(String axes, String mirrored, Face inlet) {
        for (int seed = 1; seed <= 3; seed++) {
            PhaseMask phase = pores(seed);
            int[] edges = new int[3];
            edges[axes.indexOf('x')] = X;
            edges[axes.indexOf('y')] = Y;
            edges[axes.indexOf('z')] = Z;
            Extent extent = new Extent(edges[0], edges[1], edges[2]);
            PhaseMask turned =
                    PhaseMask.of(
                            extent,
                            (a, b, c) -> {
                                int[] v = back(axes, mirrored, a, b, c);
                                return phase.contains(v[0], v[1], v[2]);
                            });
            try (Workers workers = Workers.of(2)) {
                DistanceMap before = DistanceMap.of(phase, workers);
                DistanceMap after = DistanceMap.of(turned, workers);
                SizeMap thickness = LocalThickness.of(before, workers);
                Intrusion intrusion = Intrusion.of(before, Set.of(Face.X_LOW), workers);
                SizeMap otherThickness = LocalThickness.of(after, workers);
                Intrusion otherIntrusion = Intrusion.of(after, Set.of(inlet), workers);
                assertThat(intrusion.unreached()).isStrictlyBetween(0.0, 1.0);
                assertTurned(thickness, otherThickness, axes, mirrored);
                assertTurned(intrusion.sizes(), otherIntrusion.sizes(), axes, mirrored);
                assertThat(trapped(otherThickness, otherIntrusion, workers))
                        .isEqualTo(trapped(thickness, intrusion, workers));
            }
        }
    }

    private static double trapped(SizeMap thickness, Intrusion intrusion, Workers workers) {
        return Withdrawal.of(thickness, intrusion, Withdrawal.MARGIN, workers).trapped();
    }

    private static void assertTurned(SizeMap before, SizeMap after, String axes, String mirrored) {
        Extent extent = after.extent();
        for (int a = 0; a < extent.x(); a++) {
            for (int b = 0; b < extent.y(); b++) {
                for (int c = 0; c < extent.z(); c++) {
                    int[] v = back(axes, mirrored, a, b, c);
                    assertThat(after.diameterAt(a, b, c))
                            .isEqualTo(before.diameterAt(v[0], v[1], v[2]));
                    assertThat(after.correctedAt(a, b, c))
                            .isEqualTo(before.correctedAt(v[0], v[1], v[2]));
                }
            }
        }
    }

    private static int[] back(String axes, String mirrored, int... turned) {
        int[] edges = {X, Y, Z};
        int[] v = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            char name = "xyz".charAt(axis);
            int at = turned[axes.indexOf(name)];
            v[axis] = mirrored.indexOf(name) >= 0 ? edges[axis] - 1 - at : at;
        }
        return v;
    }
}
