package io.github.coble.study.figure.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.study.figure.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoxelSceneTest {
    private static final int WHITE = 0xFFFFFF;

    /// The staircase of a ball of 20 voxels' radius, and the edges of the box.
    private static final double STAIRCASE = 0.04;

    private static Camera camera(Extent e, int width) {
        Camera.Box box = Camera.Box.of(e.x(), e.y(), e.z());
        return Camera.of(box, Camera.View.THREE_QUARTER, width);
    }

    private static Raster draw(PhaseMask mask, double cut, int width, int threads) {
        VoxelScene.Paint paint = new VoxelScene.Paint((i, j, k) -> k, 0, mask.extent().z() - 1.0);
        try (Workers workers = Workers.of(threads)) {
            return VoxelScene.draw(mask, paint, cut, camera(mask.extent(), width), workers);
        }
    }

    private static PhaseMask ball(int edge, double radius) {
        double c = 0.5 * (edge - 1);
        return PhaseMask.of(
                Extent.cube(edge),
                (i, j, k) ->
                        (i - c) * (i - c) + (j - c) * (j - c) + (k - c) * (k - c)
                                < radius * radius);
    }

    private static int covered(Raster raster) {
        int n = 0;
        for (int pixel : raster.pixels()) {
            n += pixel != WHITE ? 1 : 0;
        }
        return n;
    }

    @Test
    void aBallCoversItsDisc() {
        int edge = 60;
        double r = 20;
        Camera camera = camera(Extent.cube(edge), 400);
        double distance = 3.4 * Math.sqrt(3) * edge;
        double outline = r / Math.sqrt(1 - r * r / (distance * distance)) / camera.pixel();
        int box = covered(draw(ball(edge, 0), 0, 400, 2));
        int all = covered(draw(ball(edge, r), 0, 400, 2));
        double expected = Math.PI * outline * outline;
        // Edges of the box that run over the ball count once only.
        assertThat((double) all).isBetween(expected * (1 - STAIRCASE), expected * 1.04 + box);
        assertThat((double) all - box).isCloseTo(expected, within(0.1 * expected));
    }

    @Test
    void normalsOfABallPointOutwards() {
        Extent extent = Extent.cube(60);
        Raster raster = draw(ball(60, 20), 0, 300, 1);
        double[] top = camera(extent, 300).project(30 + 17, 30, 30);
        double[] bottom = camera(extent, 300).project(30 - 12, 38, 38);
        assertThat(brightness(raster, top)).isGreaterThan(1.3 * brightness(raster, bottom));
    }

    private static double brightness(Raster raster, double[] at) {
        int rgb = raster.rgb((int) at[0], (int) at[1]);
        return Light.decoded(rgb >> 8 & 0xFF);
    }

    @Test
    void aFaceShowsTheColoursOfItsVoxels() {
        Extent extent = new Extent(40, 40, 40);
        PhaseMask full = PhaseMask.of(extent, (_, _, _) -> true);
        Raster raster = draw(full, 0, 300, 1);
        Camera camera = camera(extent, 300);
        // The value of a voxel is its k: along z over the upper face, hues run through the map.
        for (int k = 5; k < 36; k += 10) {
            double[] at = camera.project(40, 20, k + 0.5);
            int seen = raster.rgb((int) at[0], (int) at[1]);
            assertThat(hue(seen)).isCloseTo(hue(ColourMap.rgb(k / 39.0)), within(0.03));
        }
    }

    /// Share of green in the light of green and blue: light and shade leave it as it is.
    private static double hue(int rgb) {
        double green = Light.decoded(rgb >> 8 & 0xFF);
        double blue = Light.decoded(rgb & 0xFF);
        return green / (green + blue);
    }

    @Test
    void theCornerIsCutAway() {
        Extent extent = Extent.cube(40);
        // Only what lies in the corner next to the eye.
        PhaseMask corner = PhaseMask.of(extent, (i, j, k) -> i > 24 && j > 24 && k > 24);
        PhaseMask none = PhaseMask.of(extent, (_, _, _) -> false);
        assertThat(covered(draw(corner, 0, 200, 1)))
                .isGreaterThan(covered(draw(none, 0, 200, 1)) + 2000);
        assertThat(draw(corner, 0.5, 200, 1)).isEqualTo(draw(none, 0.5, 200, 1));
        assertThatThrownBy(() -> draw(none, 1, 200, 1)).hasMessageContaining("cut");
    }

    @Test
    void aWallOfOneVoxelStays() {
        PhaseMask wall = PhaseMask.of(Extent.cube(40), (i, _, _) -> i == 20);
        Camera camera = camera(Extent.cube(40), 200);
        double[] at = camera.project(20.5, 10, 20);
        assertThat(draw(wall, 0, 200, 1).rgb((int) at[0], (int) at[1])).isNotEqualTo(WHITE);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void theNumberOfThreadsDoesNotShow(int threads) {
        PhaseMask sponge =
                PhaseMask.of(
                        new Extent(30, 50, 70),
                        (i, j, k) -> Math.sin(0.4 * i) + Math.sin(0.5 * j) + Math.sin(0.3 * k) > 0);
        assertThat(draw(sponge, 0.4, 160, threads)).isEqualTo(draw(sponge, 0.4, 160, 1));
    }

    @Test
    void largeImagesAreDrawnCoarser() {
        Extent extent = new Extent(8, 12, 600);
        assertThat(BodyField.step(extent, 288)).isEqualTo(3);
        PhaseMask half = PhaseMask.of(extent, (i, _, _) -> i < 4);
        try (Workers workers = Workers.of(2)) {
            BodyField field = BodyField.of(half, 3, workers);
            assertThat(field.at(1.5, 6, 300)).isEqualTo(255);
            assertThat(field.at(7.5, 6, 300)).isZero();
            // Of the three layers of voxels of the middle points one is in.
            assertThat(field.at(4.5, 6, 300)).isEqualTo(85);
        }
        int box = covered(draw(PhaseMask.of(extent, (_, _, _) -> false), 0, 300, 1));
        assertThat(covered(draw(half, 0, 300, 1))).isGreaterThan(box + 500);
        assertThat(VoxelScene.bytes(Extent.cube(1000), camera(extent, 300)))
                .isLessThan(200_000_000);
    }

    @Test
    void aBlurKeepsWhatIsThere() {
        PhaseMask mask = PhaseMask.of(Extent.cube(24), (i, j, k) -> i < 12 && j == 12 && k > 3);
        try (Workers workers = Workers.of(2)) {
            BodyField sharp = BodyField.of(mask, 1, workers);
            BodyField soft = sharp.blurred(1, workers);
            double before = 0;
            double after = 0;
            for (int i = 0; i < 24; i++) {
                for (int j = 0; j < 24; j++) {
                    for (int k = 0; k < 24; k++) {
                        before += sharp.at(i + 0.5, j + 0.5, k + 0.5);
                        after += soft.at(i + 0.5, j + 0.5, k + 0.5);
                    }
                }
            }
            assertThat(before).isEqualTo(255.0 * mask.count());
            // Rounding of samples to whole numbers, three times.
            assertThat(after).isCloseTo(before, within(0.03 * before));
            assertThat(soft.at(5.5, 12.5, 12.5)).isCloseTo(170, within(1.0));
        }
    }
}
