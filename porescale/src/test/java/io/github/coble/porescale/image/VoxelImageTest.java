package io.github.coble.porescale.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoxelImageTest {
    private static final Extent EXTENT = new Extent(5, 7, 67);
    private static final OptionalDouble EDGE = OptionalDouble.of(2e-7);

    static MemoryImage random(Extent extent, Depth depth, long seed) {
        Random random = new Random(seed);
        int length = (int) extent.voxels();
        return switch (depth) {
            case UINT8 -> {
                byte[] values = new byte[length];
                random.nextBytes(values);
                yield MemoryImage.of(extent, EDGE, values);
            }
            case UINT16 -> {
                short[] values = new short[length];
                for (int n = 0; n < length; n++) {
                    values[n] = (short) random.nextInt();
                }
                yield MemoryImage.of(extent, EDGE, values);
            }
            case FLOAT32 -> {
                float[] values = new float[length];
                for (int n = 0; n < length; n++) {
                    values[n] = (float) random.nextGaussian();
                }
                yield MemoryImage.of(extent, EDGE, values);
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void aCopyEqualsItsImage(Depth depth) {
        MemoryImage image = random(EXTENT, depth, 1);
        assertThat(MemoryImage.copyOf(image)).isEqualTo(image).hasSameHashCodeAs(image);
        assertThat(MemoryImage.copyOf(image)).isNotEqualTo(random(EXTENT, depth, 2));
        assertThat(image.depth()).isEqualTo(depth);
        assertThat(MemoryImage.bytes(EXTENT, depth))
                .isGreaterThanOrEqualTo(EXTENT.voxels() * depth.bytes());
    }

    @ParameterizedTest
    @EnumSource
    void aBoxHoldsTheVoxelsOfItsPlace(Depth depth) {
        MemoryImage image = random(EXTENT, depth, 3);
        Extent box = new Extent(2, 3, 40);
        float[] all = new float[7 * 67];
        try (VoxelImage cropped = new CroppedImage(image, 3, 4, 20, box)) {
            MemoryImage copy = MemoryImage.copyOf(cropped);
            float[] part = new float[3 * 40];
            for (int i = 0; i < 2; i++) {
                image.readPage(3 + i, all);
                copy.readPage(i, part);
                for (int j = 0; j < 3; j++) {
                    for (int k = 0; k < 40; k++) {
                        assertThat(part[j * 40 + k]).isEqualTo(all[(4 + j) * 67 + 20 + k]);
                    }
                }
            }
            assertThat(copy.voxelEdge()).isEqualTo(EDGE);
        }
        assertThatThrownBy(() -> new CroppedImage(image, 4, 0, 0, box))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reaches beyond");
    }

    @Test
    void aMaskIsAnImageOfZerosAndOnes() {
        PhaseMask mask = PhaseMask.of(EXTENT, (i, j, k) -> (i + 2 * j + 3 * k) % 5 == 0);
        VoxelImage image = new MaskImage(mask, EDGE);
        assertThat(PhaseValues.of(1).maskOf(image)).isEqualTo(mask);
        assertThat(PhaseValues.of(0).maskOf(image)).isEqualTo(mask.complement());
        float[] floats = new float[7 * 67];
        image.readPage(2, floats);
        assertThat(floats[3 * 67 + 4]).isEqualTo(mask.contains(2, 3, 4) ? 1f : 0f);
    }

    @Test
    void theMajorityStandsForABlock() {
        byte[] values = {1, 1, 2, 2, 2, 3, 3, 3, /* second page */ 3, 3, 2, 0, 0, 0, 1, 1};
        VoxelImage image =
                new CoarsenedImage(
                        MemoryImage.of(new Extent(2, 2, 4), EDGE, values),
                        2,
                        CoarsenedImage.Rule.MAJORITY);
        // First block 1 1 2 3 3 3 0 0, second 2 2 3 3 2 0 1 1.
        short[] page = new short[2];
        image.readPage(0, page);
        assertThat(page).containsExactly((short) 3, (short) 2);
        assertThat(image.voxelEdge()).hasValue(4e-7);
    }

    @Test
    void atATieTheFirstValueStandsForTheBlock() {
        byte[] values = {5, 9, 9, 9, 5, 5, 5, 9, /* next page */ 9, 2, 2, 7, 7, 1, 3, 9};
        VoxelImage tie =
                new CoarsenedImage(
                        MemoryImage.of(Extent.cube(2), EDGE, Arrays.copyOf(values, 8)),
                        2,
                        CoarsenedImage.Rule.MAJORITY);
        assertThat(MemoryImage.copyOf(tie))
                .isEqualTo(MemoryImage.of(Extent.cube(1), OptionalDouble.of(4e-7), new byte[] {5}));
        VoxelImage threeTied =
                new CoarsenedImage(
                        MemoryImage.of(Extent.cube(2), EDGE, Arrays.copyOfRange(values, 8, 16)),
                        2,
                        CoarsenedImage.Rule.MAJORITY);
        assertThat(MemoryImage.copyOf(threeTied))
                .isEqualTo(MemoryImage.of(Extent.cube(1), OptionalDouble.of(4e-7), new byte[] {9}));
    }

    @ParameterizedTest
    @EnumSource
    void coarseningByTheMeanKeepsTheMean(Depth depth) {
        MemoryImage image = random(new Extent(6, 9, 12), depth, 4);
        try (VoxelImage coarse = new CoarsenedImage(image, 3, CoarsenedImage.Rule.MEAN)) {
            assertThat(coarse.extent()).isEqualTo(new Extent(2, 3, 4));
            double rounding = depth.whole() ? 0.5 : 1e-4 * image.depth().bytes();
            assertThat(Histogram.of(coarse).mean())
                    .isCloseTo(Histogram.of(image).mean(), within(rounding));
        }
        assertThatThrownBy(() -> new CoarsenedImage(image, 7, CoarsenedImage.Rule.MEAN))
                .hasMessageContaining("1 to 6");
    }

    @Test
    void wrongNumbersAreRefused() {
        assertThatThrownBy(() -> MemoryImage.of(EXTENT, EDGE, new byte[3]))
                .hasMessageContaining("3 values");
        assertThatThrownBy(() -> MemoryImage.of(Extent.cube(1), EDGE, new float[] {Float.NaN}))
                .isInstanceOf(InvalidImageException.class)
                .hasMessageContaining("NaN (index 0)");
        MemoryImage floats = random(EXTENT, Depth.FLOAT32, 1);
        assertThatThrownBy(() -> floats.readPage(0, new short[7 * 67]))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> floats.readPage(5, new float[7 * 67]))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Pages.voxels(new Extent(1, 1 << 20, 1 << 20)))
                .hasMessageContaining("crop");
        assertThatThrownBy(Depth.FLOAT32::largest).isInstanceOf(IllegalStateException.class);
    }
}
