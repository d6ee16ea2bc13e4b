package io.github.coble.study.figure.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourMapTest {
    /// Entries of the published table of 256 that are not among our stops; off by at most two.
    private static final int[][] PUBLISHED = {{64, 0x3B528B}, {128, 0x21918C}, {191, 0x5CC863}};

    private static final int OFF = 2;

    /// Steps of lightness of the published table differ by 12 % from the mean of them; more where
    /// straight lines meet.
    private static final double UNEVEN = 0.4;

    @Test
    void itsEndsAreTheOnesOfThePublishedMap() {
        assertThat(ColourMap.rgb(0)).isEqualTo(0x440154);
        assertThat(ColourMap.rgb(1)).isEqualTo(0xFDE725);
        assertThat(ColourMap.rgb(-3)).isEqualTo(ColourMap.rgb(0));
        assertThat(ColourMap.rgb(7)).isEqualTo(ColourMap.rgb(1));
        assertThat(ColourMap.rgb(Double.NaN, 0, 1, 0x123456)).isEqualTo(0x123456);
        assertThat(ColourMap.rgb(30, 20, 40, 0)).isEqualTo(ColourMap.rgb(0.5));
    }

    @Test
    void betweenItFollowsThePublishedMap() {
        for (int[] entry : PUBLISHED) {
            int ours = ColourMap.rgb(entry[0] / 255.0);
            for (int shift = 16; shift >= 0; shift -= 8) {
                assertThat(ours >> shift & 0xFF).isCloseTo(entry[1] >> shift & 0xFF, within(OFF));
            }
        }
    }

    @Test
    void lightnessRisesInEvenSteps() {
        int steps = 16;
        double mean = (lightness(1) - lightness(0)) / steps;
        for (int k = 0; k < steps; k++) {
            double step = lightness((k + 1.0) / steps) - lightness((double) k / steps);
            assertThat(step).isCloseTo(mean, within(UNEVEN * mean));
        }
    }

    /// L* of CIELAB.
    private static double lightness(double position) {
        int rgb = ColourMap.rgb(position);
        double y =
                0.2126 * Light.decoded(rgb >> 16)
                        + 0.7152 * Light.decoded(rgb >> 8 & 0xFF)
                        + 0.0722 * Light.decoded(rgb & 0xFF);
        return 116 * Math.cbrt(y) - 16;
    }

    @Test
    void brightnessIsEncodedAndDecoded() {
        for (int sample = 0; sample < 256; sample++) {
            // 4096 steps of brightness are coarser than samples in the darkest few.
            assertThat(Light.encoded(Light.decoded(sample))).isCloseTo(sample, within(1));
        }
        assertThat(Light.encoded(2)).isEqualTo(255);
    }
}
