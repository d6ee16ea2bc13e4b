package io.github.coble.porescale.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseValuesTest {
    private static final double ROUND_OFF = 1e-9;

    @Test
    void valuesAndRangesAreRead() {
        PhaseValues values = PhaseValues.parse(" 0, 3-7,-2.5..-1 ,1e3");
        assertThat(values).hasToString("0,3-7,-2.5--1,1000");
        assertThat(values.contains(5)).isTrue();
        assertThat(values.contains(-1.5)).isTrue();
        assertThat(values.contains(1000)).isTrue();
        assertThat(values.contains(2)).isFalse();
        assertThat(values.contains(Double.NaN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pore", "1,", "1-2-3", "NaN"})
    void whatIsNotUnderstoodIsNamed(String text) {
        assertThatThrownBy(() -> PhaseValues.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write for example");
    }

    @Test
    void noValuesAreRefused() {
        assertThatThrownBy(() -> PhaseValues.parse("7-3")).hasMessageContaining("are none");
        assertThatThrownBy(() -> new PhaseValues(List.of())).hasMessageContaining("at least one");
    }

    @ParameterizedTest
    @EnumSource
    void theMaskIsWhereTheValuesAre(Depth depth) {
        MemoryImage image = VoxelImageTest.random(new Extent(4, 5, 70), depth, 9);
        double highest = depth.whole() ? depth.largest() / 3.0 : 0.5;
        PhaseMask mask = PhaseValues.between(0, highest).maskOf(image);
        float[] page = new float[5 * 70];
        for (int i = 0; i < 4; i++) {
            image.readPage(i, page);
            for (int n = 0; n < page.length; n++) {
                assertThat(mask.contains(i, n / 70, n % 70))
                        .isEqualTo(page[n] >= 0 && page[n] <= highest);
            }
        }
        assertThat(PhaseValues.bytes(image.extent(), depth))
                .isGreaterThan(PhaseMask.bytes(image.extent()));
    }

    @Test
    void anAbsentValueIsAnsweredByThoseThatOccur() {
        VoxelImage image =
                MemoryImage.of(
                        new Extent(1, 2, 4),
                        OptionalDouble.empty(),
                        new byte[] {0, 0, 0, 0, 0, (byte) 255, (byte) 255, 7});
        assertThatThrownBy(() -> PhaseValues.of(1).maskOf(image))
                .isInstanceOf(InvalidImageException.class)
                .hasMessageContaining("no voxel has the value 1")
                .hasMessageContaining("0 (62.5 %), 255 (25.0 %), 7 (12.5 %)");
        VoxelImage floats =
                MemoryImage.of(
                        new Extent(1, 1, 3), OptionalDouble.empty(), new float[] {.5f, .5f, 2});
        assertThatThrownBy(() -> PhaseValues.of(1).maskOf(floats))
                .hasMessageContaining("0.5 (66.7 %), 2 (33.3 %)");
    }

    @Test
    void manyValuesAreCountedNotListed() {
        VoxelImage grey = VoxelImageTest.random(new Extent(3, 3, 100), Depth.UINT8, 5);
        assertThatThrownBy(() -> PhaseValues.of(300).maskOf(grey))
                .hasMessageMatching("(?s).* and \\d+ more from \\d+ to \\d+");
        VoxelImage floats = VoxelImageTest.random(new Extent(3, 10, 100), Depth.FLOAT32, 5);
        assertThatThrownBy(() -> PhaseValues.of(300).maskOf(floats))
                .hasMessageContaining("more than 1024 values from");
    }

    @Test
    void aHistogramCountsEveryVoxel() {
        VoxelImage image =
                MemoryImage.of(
                        new Extent(1, 2, 2), OptionalDouble.empty(), new short[] {1, 1, 5, -1});
        Histogram histogram = Histogram.of(image);
        assertThat(histogram.bins()).isEqualTo(65536);
        assertThat(histogram.count(1)).isEqualTo(2);
        assertThat(histogram.count(65535)).isEqualTo(1);
        assertThat(histogram.lowest()).isEqualTo(1);
        assertThat(histogram.highest()).isEqualTo(65535);
        assertThat(histogram.mean()).isCloseTo(65542 / 4.0, within(ROUND_OFF));
        assertThat(histogram.shareUpTo(5)).isEqualTo(0.75);
    }

    @Test
    void floatsHaveBinsOfTheirRange() {
        VoxelImage image = VoxelImageTest.random(new Extent(4, 50, 100), Depth.FLOAT32, 6);
        Histogram histogram = Histogram.of(image);
        assertThat(histogram.voxels()).isEqualTo(20000);
        assertThat(histogram.value(0)).isEqualTo(histogram.lowest());
        assertThat(histogram.value(histogram.bins() - 1))
                .isCloseTo(histogram.highest(), within(ROUND_OFF));
        // Five standard errors of 20000 draws of a normal variable.
        assertThat(histogram.mean()).isCloseTo(0, within(5 / Math.sqrt(20000)));
        assertThat(histogram.deviation()).isCloseTo(1, within(5 / Math.sqrt(40000)));
        assertThat(Histogram.bytes(image.extent(), Depth.FLOAT32)).isGreaterThan(1 << 19);
        assertThat(Histogram.bytes(image.extent(), Depth.UINT16)).isGreaterThan(1 << 19);
    }

    @Test
    void oneValueIsOneBin() {
        VoxelImage image =
                MemoryImage.of(Extent.cube(1), OptionalDouble.empty(), new float[] {2.5f});
        Histogram histogram = Histogram.of(image);
        assertThat(histogram.bins()).isEqualTo(1);
        assertThat(histogram.mean()).isEqualTo(2.5);
        assertThat(histogram.width()).isEqualTo(1);
    }

    @Test
    void countsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> Histogram.of(new long[3])).hasMessageContaining("nothing");
        assertThatThrownBy(() -> Histogram.of(new long[] {1, -1})).hasMessageContaining("-1");
    }
}
