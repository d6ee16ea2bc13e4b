package io.github.coble.study.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.packing.Amount;
import io.github.coble.porescale.packing.Arrangement;
import io.github.coble.porescale.packing.BinderRecipe;
import io.github.coble.porescale.packing.Boundary;
import io.github.coble.porescale.packing.DiameterDistribution;
import io.github.coble.porescale.packing.Packing;
import io.github.coble.porescale.packing.PackingRecipe;
import io.github.coble.porescale.packing.RandomPacking;
import io.github.coble.study.figure.Recording;
import io.github.coble.study.figure.structure.PackingView;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackedSpheresTest {
    /// Binder takes the place of spheres, so both recipes have the same porosity.
    private static PackingView view(@Nullable BinderRecipe binder) {
        PackingRecipe recipe =
                new PackingRecipe(
                        new DiameterDistribution.Equal(100e-9),
                        new Amount.Count(40, 1),
                        0.5,
                        new Arrangement.Close(),
                        Boundary.WALLS,
                        binder,
                        null,
                        1);
        try (Workers workers = Workers.of(2)) {
            Packing packing = RandomPacking.of(recipe, workers);
            return PackedSpheres.view(packing, workers);
        }
    }

    private static long vermilion(PackingView view) {
        return Arrays.stream(view.raster().pixels())
                .filter(rgb -> (rgb >> 16) > 3 * (rgb & 0xFF) + 20)
                .count();
    }

    @Test
    void binderIsDrawnInItsColourAndNamed() {
        PackingView with = view(new BinderRecipe(1.0 / 4, 1000, 1000, 0.1));
        assertThat(Recording.of(with).texts())
                .contains("scaffold", "binder")
                .doesNotContain("decoration");
        assertThat(vermilion(with)).isGreaterThan(1000);
    }

    @Test
    void withoutBinderThereIsNone() {
        PackingView without = view(null);
        assertThat(Recording.of(without).texts()).contains("scaffold").doesNotContain("binder");
        assertThat(vermilion(without)).isZero();
    }
}
