package io.github.coble.porescale.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import org.junit.jupiter.api.Test;

class CompressionTest {
    /// Standard error of the sampled binder as a share of the volume, twice: before and after.
    private static final double SAMPLING = 3e-4;

    private static final double OVERLAP = 1e-12;

    @Test
    void aPressedLayerIsThinnerAndOtherwiseTheSame() {
        Packing before =
                Packings.made(
                        PackingRecipe.of(Packings.EQUAL, new Amount.Filling(6e-6, 5.2e-6), 0.55, 1)
                                .with(Packings.PVDF)
                                .with(Packings.silver(0.05)));
        try (Workers workers = Workers.of(2);
                Workers one = Workers.of(1)) {
            Packing after = Compression.to(before, 0.45, 7, workers);
            assertThat(PackingMeasures.porosity(after)).isCloseTo(0.45, within(SAMPLING));
            assertThat(PackingMeasures.smallestGap(after)).isGreaterThan(-OVERLAP);
            assertThat(after.box().thickness())
                    .isCloseTo(6e-6 * 0.45 / 0.55, within(SAMPLING * 6e-6));
            assertThat(after.box().width()).isEqualTo(5.2e-6);
            assertThat(after.decoration().count()).isEqualTo(before.decoration().count());
            assertThat(after.scaffold().volume() / before.scaffold().volume())
                    .isCloseTo(1, within(1e-9));
            assertThat(after.notes()).hasSize(before.notes().size() + 1);
            assertThat(Compression.to(before, 0.45, 7, one).scaffold()).isEqualTo(after.scaffold());
        }
    }

    @Test
    void compressionEndsWhereSpheresJam() {
        Packing before = Packings.made(Packings.small(1).with(Boundary.PERIODIC));
        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(() -> Compression.to(before, 0.25, 1, workers))
                    .hasMessageContaining("beyond where the spheres jam; 0.3");
            assertThatThrownBy(() -> Compression.to(before, 0.5, 1, workers))
                    .hasMessageContaining("only lowers it");
        }
    }
}
