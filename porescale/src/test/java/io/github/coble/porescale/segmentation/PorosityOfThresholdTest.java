package io.github.coble.porescale.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Histogram;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.image.VoxelImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PorosityOfThresholdTest {
    private static final double ROUND_OFF = 1e-12;

    @Test
    void theSlopeIsTheDensityOfTheHistogram() {
        long[] flat = new long[200];
        Arrays.fill(flat, 10);
        PorosityOfThreshold at = PorosityOfThreshold.of(Histogram.of(flat), 99);
        assertThat(at.porosity()).isEqualTo(0.5);
        assertThat(at.slope()).isCloseTo(1.0 / 200, within(ROUND_OFF));
    }

    /// With a valley in the histogram, the error is small and holds the truth.
    @ParameterizedTest
    @CsvSource({
        "0.4, 5, 1",
        "0.4, 12, 2",
        "0.4, 20, 3",
        "0.2, 5, 4",
        "0.2, 12, 5",
        "0.6, 12, 6",
        "0.1, 5, 7",
        "0.6, 20, 8"
    })
    void theTruthIsWithinTheError(double share, double noise, long seed) {
        PorosityOfThreshold found = found(grey(share, noise, seed).image());
        assertThat(found.twoMaxima()).isTrue();
        assertThat(found.porosity())
                .isCloseTo(grey(share, noise, seed).truth().fraction(), within(found.error()));
        assertThat(found.error()).isLessThan(0.04);
    }

    private static GreyImage grey(double share, double noise, long seed) {
        PhaseMask pores = GreyImage.spheres(Extent.cube(48), share, 8, seed);
        return GreyImage.of(pores, 80, 170, noise, seed);
    }

    private static PorosityOfThreshold found(VoxelImage image) {
        Histogram histogram = Histogram.of(image);
        return PorosityOfThreshold.of(histogram, Otsu.threshold(histogram).values()[0]);
    }

    /// Where noise has filled the valley, the error says that nothing is known; a median brings the
    /// valley back.
    @Test
    void withoutAValleyNothingIsKnownUntilTheNoiseIsOut() {
        GreyImage grey = grey(0.2, 30, 9);
        PorosityOfThreshold rough = found(grey.image());
        assertThat(rough.twoMaxima()).isFalse();
        assertThat(rough.error()).isGreaterThan(0.5);
        try (VoxelImage median = new MedianImage(grey.image())) {
            PorosityOfThreshold smooth = found(median);
            assertThat(smooth.twoMaxima()).isTrue();
            assertThat(smooth.error()).isLessThan(0.04);
            assertThat(smooth.porosity())
                    .isCloseTo(grey.truth().fraction(), within(smooth.error()));
        }
    }

    @Test
    void labelsHaveNoError() {
        PorosityOfThreshold found = PorosityOfThreshold.of(Histogram.of(labels()), 127);
        assertThat(found.porosity()).isEqualTo(0.3);
        assertThat(found.conserved()).isCloseTo(0.3, within(ROUND_OFF));
        assertThat(found.error()).isCloseTo(0, within(ROUND_OFF));
        assertThat(found.twoMaxima()).isTrue();
    }

    private static long[] labels() {
        long[] labels = new long[256];
        labels[0] = 300;
        labels[255] = 700;
        return labels;
    }

    @Test
    void aThresholdBeyondTheValuesIsRefused() {
        Histogram histogram = Histogram.of(new long[] {0, 5, 5});
        assertThatThrownBy(() -> PorosityOfThreshold.of(histogram, 7))
                .hasMessageContaining("between 1.0 and 2.0");
    }
}
