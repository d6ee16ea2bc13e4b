package io.github.coble.model.material;

import static io.github.coble.model.ParkCells.MPA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.physics.InvalidInputException;
import org.junit.jupiter.api.Test;

/// Adhesion in its three notions, and surfaces covered by other surfaces.
class MaterialTest {
    /// A logarithm and a power, relative.
    private static final double ROUND_OFF = 1e-13;

    private static final Adhesion.Curve CURVE =
            new Adhesion.Curve(
                    new double[] {100 * MPA, 200 * MPA, 400 * MPA}, new double[] {1, 3, 12});

    private static final Surface BARE = new Surface(0.8, 1, 0.035, 0.28, 720, 1, 0.9);
    private static final Surface COVER = new Surface(1.0, 1.15, 0.008, 0.6, 360, 0.5, 0.1);

    @Test
    void curveHitsItsPoints() {
        assertThat(CURVE.toughness(100 * MPA)).isCloseTo(1, within(ROUND_OFF));
        assertThat(CURVE.toughness(200 * MPA)).isCloseTo(3, within(3 * ROUND_OFF));
        assertThat(CURVE.toughness(400 * MPA)).isCloseTo(12, within(12 * ROUND_OFF));
    }

    @Test
    void curveIsAPowerLawBetweenAndBeyondItsPoints() {
        double root = Math.sqrt(2);
        assertThat(CURVE.toughness(100 * root * MPA)).isCloseTo(Math.sqrt(3), within(1e-12));
        assertThat(CURVE.toughness(200 * root * MPA)).isCloseTo(6, within(1e-12));
        assertThat(CURVE.toughness(50 * MPA)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(CURVE.toughness(800 * MPA)).isCloseTo(48, within(1e-11));
        assertThat(CURVE.toughness(0)).isZero();
        assertThat(CURVE.workOfAdhesion(0, 10)).isZero();
    }

    @Test
    void workIsToughnessOverTheDissipationFactor() {
        assertThat(CURVE.workOfAdhesion(200 * MPA, 10)).isCloseTo(0.3, within(1e-12));
        assertThat(new Adhesion.Toughness(7).workOfAdhesion(380 * MPA, 10)).isEqualTo(0.7);
        assertThat(new Adhesion.Work(0.9).workOfAdhesion(380 * MPA, 10)).isEqualTo(0.9);
        assertThat(new Adhesion.Work(0.9).workOfAdhesion(0, 1000)).isEqualTo(0.9);
    }

    @Test
    void curveRefusesWhatIsNoCurve() {
        for (double[][] c :
                new double[][][] {
                    {{1e6}, {1}},
                    {{1e6, 2e6}, {1}},
                    {{2e6, 1e6}, {1, 2}},
                    {{0, 1e6}, {1, 2}},
                    {{1e6, 2e6}, {0, 2}},
                    {{1e6, Double.NaN}, {1, 2}},
                    {{1e6, 2e6}, {1, Double.NaN}}
                }) {
            assertThatThrownBy(() -> new Adhesion.Curve(c[0], c[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("toughness curve");
        }
    }

    @Test
    void curvesAreValues() {
        double[] pressures = {1e6, 2e6};
        Adhesion.Curve curve = new Adhesion.Curve(pressures, new double[] {1, 2});
        pressures[0] = 5;
        curve.pressures()[1] = 7;
        curve.toughnesses()[1] = 7;
        Adhesion.Curve same = new Adhesion.Curve(new double[] {1e6, 2e6}, new double[] {1, 2});
        assertThat(curve).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(curve)
                .isNotEqualTo(new Adhesion.Curve(new double[] {1e6, 2e6}, new double[] {1, 3}))
                .isNotEqualTo(CURVE);
    }

    @Test
    void coveredSurfaceGoesFromOneToTheOther() {
        assertThat(BARE.coveredBy(COVER, 0)).isEqualTo(BARE);
        assertThat(BARE.coveredBy(COVER, 1)).isEqualTo(COVER);
        Surface half = BARE.coveredBy(COVER, 0.5);
        assertThat(half.adhesionToLithium()).isCloseTo(0.9, within(ROUND_OFF));
        assertThat(half.mobilityFactor()).isCloseTo(1.075, within(ROUND_OFF));
        assertThat(half.spreadingCharge()).isCloseTo(540, within(1e-10));
    }

    @Test
    void lithiumNucleatesOnTheEasierOfTwoSurfaces() {
        assertThat(BARE.coveredBy(COVER, 0.01).nucleationOverpotential()).isEqualTo(0.008);
        assertThat(COVER.coveredBy(BARE, 0.5).nucleationOverpotential()).isEqualTo(0.008);
    }

    @Test
    void numbersOutsideTheirRangesAreRefused() {
        assertThatThrownBy(() -> new Adhesion.Work(21)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Adhesion.Toughness(Double.NaN))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Collector("x", new Adhesion.Work(1), -1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("adhesionToLithium");
    }
}
