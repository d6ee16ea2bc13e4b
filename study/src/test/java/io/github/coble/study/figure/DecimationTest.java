package io.github.coble.study.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Thinning of long series.
class DecimationTest {
    @Test
    void keepsEverySpike() {
        double[] y = new double[100_000];
        y[54_321] = 1;
        y[77_777] = -1;
        int[] kept = Decimation.indices(y.length, 500, y);
        assertThat(kept).contains(0, 54_321, 77_777, 99_999).hasSizeLessThanOrEqualTo(2000);
        assertThat(Arrays.stream(kept).sorted().distinct().toArray()).isEqualTo(kept);
    }

    @Test
    void leavesShortSeriesAlone() {
        assertThat(Decimation.indices(3, 500, new double[] {1, 2, 3})).containsExactly(0, 1, 2);
        assertThat(Decimation.indices(0, 500, new double[0])).isEmpty();
    }
}
