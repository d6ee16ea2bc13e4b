package io.github.coble.porescale.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.physics.InvalidInputException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomPackingTest {
    /// Sums of thousands of volumes in double precision.
    private static final double ROUND_OFF = 1e-11;

    /// Standard error of the sampled binder is below this share of the porosity.
    private static final double SAMPLING = 3e-4;

    /// What the scaling between metres and mean diameters may leave of an overlap, in radii.
    private static final double OVERLAP = 1e-12;

    /// Slabs against a wall hold few spheres: scatter of their mean.
    private static final double SCATTER = 0.05;

    static Stream<PackingRecipe> recipes() {
        PackingRecipe small = Packings.small(3);
        PackingRecipe many =
                PackingRecipe.of(Packings.EQUAL, new Amount.Count(400, 1), 0.41, 1)
                        .with(Boundary.PERIODIC);
        DiameterDistribution wide =
                new DiameterDistribution.LogNormal(Packings.D, 0.4, Weighting.VOLUME);
        return Stream.of(
                small,
                small.with(Boundary.PERIODIC),
                small.with(new Arrangement.Loose(0.3)),
                many,
                PackingRecipe.of(wide, new Amount.Filling(6e-6, 8e-6), 0.40, 5),
                PackingRecipe.of(wide, new Amount.Count(500, 0.5), 0.45, 6));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void nothingOverlapsAndThePorosityIsMet(PackingRecipe recipe) {
        Packing packing = Packings.made(recipe);
        assertThat(PackingMeasures.smallestGap(packing)).isGreaterThan(-OVERLAP);
        assertThat(PackingMeasures.porosity(packing))
                .isCloseTo(recipe.porosity(), within(ROUND_OFF));
        // An independent look at all pairs: none may overlap, whatever the grid of cells finds.
        assertThat(smallestGapOfAllPairs(packing)).isGreaterThan(-OVERLAP);
    }

    private static double smallestGapOfAllPairs(Packing packing) {
        Spheres s = packing.scaffold();
        Box box = packing.box();
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < s.count(); i++) {
            for (int j = 0; j < i; j++) {
                double dx = Math.abs(s.x(i) - s.x(j));
                double dy = Math.abs(s.y(i) - s.y(j));
                double dz = Math.abs(s.z(i) - s.z(j));
                dx = box.periodicInX() ? Math.min(dx, box.thickness() - dx) : dx;
                dy = Math.min(dy, box.width() - dy);
                dz = Math.min(dz, box.width() - dz);
                double contact = 0.5 * (s.diameter(i) + s.diameter(j));
                double gap = Math.sqrt(dx * dx + dy * dy + dz * dz) - contact;
                smallest = Math.min(smallest, 2 * gap / Math.min(s.diameter(i), s.diameter(j)));
            }
        }
        return smallest;
    }

    @Test
    void binderAndDecorationCountToThePorosity() {
        PackingRecipe recipe = Packings.small(1).with(Packings.PVDF).with(Packings.silver(0.1));
        Packing packing = Packings.made(recipe);
        assertThat(PackingMeasures.porosity(packing)).isCloseTo(0.45, within(SAMPLING));
        assertThat(packing.binder().volume() / packing.scaffold().volume())
                .isCloseTo(Packings.PVDF.volumeRatio(), within(1e-3 * Packings.PVDF.volumeRatio()));
        assertThat(packing.decoration().volume() * 10490)
                .isCloseTo(
                        0.1 * packing.scaffold().volume() * 1600,
                        within(ROUND_OFF * packing.scaffold().volume() * 1600));
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads() {
        PackingRecipe recipe =
                PackingRecipe.of(Packings.EQUAL, new Amount.Count(2500, 1), 0.5, 9)
                        .with(Packings.PVDF)
                        .with(Packings.silver(0.01));
        Packing one = Packings.made(recipe, 1);
        Packing three = Packings.made(recipe, 3);
        assertThat(three.scaffold()).isEqualTo(one.scaffold()).hasSameHashCodeAs(one.scaffold());
        assertThat(three.binder().state()).isEqualTo(one.binder().state());
        assertThat(three.binder().volume()).isEqualTo(one.binder().volume());
        assertThat(three.decoration()).isEqualTo(one.decoration());
    }

    @Test
    void anotherSeedGivesAnotherPackingOfTheSameSpheres() {
        Packing one = Packings.made(Packings.small(1));
        Packing two = Packings.made(Packings.small(2));
        assertThat(two.scaffold()).isNotEqualTo(one.scaffold());
        assertThat(two.scaffold().volume())
                .isCloseTo(one.scaffold().volume(), within(ROUND_OFF * one.scaffold().volume()));
    }

    @Test
    void wallsOrderTheSpheresNextToThem() {
        PackingRecipe recipe =
                PackingRecipe.of(Packings.EQUAL, new Amount.Filling(8e-6, 8e-6), 0.42, 2);
        Packing walls = Packings.made(recipe);
        for (int i = 0; i < walls.scaffold().count(); i++) {
            double r = 0.5 * walls.scaffold().diameter(i);
            assertThat(walls.scaffold().x(i))
                    .isBetween(r * (1 - OVERLAP), 8e-6 - r * (1 - OVERLAP));
        }
        // Where spheres only touch the wall there is less than half as much as inside.
        double[] profile = PackingMeasures.profile(walls, 80);
        assertThat(profile[0]).isLessThan(0.3);
        assertThat(profile[79]).isLessThan(0.3);
        double[] free = PackingMeasures.profile(Packings.made(recipe.with(Boundary.PERIODIC)), 8);
        for (double share : free) {
            assertThat(share).isCloseTo(0.58, within(SCATTER));
        }
    }

    @Test
    void loosePackingsTouchMoreThanCloseOnes() {
        PackingRecipe recipe = PackingRecipe.of(Packings.EQUAL, new Amount.Count(1000, 1), 0.6, 4);
        double close = PackingMeasures.coordination(Packings.made(recipe), 0.01);
        double loose =
                PackingMeasures.coordination(
                        Packings.made(recipe.with(new Arrangement.Loose(0.3))), 0.01);
        assertThat(loose).isGreaterThan(3).isGreaterThan(2 * close);
    }

    @Test
    void whatIsTooDenseIsRefusedWithWhatIsNot() {
        PackingRecipe dense =
                PackingRecipe.of(Packings.EQUAL, new Amount.Count(300, 1), 0.25, 1)
                        .with(Boundary.PERIODIC);
        String message = refusal(dense);
        assertThat(message).startsWith("porosity: 0.25 needs spheres on 0.750").contains("jam");
        double reached =
                Double.parseDouble(message.replaceAll("(?s).*jam; ([0-9.]+) was reached.*", "$1"));
        // Random equal spheres jam between 0.36 and 0.38 in small periodic boxes.
        assertThat(reached).isBetween(0.34, 0.40);
        assertThat(
                        PackingMeasures.porosity(
                                Packings.made(
                                        PackingRecipe.of(
                                                        Packings.EQUAL,
                                                        new Amount.Count(300, 1),
                                                        reached + 0.02,
                                                        1)
                                                .with(Boundary.PERIODIC))))
                .isCloseTo(reached + 0.02, within(ROUND_OFF));
    }

    @Test
    void whatHasNoRoomIsRefused() {
        assertThat(
                        refusal(
                                PackingRecipe.of(
                                        Packings.EQUAL, new Amount.Filling(2e-6, 2e-6), 0.5, 1)))
                .contains("too small")
                .contains("at least");
        assertThat(
                        refusal(
                                PackingRecipe.of(
                                        Packings.EQUAL, new Amount.Filling(1e-2, 1e-2), 0.5, 1)))
                .contains("at most 80000000");
        assertThat(refusal(Packings.small(1).with(Packings.silver(10)))).contains("decoration");
        assertThat(
                        refusal(
                                Packings.small(1)
                                        .with(
                                                new DecorationRecipe(
                                                        Packings.EQUAL,
                                                        new DecorationRecipe.Loading.PerSphere(
                                                                5)))))
                .contains("the small particles alone");
        assertThat(
                        refusal(
                                Packings.small(1)
                                        .with(
                                                new DecorationRecipe(
                                                        new DiameterDistribution.Equal(1e-9),
                                                        new DecorationRecipe.Loading.PerSphere(
                                                                1e6)))))
                .contains("more than 80000000");
    }

    @Test
    void recipesOutsideTheirRangesAreRefused() {
        assertThatThrownBy(() -> PackingRecipe.of(Packings.EQUAL, new Amount.Count(0, 1), 0.5, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() ->
                        PackingRecipe.of(Packings.EQUAL, new Amount.Count(9, 1), Double.NaN, 1))
                .hasMessageContaining("porosity");
        assertThatThrownBy(() -> new Arrangement.Loose(5)).hasMessageContaining("reach");
    }

    @Test
    void memoryIsKnownBefore() {
        assertThat(Packing.bytes(100_000, 0)).isBetween(30_000_000L, 200_000_000L);
    }

    private static String refusal(PackingRecipe recipe) {
        try {
            return "made: " + Packings.made(recipe);
        } catch (InvalidInputException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
