package io.github.coble.porescale.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Views with wider voxels (P-23).
class SublatticeTest {

    @Test
    void theEightHalvesHaveEveryVoxelOnce() {
        Random random = new Random(3);
        PhaseMask image = PhaseMask.of(new Extent(9, 10, 7), (_, _, _) -> random.nextBoolean());
        try (Workers workers = Workers.of(2)) {
            long count = 0;
            for (Sublattice half : Sublattice.halves(image.extent())) {
                count += half.of(image, workers).count();
            }
            assertThat(count).isEqualTo(image.count());
        }
    }

    @Test
    void diametersAreThoseOfTheVoxelsTaken() {
        Extent extent = new Extent(5, 6, 7);
        LocalDiameter diameter =
                (i, j, into) -> {
                    for (int k = 0; k < into.length; k++) {
                        into[k] = 100 * i + 10 * j + k;
                    }
                };
        Sublattice odd = new Sublattice(2, 1, 0, 1);
        assertThat(odd.of(extent)).isEqualTo(new Extent(2, 3, 3));
        float[] row = new float[3];
        odd.of(diameter, extent).fill(1, 2, row);
        assertThat(row).containsExactly(341, 343, 345);
    }

    /// The voxels of the quarters along an axis, mirrored, are those of the quarters.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 33})
    void quartersAreTheirOwnMirrorImages(int edge) {
        List<Sublattice> quarters = Sublattice.quarters(new Extent(edge, 1, 1));
        boolean[] in = new boolean[edge];
        for (Sublattice q : quarters) {
            for (int i = q.x(); i < edge; i += 4) {
                in[i] = true;
            }
        }
        assertThat(in).contains(true);
        for (int i = 0; i < edge; i++) {
            assertThat(in[i]).isEqualTo(in[edge - 1 - i]);
        }
    }
}
