package io.github.coble.study.figure.micrograph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianCutTest {
    @Test
    void fewColoursStayAsTheyAre() {
        int[] greys = IntStream.range(0, 256).map(g -> g << 16 | g << 8 | g).toArray();
        MedianCut cut = MedianCut.of(greys);
        for (int grey : greys) {
            assertThat(cut.palette()[cut.index(grey)]).isEqualTo(grey);
        }
    }

    @Test
    void manyColoursOfARampAreKeptWithinAStep() {
        // Orange from black to bright, 3000 colours: 256 of them are at most a bin of 8 levels off.
        int[] ramp =
                IntStream.range(0, 3000)
                        .map(k -> (k * 255 / 2999) << 16 | (k * 170 / 2999) << 8 | (k * 40 / 2999))
                        .toArray();
        MedianCut cut = MedianCut.of(ramp);
        assertThat(cut.palette()).hasSizeLessThanOrEqualTo(256).hasSizeGreaterThan(40);
        for (int colour : ramp) {
            int shown = cut.palette()[cut.index(colour)];
            for (int shift = 0; shift <= 16; shift += 8) {
                int off = (shown >> shift & 0xFF) - (colour >> shift & 0xFF);
                assertThat(Math.abs(off)).isLessThan(8);
            }
        }
    }

    @Test
    void colourlessNoiseUsesTheWholePalette() {
        int[] noise = IntStream.range(0, 20_000).map(k -> (k * 0x9E3779B1) >>> 8).toArray();
        MedianCut cut = MedianCut.of(noise);
        assertThat(cut.palette()).hasSize(256);
        assertThat(IntStream.of(noise).map(cut::index).distinct().count()).isEqualTo(256);
    }
}
