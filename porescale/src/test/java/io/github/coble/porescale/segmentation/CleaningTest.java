package io.github.coble.porescale.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.porescale.image.Depth;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.MemoryImage;
import io.github.coble.porescale.image.Pages;
import io.github.coble.porescale.image.PhaseMask;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {
    private static PhaseMask noise(Extent extent, double share, long seed) {
        Random random = new Random(seed);
        return PhaseMask.of(extent, (i, j, k) -> random.nextDouble() < share);
    }

    /// Parts by flooding, voxel by voxel: number of the part of each voxel, -1 outside.
    private static int[] flood(PhaseMask mask) {
        Extent extent = mask.extent();
        int[] part = new int[(int) extent.voxels()];
        Arrays.fill(part, -1);
        int parts = 0;
        ArrayDeque<int[]> queue = new ArrayDeque<>();
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                for (int k = 0; k < extent.z(); k++) {
                    if (!mask.contains(i, j, k) || part[extent.index(i, j, k)] >= 0) {
                        continue;
                    }
                    part[extent.index(i, j, k)] = parts;
                    queue.add(new int[] {i, j, k});
                    while (!queue.isEmpty()) {
                        int[] at = queue.remove();
                        for (int d = 0; d < 6; d++) {
                            int[] next = at.clone();
                            next[d / 2] += d % 2 * 2 - 1;
                            boolean inside =
                                    next[0] >= 0
                                            && next[0] < extent.x()
                                            && next[1] >= 0
                                            && next[1] < extent.y()
                                            && next[2] >= 0
                                            && next[2] < extent.z();
                            if (inside && mask.contains(next[0], next[1], next[2])) {
                                int n = extent.index(next[0], next[1], next[2]);
                                if (part[n] < 0) {
                                    part[n] = parts;
                                    queue.add(next);
                                }
                            }
                        }
                    }
                    parts++;
                }
            }
        }
        return part;
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "3,5,63", "4,4,64", "5,3,65", "9,8,130"})
    void partsAreThoseOfAFlood(int x, int y, int z) {
        for (double share : new double[] {0, 0.2, 0.35, 0.6, 1}) {
            PhaseMask mask = noise(new Extent(x, y, z), share, x + (long) (100 * share));
            int[] part = flood(mask);
            int parts = Arrays.stream(part).max().orElse(-1) + 1;
            int[] sizes = new int[parts];
            Arrays.stream(part).filter(p -> p >= 0).forEach(p -> sizes[p]++);
            assertThat(new RunsWorkspace(mask).parts()).isEqualTo(parts);
            PhaseMask kept = new Cleaning(false, 4, 0, false).apply(mask).mask();
            Extent extent = mask.extent();
            assertThat(kept)
                    .isEqualTo(
                            PhaseMask.of(
                                    extent,
                                    (i, j, k) -> {
                                        int p = part[extent.index(i, j, k)];
                                        return p >= 0 && sizes[p] >= 4;
                                    }));
        }
    }

    @Test
    void specksOfBothSidesGoAndAreCounted() {
        Extent extent = Extent.cube(16);
        PhaseMask slab = PhaseMask.of(extent, (i, j, k) -> i < 8);
        PhaseMask dirty =
                PhaseMask.of(
                        extent,
                        (i, j, k) ->
                                (i < 8 && !(i == 4 && j == 4 && k == 4))
                                        || (i == 12 && j == 9 && k < 2));
        Cleaning.Cleaned cleaned = new Cleaning(false, 3, 3, false).apply(dirty);
        assertThat(cleaned.mask()).isEqualTo(slab);
        assertThat(cleaned.steps()).hasSize(2);
        assertThat(cleaned.steps().get(0).changed()).isEqualTo(2.0 / 4096);
        assertThat(cleaned.steps().get(1).changed()).isEqualTo(1.0 / 4096);
        assertThat(cleaned.steps().get(1).fraction()).isEqualTo(0.5);
    }

    @Test
    void isolatedPoresAreFilledAndOthersStay() {
        Extent extent = new Extent(20, 20, 70);
        PhaseMask.Membership through = (i, j, k) -> j == 3 && k == 65;
        PhaseMask mask =
                PhaseMask.of(
                        extent,
                        (i, j, k) ->
                                through.test(i, j, k)
                                        || (i > 8 && i < 12 && j > 8 && j < 12 && k > 60 && k < 68)
                                        || (i == 5 && j > 14 && k == 2));
        assertThat(new Cleaning(false, 0, 0, true).apply(mask).mask())
                .isEqualTo(
                        PhaseMask.of(
                                extent,
                                (i, j, k) ->
                                        through.test(i, j, k) || (i == 5 && j > 14 && k == 2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 129})
    void theMajorityIsThatOfTheTwentySeven(int length) {
        Extent extent = new Extent(4, 5, length);
        PhaseMask mask = noise(extent, 0.5, length);
        PhaseMask filtered = new Cleaning(true, 0, 0, false).apply(mask).mask();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 5; j++) {
                for (int k = 0; k < length; k++) {
                    int count = 0;
                    for (int n = 0; n < 27; n++) {
                        int a = Math.clamp(i + n / 9 - 1, 0, 3);
                        int b = Math.clamp(j + n / 3 % 3 - 1, 0, 4);
                        int c = Math.clamp(k + n % 3 - 1, 0, length - 1);
                        count += mask.contains(a, b, c) ? 1 : 0;
                    }
                    assertThat(filtered.contains(i, j, k)).isEqualTo(count >= 14);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UINT8", "FLOAT32"})
    void theMedianIsThatOfTheTwentySeven(Depth depth) {
        Extent extent = new Extent(4, 5, 6);
        Random random = new Random(8);
        float[] values = new float[120];
        byte[] bytes = new byte[120];
        for (int n = 0; n < 120; n++) {
            bytes[n] = (byte) random.nextInt(40);
            values[n] = bytes[n];
        }
        MemoryImage image =
                depth == Depth.UINT8
                        ? MemoryImage.of(extent, OptionalDouble.empty(), bytes)
                        : MemoryImage.of(extent, OptionalDouble.empty(), values);
        try (MedianImage median = new MedianImage(image)) {
            float[] page = new float[Pages.voxels(extent)];
            short[] whole = new short[page.length];
            for (int i : new int[] {0, 1, 2, 3, 0, 2}) {
                median.readPage(i, page);
                if (depth.whole()) {
                    median.readPage(i, whole);
                }
                for (int j = 0; j < 5; j++) {
                    for (int k = 0; k < 6; k++) {
                        float[] around = new float[27];
                        for (int n = 0; n < 27; n++) {
                            int a = Math.clamp(i + n / 9 - 1, 0, 3);
                            int b = Math.clamp(j + n / 3 % 3 - 1, 0, 4);
                            int c = Math.clamp(k + n % 3 - 1, 0, 5);
                            around[n] = values[extent.index(a, b, c)];
                        }
                        Arrays.sort(around);
                        assertThat(page[j * 6 + k]).isEqualTo(around[13]);
                        if (depth.whole()) {
                            assertThat((float) whole[j * 6 + k]).isEqualTo(around[13]);
                        }
                    }
                }
            }
            assertThat(median.voxelEdge()).isEmpty();
            assertThat(MedianImage.bytes(extent)).isEqualTo(4 * 4 * 30);
            if (!depth.whole()) {
                assertThatThrownBy(() -> median.readPage(0, whole))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    /// Noise that turns single voxels over is undone; what is left is a part of the edges.
    @Test
    void cleaningBringsANoisyImageNearerToTheTruth() {
        PhaseMask truth = GreyImage.spheres(Extent.cube(40), 0.4, 9, 3);
        GreyImage grey = GreyImage.of(truth, 90, 160, 25, 3);
        PhaseMask rough = Thresholds.of(125).phase(0).maskOf(grey.image());
        Cleaning cleaning = new Cleaning(true, 27, 27, false);
        Cleaning.Cleaned cleaned = cleaning.apply(rough);
        double before = difference(rough, truth);
        double after = difference(cleaned.mask(), truth);
        assertThat(after).isLessThan(before / 2);
        assertThat(cleaned.steps()).hasSize(3);
        assertThat(Cleaning.bytes(rough)).isGreaterThan(2 * PhaseMask.bytes(rough.extent()));
    }

    private static double difference(PhaseMask a, PhaseMask b) {
        long count = 0;
        for (int i = 0; i < a.extent().x(); i++) {
            for (int j = 0; j < a.extent().y(); j++) {
                for (int w = 0; w < a.wordsPerRow(); w++) {
                    count += Long.bitCount(a.word(i, j, w) ^ b.word(i, j, w));
                }
            }
        }
        return (double) count / a.extent().voxels();
    }

    @Test
    void nothingIsDoneUnlessAsked() {
        PhaseMask mask = noise(Extent.cube(9), 0.5, 1);
        assertThat(Cleaning.NONE.apply(mask).mask()).isSameAs(mask);
        assertThat(Cleaning.NONE.apply(mask).steps()).isEmpty();
        assertThatThrownBy(() -> new Cleaning(false, -1, 0, false))
                .hasMessageContaining("negative");
    }
}
