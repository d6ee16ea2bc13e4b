package io.github.coble.porescale.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.numerics.parallel.Workers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BinderPlacementTest {
    /// Midpoint rule over the radius of a neck with 20 000 rings.
    private static final double QUADRATURE = 1e-7;

    /// Root of the volume, and its sampling, against the wanted volume.
    private static final double VOLUME = 1e-3;

    /// Some fifty voxels per diameter count a union of bodies to this share, if their number and
    /// the crystal's cells have no common factor.
    private static final double COUNTED = 3e-3;

    /// Relative round-off of a difference of cubes.
    private static final double ROUND_OFF = 1e-9;

    private static Packing pair(double ra, double rb, double gap) {
        double x = 3e-6 - ra;
        double[] state = {x, 5e-6, 5e-6, 2 * ra, 3e-6 + gap + rb, 5e-6, 5e-6, 2 * rb};
        return Packing.of(new Box(1e-5, 1e-5, Boundary.WALLS), Spheres.of(state));
    }

    /// (P-46) against rings between the two surfaces.
    @Test
    void oneNeckHasTheVolumeOfItsRings() {
        double ra = 1e-6;
        double rb = 0.4e-6;
        double gap = 0.05e-6;
        Packing pair = pair(ra, rb, gap);
        try (Workers workers = Workers.of(1)) {
            Necks neck = BinderPlacement.ofRatio(pair.box(), pair.scaffold(), 0.1, 0.7, workers);
            double t = 0.7 * rb;
            double rings = 0;
            int n = 20_000;
            for (int k = 0; k < n; k++) {
                double rho = (k + 0.5) / n * t;
                double free =
                        ra
                                + rb
                                + gap
                                - Math.sqrt(ra * ra - rho * rho)
                                - Math.sqrt(rb * rb - rho * rho);
                rings += 2 * Math.PI * rho * free * t / n;
            }
            assertThat(neck.count()).isEqualTo(1);
            assertThat(neck.volume() / rings).isCloseTo(1, within(QUADRATURE));
            assertThat(Necks.single(neck.state(), 0) / neck.volume())
                    .isCloseTo(1, within(ROUND_OFF));
            assertThat(
                            BinderPlacement.ofRatio(pair.box(), pair.scaffold(), 0.01, 0.7, workers)
                                    .count())
                    .isZero();
        }
    }

    /// On a simple cubic crystal necks meet from t = r / sqrt(2) on, at half-angles of 45 degrees.
    @Test
    void necksOfACrystalAddUpUntilTheyMeet() {
        Packing sc = Packings.simpleCubic(4, 1e-6, 1e-6);
        try (Workers workers = Workers.of(1)) {
            Necks apart = BinderPlacement.ofRatio(sc.box(), sc.scaffold(), 0.1, 0.70, workers);
            assertThat(apart.count()).isEqualTo(3 * 64);
            // Between four spheres in a row there are three necks, and one through the border.
            assertThat(IntStream.range(0, 192).filter(n -> apart.isWithin(sc.box(), n)).count())
                    .isEqualTo(3 * 3 * 16);
            double single = Necks.single(apart.state(), 0);
            assertThat(apart.volume() / (192 * single)).isCloseTo(1, within(ROUND_OFF));
            Necks meeting = BinderPlacement.ofRatio(sc.box(), sc.scaffold(), 0.1, 0.95, workers);
            double alone = 192 * Necks.single(meeting.state(), 0);
            assertThat(meeting.volume()).isLessThan(0.99 * alone);
            assertThat(meeting.volume() / countedShare(sc.box(), meeting))
                    .isCloseTo(sc.box().volume(), within(COUNTED * sc.box().volume()));
        }
    }

    private static double countedShare(Box box, Necks necks) {
        Packing sc = Packings.simpleCubic(4, 1e-6, 1e-6);
        Packing bound = new Packing(box, sc.scaffold(), necks, Spheres.none(), java.util.List.of());
        try (Workers workers = Workers.of(2)) {
            return PackingImage.of(bound, 199).phase(PackingImage.BINDER, workers).fraction();
        }
    }

    @Test
    void theWantedVolumeIsMetWithAKnownError() {
        Packing packing = Packings.made(Packings.small(1));
        double wanted = 0.1 * packing.scaffold().volume();
        try (Workers workers = Workers.of(2)) {
            Necks necks =
                    BinderPlacement.of(packing.box(), packing.scaffold(), 0.2, wanted, workers);
            assertThat(necks.volume() / wanted).isCloseTo(1, within(VOLUME));
            assertThat(necks.volumeError()).isBetween(0.0, VOLUME * wanted);
            assertThat(necks.radiusRatio()).isBetween(0.1, 1.0);
            Packing bound =
                    new Packing(
                            packing.box(),
                            packing.scaffold(),
                            necks,
                            Spheres.none(),
                            packing.notes());
            double counted =
                    PackingImage.of(bound, 160).phase(PackingImage.BINDER, workers).fraction();
            assertThat(counted * packing.box().volume() / wanted).isCloseTo(1, within(COUNTED));
        }
    }

    @Test
    void tooMuchBinderIsRefused() {
        assertThatThrownBy(() ->
                        Packings.made(
                                Packings.small(1).with(new BinderRecipe(1, 1600, 1780, 0.001))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("pairs of spheres")
                .hasMessageContaining("less binder");
    }
}
