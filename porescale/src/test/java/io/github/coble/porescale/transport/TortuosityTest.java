package io.github.coble.porescale.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.ReferencePacking;
import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.transport.Tortuosity.Conducting;
import io.github.coble.porescale.transport.Tortuosity.NotPercolating;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Tortuosity factors with exact values, and of the packings (P-20 to P-25).
class TortuosityTest {
    /// Cause: single precision of the fields.
    private static final double SINGLE = 1e-6;

    /// Cause: six digits in the source.
    private static final double SIX_DIGITS = 2e-6;

    /// Cause: residual at which the source stopped, and four decimals.
    private static final double SOURCE = 1e-3;

    /// What a corrected factor may be off at 20 voxels per sphere.
    private static final double CORRECTED = 0.02;

    /// Cause: single precision of the fields of the image and its views.
    private static final double MIRRORED = 5e-6;

    private static final SolverOptions TIGHT = new SolverOptions(1e-9, 1e-5, 300);
    private static final Workers WORKERS = Workers.of(2);

    @AfterAll
    static void end() {
        WORKERS.close();
    }

    private static Conducting conducting(PhaseMask phase, Axis axis, SolverOptions options) {
        return switch (Tortuosity.of(phase, axis, WORKERS, options)) {
            case Conducting c -> c;
            case NotPercolating n -> throw new AssertionError(n);
        };
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void nothingInTheWayHindersByOne(Axis axis) {
        PhaseMask all = PhaseMask.of(new Extent(5, 16, 9), (_, _, _) -> true);
        Conducting found = conducting(all, axis, TIGHT);
        assertThat(found.voxelFactor()).isCloseTo(1, within(SINGLE));
        assertThat(found.factor()).isCloseTo(1, within(SINGLE));
        assertThat(found.error()).isLessThan(SINGLE);
        assertThat(found.corrected()).isTrue();
    }

    @Test
    void aCylinderHindersByOneAlongAndBlocksAcross() {
        PhaseMask tube =
                PhaseMask.of(
                        Extent.cube(21),
                        (_, j, k) -> Math.pow(j - 10, 2) + Math.pow(k - 10, 2) <= 64);
        assertThat(tube.count()).isEqualTo(197 * 21);
        Conducting along = conducting(tube, Axis.X, TIGHT);
        assertThat(along.voxelFactor()).isCloseTo(1, within(SINGLE));
        assertThat(along.voxelDiffusivity()).isCloseTo(197 / 441.0, within(SINGLE));
        assertThat(along.diffusivity()).isCloseTo(197 / 441.0, within(SINGLE));
        assertThat(Tortuosity.of(tube, Axis.Y, WORKERS, TIGHT))
                .isEqualTo(new NotPercolating(197 / 441.0));
    }

    /// τ = (n / L)²; no correction is possible for a channel one voxel wide, and that is said.
    @ParameterizedTest
    @CsvSource({"4, 5", "6, 6", "2, 12"})
    void aSerpentineHindersByTheSquareOfItsLength(int legs, int width) {
        PhaseMask channel = Shapes.serpentine(legs, width);
        int layers = 2 * legs + 1;
        double exact = Math.pow((double) channel.count() / layers, 2);
        Conducting found = conducting(channel, Axis.X, TIGHT);
        assertThat(found.voxelFactor()).isCloseTo(exact, within(SINGLE * exact));
        assertThat(found.corrected()).isFalse();
        assertThat(found.factor()).isEqualTo(found.voxelFactor());
        assertThat(found.error()).isGreaterThan(0.5 * exact);
    }

    /// The voxels themselves, to all digits of another solver.
    @ParameterizedTest
    @CsvSource({"50, 1.154852, 0.731584", "100, 1.145917, 0.731904"})
    void spheresOnASimpleCubicLatticeAgreeToSixDigits(int edge, double expected, double share) {
        PhaseMask mask = Shapes.aroundSphere(edge, 0.4 * edge);
        assertThat(mask.fraction()).isCloseTo(share, within(SINGLE));
        assertThat(conducting(mask, Axis.X, TIGHT).voxelFactor())
                .isCloseTo(expected, within(SIX_DIGITS));
    }

    /// At 25 voxels, 30 centres lie on the sphere itself; the source has those on the axes as void.
    @Test
    void aSphereOfTenVoxelsAgreesToSixDigits() {
        PhaseMask mask =
                PhaseMask.of(
                        Extent.cube(25),
                        (i, j, k) -> {
                            int x = Math.abs(i - 12);
                            int y = Math.abs(j - 12);
                            int z = Math.abs(k - 12);
                            return x * x + y * y + z * z > 100 || Math.max(x, Math.max(y, z)) == 10;
                        });
        assertThat(mask.fraction()).isCloseTo(0.733568, within(SINGLE));
        assertThat(conducting(mask, Axis.X, TIGHT).voxelFactor())
                .isCloseTo(1.169404, within(SIX_DIGITS));
    }

    /// Sangani and Acrivos' series for the limit of fine voxels.
    @ParameterizedTest
    @CsvSource({"0.2, 1.016755", "0.3, 1.056614", "0.4, 1.137407", "0.45, 1.209564"})
    void correctedSpheresMeetTheSeries(double radius, double exact) {
        for (int edge : new int[] {40, 64, 80}) {
            Conducting found =
                    conducting(
                            Shapes.aroundSphere(edge, radius * edge),
                            Axis.Y,
                            SolverOptions.standard());
            double off = Math.abs(found.factor() - exact);
            assertThat(off).isLessThan(found.error());
            assertThat(off).isLessThan(0.5 * (found.voxelFactor() - exact));
        }
    }

    @Test
    void axesTurnWithTheImage() {
        PhaseMask image =
                PhaseMask.of(
                        new Extent(24, 20, 28),
                        (i, j, k) ->
                                Math.sin(i * 0.7) + Math.cos(j * 0.5) + Math.sin(k * 0.4) > -0.3);
        PhaseMask turned = Shapes.turned(image);
        Conducting x = conducting(image, Axis.X, TIGHT);
        Conducting z = conducting(turned, Axis.Z, TIGHT);
        assertThat(z.voxelFactor()).isCloseTo(x.voxelFactor(), within(SINGLE * x.voxelFactor()));
        Conducting y = conducting(image, Axis.Y, TIGHT);
        Conducting x2 = conducting(turned, Axis.X, TIGHT);
        assertThat(x2.voxelFactor()).isCloseTo(y.voxelFactor(), within(SINGLE * y.voxelFactor()));
    }

    /// A closed pore beside a straight channel counts in the porosity and conducts nothing.
    @Test
    void closedPoresOnlyCountInThePorosity() {
        PhaseMask mask =
                PhaseMask.of(
                        Extent.cube(16),
                        (i, j, k) -> j < 8 || (i >= 4 && i < 8 && j >= 10 && j < 14 && k < 4));
        Conducting found = conducting(mask, Axis.X, TIGHT);
        assertThat(found.porosity()).isEqualTo(0.5 + 64 / 4096.0);
        assertThat(found.voxelDiffusivity()).isCloseTo(0.5, within(SINGLE));
    }

    @Test
    void threadsLeaveNoTrace() {
        PhaseMask mask = Shapes.aroundSphere(32, 13);
        Tortuosity[] found = new Tortuosity[3];
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = Workers.of(threads)) {
                found[threads - 1] = Tortuosity.of(mask, Axis.X, workers, SolverOptions.standard());
            }
        }
        assertThat(found[1]).isEqualTo(found[0]);
        assertThat(found[2]).isEqualTo(found[0]);
    }

    @Test
    void theReferencePackingAgreesWithTheFieldsTools() {
        Conducting found =
                conducting(ReferencePacking.pores(128), Axis.X, SolverOptions.standard());
        assertThat(found.voxelFactor()).isCloseTo(1.7268, within(SOURCE * 1.7268));
        assertThat(Math.abs(found.imbalance())).isLessThan(1e-4);
        // PoreSpy and TauFactor.
        assertThat(found.voxelFactor()).isCloseTo(1.7278, within(SOURCE * 1.7278));
        assertThat(found.voxelFactor()).isCloseTo(1.7269, within(SOURCE * 1.7269));
        // Limit of fine voxels: 20, 40 and 80 voxels per sphere, extrapolated.
        assertThat(found.factor()).isCloseTo(1.4535, within(CORRECTED * 1.4535));
        assertThat(found.error()).isGreaterThan(Math.abs(found.factor() - 1.4535));
    }

    /// Steps widen the necks of overlapping spheres and lengthen the ways through them: the voxels
    /// are nearly right, and the correction must leave them so. The limit is that of 144 voxels per
    /// edge, within its own error.
    @Test
    void overlappingSpheresStayWhereTheVoxelsAreRight() {
        Conducting fine = overlapping(144);
        for (int edge : new int[] {48, 64, 96}) {
            Conducting found = overlapping(edge);
            double off = Math.abs(found.factor() - fine.factor());
            assertThat(off).isLessThan(CORRECTED * fine.factor());
            assertThat(off).isLessThan(found.error() + fine.error());
            assertThat(found.error()).isLessThan(0.1 * fine.factor());
        }
    }

    private static Conducting overlapping(int edge) {
        return conducting(Shapes.overlapping(200, 0.11, 5, edge), Axis.X, SolverOptions.standard());
    }

    /// Odd and even edges, every mirror.
    @ParameterizedTest
    @CsvSource({"36, 40, 33", "27, 25, 26", "23, 31, 29"})
    void mirrorsLeaveNoTrace(int x, int y, int z) {
        PhaseMask cube = Shapes.overlapping(140, 0.13, 9, 40);
        PhaseMask image = cube.crop(0, 0, 0, new Extent(x, y, z));
        Conducting as = conducting(image, Axis.Y, TIGHT);
        for (int mirrors = 1; mirrors < 8; mirrors++) {
            PhaseMask mirrored =
                    Shapes.mirrored(
                            image, (mirrors & 1) != 0, (mirrors & 2) != 0, (mirrors & 4) != 0);
            Conducting found = conducting(mirrored, Axis.Y, TIGHT);
            assertThat(found.factor()).isCloseTo(as.factor(), within(MIRRORED * as.factor()));
            assertThat(found.error()).isCloseTo(as.error(), within(MIRRORED * as.factor()));
        }
    }

    /// The correction brings images of 12 and of 20 voxels per sphere to the same answer.
    @Test
    void twoResolutionsOfOnePackingAgree() {
        var spheres = ReferencePacking.spheres(128);
        Conducting coarse =
                conducting(Shapes.between(spheres, 128, 96), Axis.X, SolverOptions.standard());
        Conducting fine =
                conducting(Shapes.between(spheres, 128, 128), Axis.X, SolverOptions.standard());
        assertThat(coarse.voxelFactor() / fine.voxelFactor()).isGreaterThan(1.05);
        assertThat(coarse.factor()).isCloseTo(fine.factor(), within(CORRECTED * fine.factor()));
    }

    @Test
    void solutionsThatAreNotReachedAreSaid() {
        PhaseMask mask = Shapes.aroundSphere(24, 9);
        SolverOptions hasty = new SolverOptions(1e-9, 1e-9, 1);
        assertThatThrownBy(() -> Tortuosity.of(mask, Axis.X, WORKERS, hasty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("allow more steps");
        assertThatThrownBy(() -> new SolverOptions(Double.NaN, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void memoryIsKnownBefore() {
        assertThat(Tortuosity.bytes(Extent.cube(256))).isBetween(300_000_000L, 400_000_000L);
        assertThatThrownBy(() -> Tortuosity.bytes(Extent.cube(1300)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1288");
    }
}
