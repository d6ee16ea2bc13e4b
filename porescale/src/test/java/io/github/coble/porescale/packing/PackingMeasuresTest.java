package io.github.coble.porescale.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Quantities with answers in closed form.
class PackingMeasuresTest {
    /// Sums of a few hundred terms in double precision.
    private static final double ROUND_OFF = 1e-12;

    @Test
    void simpleCubicTouching() {
        Packing sc = Packings.simpleCubic(4, 1e-6, 1e-6);
        assertThat(PackingMeasures.porosity(sc)).isCloseTo(1 - Math.PI / 6, within(ROUND_OFF));
        assertThat(PackingMeasures.specificSurface(sc) * 1e-6)
                .isCloseTo(Math.PI, within(ROUND_OFF));
        assertThat(PackingMeasures.coordination(sc, 1e-6)).isEqualTo(6);
        assertThat(PackingMeasures.smallestGap(sc)).isCloseTo(0, within(ROUND_OFF));
    }

    @Test
    void faceCentredTouching() {
        Packing fcc = Packings.faceCentred(3, 1e-6);
        assertThat(PackingMeasures.porosity(fcc))
                .isCloseTo(1 - Math.PI / Math.sqrt(18), within(ROUND_OFF));
        assertThat(PackingMeasures.coordination(fcc, 1e-6)).isEqualTo(12);
        assertThat(PackingMeasures.specificSurface(fcc) * 1e-6)
                .isCloseTo(Math.PI * Math.sqrt(2), within(1e-11));
    }

    @Test
    void gapsAndOverlapsAreSeen() {
        assertThat(PackingMeasures.smallestGap(Packings.simpleCubic(4, 1e-6, 0.8e-6)))
                .isCloseTo(0.5, within(ROUND_OFF));
        assertThat(PackingMeasures.smallestGap(Packings.simpleCubic(4, 1e-6, 1.1e-6)))
                .isCloseTo(-0.1 / 0.55, within(ROUND_OFF));
        Box box = new Box(1e-5, 1e-5, Boundary.WALLS);
        Packing atWall = Packing.of(box, Spheres.of(new double[] {1e-6, 1e-6, 1e-6, 1e-6}));
        assertThat(PackingMeasures.smallestGap(atWall)).isCloseTo(1, within(ROUND_OFF));
        Packing lone =
                Packing.of(
                        new Box(1e-5, 1e-5, Boundary.PERIODIC),
                        Spheres.of(new double[] {1e-6, 1e-6, 1e-6, 1e-6}));
        assertThat(PackingMeasures.smallestGap(lone)).isInfinite();
    }

    @Test
    void slicesOfASphere() {
        Box box = new Box(4e-6, 4e-6, Boundary.WALLS);
        Packing one = Packing.of(box, Spheres.of(new double[] {1e-6, 2e-6, 2e-6, 2e-6}));
        double[] profile = PackingMeasures.profile(one, 8);
        double slab = box.volume() / 8;
        // Caps of half and of the whole radius: pi h² (r - h/3).
        double cap = Math.PI * 0.25 * (1 - 0.5 / 3) * 1e-18;
        double half = Math.PI * 2 / 3 * 1e-18;
        assertThat(profile[0] * slab).isCloseTo(cap, within(1e-30));
        assertThat(profile[1] * slab).isCloseTo(half - cap, within(1e-30));
        assertThat(profile[3] * slab).isCloseTo(cap, within(1e-30));
        assertThat(profile[4]).isZero();
    }

    @Test
    void profilesGoRoundAPeriodicBoxAndLoseNothing() {
        Packing sc = Packings.simpleCubic(4, 1e-6, 1e-6);
        Spheres moved = Spheres.of(new double[] {0.2e-6, 1e-6, 1e-6, 1e-6});
        Packing one = Packing.of(sc.box(), moved);
        double[] profile = PackingMeasures.profile(one, 40);
        assertThat(profile[39]).isGreaterThan(0);
        assertThat(Arrays.stream(profile).average().orElseThrow())
                .isCloseTo(1 - PackingMeasures.porosity(one), within(ROUND_OFF));
    }
}
