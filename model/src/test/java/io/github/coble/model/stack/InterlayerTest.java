package io.github.coble.model.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.coble.model.ParkCells;
import io.github.coble.model.Variants;
import io.github.coble.model.physics.InvalidInputException;
import org.junit.jupiter.api.Test;

/// Masses and coverage of an interlayer against a calculation by hand.
class InterlayerTest {
    /// Five digits kept in the calculation by hand [%].
    private static final double FIVE_DIGITS = 1e-3;

    private static final Interlayer BARE = ParkCells.cs3().interlayer();

    private static Interlayer silvered(int index) {
        return ParkCells.all().get(index).interlayer();
    }

    @Test
    void massOfABareLayerIsThatOfItsSolidLessTheBinder() {
        // 3 µm of solid; 1/1600 + (0.1/0.9)/1780 m³ per kg of carbon.
        assertThat(BARE.scaffoldMass()).isCloseTo(4.36413e-3, withinPercentage(FIVE_DIGITS));
        assertThat(BARE.decorationMass()).isZero();
        assertThat(BARE.coverage()).isZero();
        assertThat(BARE.surface()).isEqualTo(BARE.scaffold().surface());
    }

    @Test
    void silverTakesHalfTheActiveMass() {
        // 0.5/1600 + 0.5/10490 + (0.1/0.9)/1780 m³ per kg of carbon and silver.
        Interlayer layer = silvered(12);
        assertThat(layer.scaffoldMass()).isCloseTo(3.54957e-3, withinPercentage(FIVE_DIGITS));
        assertThat(layer.decorationMass())
                .isCloseTo(layer.scaffoldMass(), withinPercentage(1e-12)); // round-off
    }

    @Test
    void volumesOfTheSolidAddUp() {
        Interlayer layer = silvered(11);
        double active = layer.scaffoldMass() + layer.decorationMass();
        double volume =
                layer.scaffoldMass() / 1600
                        + layer.decorationMass() / 10490
                        + active * (0.1 / 0.9) / 1780;
        assertThat(volume).isCloseTo(0.6 * 5e-6, withinPercentage(1e-12)); // round-off
    }

    @Test
    void coverageIsThatOfDiscsOnSpheres() {
        // Volume ratio 1600/10490, discs of 20 nm on spheres of 75 nm.
        assertThat(silvered(12).coverage()).isCloseTo(0.142993, withinPercentage(FIVE_DIGITS));
        assertThat(silvered(10).coverage()).isEqualTo(1);
        assertThat(silvered(10).surface())
                .isEqualTo(ParkCells.silver().orElseThrow().material().surface());
    }

    @Test
    void impossibleLayersAreRefused() {
        assertThatThrownBy(() -> Variants.thickness(ParkCells.cs3(), 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("thickness: 0.0 m is outside");
        assertThatThrownBy(() -> Variants.spread(ParkCells.cs3(), 2.1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("spread");
    }
}
