package io.github.coble.porescale.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Creep through structures whose conductance is known (P-26, P-27).
class CreepConductanceTest {
    /// Cause: single precision of the fields.
    private static final double SINGLE = 2e-6;

    private static final SolverOptions TIGHT = new SolverOptions(1e-9, 1e-5, 300);
    private static final Workers WORKERS = Workers.of(2);

    @AfterAll
    static void end() {
        WORKERS.close();
    }

    private static CreepConductance.Conducting conducting(
            PhaseMask phase, LocalDiameter diameter, Axis axis) {
        return switch (CreepConductance.of(phase, diameter, axis, WORKERS, TIGHT)) {
            case CreepConductance.Conducting c -> c;
            case CreepConductance.NotPercolating n -> throw new AssertionError(n);
        };
    }

    /// Slits side by side of 2, 4 and 8 voxels: G = Σ share / d, along either direction in them.
    @ParameterizedTest
    @EnumSource(names = {"X", "Y"})
    void slitsSideBySideAdd(Axis axis) {
        Extent extent = new Extent(16, 16, 20);
        PhaseMask slits = PhaseMask.of(extent, (_, _, k) -> width(k) > 0);
        LocalDiameter diameter =
                (_, _, into) -> {
                    for (int k = 0; k < into.length; k++) {
                        into[k] = width(k);
                    }
                };
        double exact = 3.0 / 20;
        CreepConductance.Conducting found = conducting(slits, diameter, axis);
        assertThat(found.voxelConductance()).isCloseTo(exact, within(SINGLE));
        assertThat(CreepConductance.of(slits, diameter, Axis.Z, WORKERS, TIGHT))
                .isEqualTo(new CreepConductance.NotPercolating(14 / 20.0));
    }

    /// Slits at 0–1, 4–7 and 10–17 of 20.
    private static int width(int k) {
        return k < 2 ? 2 : k >= 4 && k < 8 ? 4 : k >= 10 && k < 18 ? 8 : 0;
    }

    /// Lengths of different width one behind the other add as resistances: G = L / Σ l d.
    @Test
    void lengthsInSeriesAddAsResistances() {
        Extent extent = new Extent(20, 8, 8);
        PhaseMask all = PhaseMask.of(extent, (_, _, _) -> true);
        LocalDiameter diameter = (i, _, into) -> Arrays.fill(into, i < 12 ? 3 : 7);
        CreepConductance.Conducting found = conducting(all, diameter, Axis.X);
        double exact = 20 / (12 * 3.0 + 8 * 7.0);
        assertThat(found.voxelConductance()).isCloseTo(exact, within(SINGLE));
        assertThat(found.conductance()).isCloseTo(exact, within(found.error() + SINGLE));
    }

    /// One width throughout: G = ε / (τ d), voxels and corrected alike.
    @Test
    void equalWidthsReduceToTheTortuosity() {
        PhaseMask mask = Shapes.aroundSphere(40, 16);
        short[] codes = new short[40 * 40 * 40];
        Arrays.fill(codes, (short) 1);
        LocalDiameter diameter =
                LocalDiameter.ofCodes(mask.extent(), codes, new float[] {Float.NaN, 5});
        CreepConductance.Conducting creep = conducting(mask, diameter, Axis.X);
        Tortuosity.Conducting tau =
                (Tortuosity.Conducting) Tortuosity.of(mask, Axis.X, WORKERS, TIGHT);
        assertThat(creep.voxelConductance()).isCloseTo(tau.voxelDiffusivity() / 5, within(SINGLE));
        assertThat(creep.conductance()).isCloseTo(tau.diffusivity() / 5, within(SINGLE));
        assertThat(creep.error() / creep.conductance())
                .isCloseTo(tau.error() / tau.factor(), within(1e-4));
        assertThat(creep.corrected()).isTrue();
    }

    /// Wider everywhere conducts less, in proportion.
    @Test
    void conductanceGoesWithOneOverTheWidth() {
        PhaseMask mask = Shapes.aroundSphere(24, 9);
        LocalDiameter one = (i, j, into) -> widths(i, j, into, 1);
        LocalDiameter two = (i, j, into) -> widths(i, j, into, 2);
        double narrow = conducting(mask, one, Axis.Z).conductance();
        assertThat(conducting(mask, two, Axis.Z).conductance())
                .isCloseTo(narrow / 2, within(SINGLE * narrow));
    }

    private static void widths(int i, int j, float[] into, float scale) {
        for (int k = 0; k < into.length; k++) {
            into[k] = scale * (2 + (i * 3 + j * 5 + k) % 7);
        }
    }

    @Test
    void codesMustFitTheImage() {
        assertThatThrownBy(
                        () -> LocalDiameter.ofCodes(Extent.cube(4), new short[3], new float[] {1}))
                .hasMessageContaining("one for each");
    }

    @Test
    void memoryIsKnownBefore() {
        assertThat(CreepConductance.bytes(Extent.cube(128)))
                .isGreaterThan(Tortuosity.bytes(Extent.cube(128)));
    }
}
