package io.github.coble.porescale.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseMaskTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 130})
    void aMaskHoldsWhatTheRuleSays(int length) {
        Extent extent = new Extent(3, 4, length);
        boolean[] in = new boolean[(int) extent.voxels()];
        Random random = new Random(length);
        for (int n = 0; n < in.length; n++) {
            in[n] = random.nextBoolean();
        }
        PhaseMask mask = PhaseMask.of(extent, (i, j, k) -> in[extent.index(i, j, k)]);
        PhaseMask inverse = mask.complement();
        int count = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                for (int k = 0; k < length; k++) {
                    boolean expected = in[extent.index(i, j, k)];
                    assertThat(mask.contains(i, j, k)).isEqualTo(expected);
                    assertThat(inverse.contains(i, j, k)).isEqualTo(!expected);
                    count += expected ? 1 : 0;
                }
            }
        }
        assertThat(mask.count()).isEqualTo(count);
        assertThat(inverse.count()).isEqualTo(extent.voxels() - count);
        assertThat(inverse.complement()).isEqualTo(mask).hasSameHashCodeAs(mask);
    }

    @Test
    void rowsAreWordsOfTheirOwn() {
        PhaseMask mask = PhaseMask.of(new Extent(2, 2, 70), (i, j, k) -> i == 1 && k == 65);
        assertThat(mask.wordsPerRow()).isEqualTo(2);
        assertThat(mask.word(1, 0, 1)).isEqualTo(2);
        long[] row = new long[2];
        mask.copyRow(1, 1, row);
        assertThat(row).containsExactly(0, 2);
        assertThat(mask.fraction()).isEqualTo(2.0 / 280);
    }

    @Test
    void whatIsTooLargeOrEmptyIsRefused() {
        assertThatThrownBy(() -> new PhaseMask.Builder(new Extent(1 << 20, 1 << 20, 64)))
                .hasMessageContaining("crop");
        assertThatThrownBy(() -> new Extent(0, 1, 1)).hasMessageContaining("nothing in it");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 37, 63, 64, 70, 100})
    void aPartHoldsWhatTheWholeHasThere(int k) {
        Random random = new Random(k);
        PhaseMask whole = PhaseMask.of(new Extent(5, 6, 200), (_, _, _) -> random.nextBoolean());
        for (int length : new int[] {1, 63, 64, 65, 100}) {
            PhaseMask part = whole.crop(2, 1, k, new Extent(3, 4, length));
            assertThat(part)
                    .isEqualTo(
                            PhaseMask.of(
                                    new Extent(3, 4, length),
                                    (a, b, c) -> whole.contains(2 + a, 1 + b, k + c)));
        }
        assertThatThrownBy(() -> whole.crop(3, 1, k, new Extent(3, 4, 8)))
                .hasMessageContaining("is not inside an image of 5 x 6 x 200");
    }
}
