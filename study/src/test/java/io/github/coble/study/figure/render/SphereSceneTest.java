package io.github.coble.study.figure.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.Raster;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SphereSceneTest {
    private static final int[] COLOURS = {0x3060C0, 0xC03030};
    private static final int WHITE = 0xFFFFFF;

    /// Pixels on the outline, half of which count, over those inside.
    private static final double OUTLINE = 0.01;

    private static final Camera.Box BOX = Camera.Box.of(10, 10, 10);

    private static Camera camera(int width) {
        return Camera.of(BOX, Camera.View.THREE_QUARTER, width);
    }

    private static Spheres one(double x, double y, double z, double r, int kind) {
        return new Spheres(
                new double[] {x},
                new double[] {y},
                new double[] {z},
                new double[] {r},
                new byte[] {(byte) kind});
    }

    private static Raster draw(Spheres spheres, int width, int threads) {
        try (Workers workers = Workers.of(threads)) {
            return SphereScene.draw(spheres, BOX, COLOURS, camera(width), workers);
        }
    }

    private static boolean blue(int rgb) {
        return (rgb & 0xFF) > (rgb >> 16) + 20;
    }

    private static boolean red(int rgb) {
        return (rgb >> 16) > (rgb & 0xFF) + 20;
    }

    private static int count(Raster raster, java.util.function.IntPredicate colour) {
        int n = 0;
        for (int pixel : raster.pixels()) {
            n += colour.test(pixel) ? 1 : 0;
        }
        return n;
    }

    @Test
    void aSphereInTheMiddleCoversItsDisc() {
        Camera camera = camera(500);
        // Seen from a distance D, the outline of a sphere is R / sqrt(1 - R²/D²) wide.
        double r = 3;
        double distance = 3.4 * Math.sqrt(300);
        double outline = r / Math.sqrt(1 - r * r / (distance * distance)) / camera.pixel();
        double expected = Math.PI * outline * outline;
        Raster raster = draw(one(5, 5, 5, r, 0), 500, 2);
        // The front edge of the box lies over it: 9 % of its width is counted with dark pixels.
        int covered = 0;
        double[] middle = camera.project(5, 5, 5);
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                double dx = x + 0.5 - middle[0];
                double dy = y + 0.5 - middle[1];
                boolean near = dx * dx + dy * dy < 1.1 * outline * 1.1 * outline;
                covered += near && raster.rgb(x, y) != WHITE ? 1 : 0;
            }
        }
        double edges = count(draw(one(5, 5, 5, 1e-6, 0), 500, 1), c -> c != WHITE);
        assertThat((double) covered).isGreaterThan(expected * (1 - OUTLINE));
        assertThat((double) covered).isLessThan(expected * (1 + 2 * OUTLINE) + edges);
        assertThat((double) count(raster, SphereSceneTest::blue))
                .isCloseTo(expected, within(0.05 * expected));
    }

    @Test
    void whatIsInFrontCovers() {
        Spheres two =
                new Spheres(
                        new double[] {5, 5.8},
                        new double[] {5, 7.0},
                        new double[] {5, 7.9},
                        new double[] {1, 1.4},
                        new byte[] {0, 1});
        Raster raster = draw(two, 300, 1);
        assertThat(count(raster, SphereSceneTest::red)).isGreaterThan(1000);
        Raster alone = draw(one(5, 5, 5, 1, 0), 300, 1);
        assertThat(count(raster, SphereSceneTest::blue))
                .isLessThan(count(alone, SphereSceneTest::blue) / 2);
    }

    @Test
    void aSphereInTheWayOfTheLampDarkens() {
        double[] lamp = lamp();
        double[] middle = camera(300).project(5, 5, 5);
        Spheres shaded =
                new Spheres(
                        new double[] {5, 5 + 3.5 * lamp[0]},
                        new double[] {5, 5 + 3.5 * lamp[1]},
                        new double[] {5, 5 + 3.5 * lamp[2]},
                        new double[] {2, 0.9},
                        new byte[] {0, 1});
        // Where the lamp's direction meets the surface.
        double[] at = camera(300).project(5 + 2 * lamp[0], 5 + 2 * lamp[1], 5 + 2 * lamp[2]);
        int px = (int) at[0];
        int py = (int) at[1];
        Raster open = draw(one(5, 5, 5, 2, 0), 300, 1);
        Raster dark = draw(shaded, 300, 1);
        // The shading sphere must not hide the place itself.
        assertThat(blue(dark.rgb(px, py + 12))).isTrue();
        assertThat(dark.rgb(px, py + 12) & 0xFF).isLessThan((open.rgb(px, py + 12) & 0xFF) - 20);
        assertThat(middle[0]).isCloseTo(150, within(15.0));
    }

    private static double[] lamp() {
        Lamps lamps = Lamps.of(camera(300));
        return new double[] {lamps.lampX(), lamps.lampY(), lamps.lampZ()};
    }

    private static Spheres many(int n, double smallest, double largest) {
        Random random = new Random(n);
        double[][] v = new double[4][n];
        byte[] kind = new byte[n];
        for (int k = 0; k < n; k++) {
            for (int d = 0; d < 3; d++) {
                v[d][k] = random.nextDouble(10);
            }
            v[3][k] = smallest * Math.pow(largest / smallest, random.nextDouble());
            kind[k] = (byte) (k % 2);
        }
        return new Spheres(v[0], v[1], v[2], v[3], kind);
    }

    @Test
    void theNumberOfThreadsDoesNotShow() {
        Spheres spheres = many(500, 0.2, 0.8);
        Raster alone = draw(spheres, 200, 1);
        assertThat(draw(spheres, 200, 2)).isEqualTo(alone);
        assertThat(draw(spheres, 200, 5)).isEqualTo(alone);
    }

    @Test
    void theGridFindsWhatASearchFinds() {
        Spheres s = many(300, 0.02, 1.5);
        SphereGrid grid = new SphereGrid(s);
        Camera camera = camera(60);
        RayWorkspace ray = new RayWorkspace();
        int hits = 0;
        for (int y = 0; y < camera.height(); y++) {
            for (int x = 0; x < camera.width(); x++) {
                camera.aim(x + 0.5, y + 0.5, ray);
                double expected = nearest(s, ray);
                grid.cast(ray, false);
                if (expected == Double.POSITIVE_INFINITY) {
                    assertThat(ray.hit).isEqualTo(-1);
                } else {
                    // Round-off of two ways to the same root, at grazing rays.
                    assertThat(ray.reach).isCloseTo(expected, within(1e-5));
                    hits++;
                }
            }
        }
        assertThat(hits).isGreaterThan(1000);
    }

    private static double nearest(Spheres s, RayWorkspace ray) {
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < s.count(); k++) {
            double cx = s.x()[k] - ray.ox;
            double cy = s.y()[k] - ray.oy;
            double cz = s.z()[k] - ray.oz;
            double b = cx * ray.dx + cy * ray.dy + cz * ray.dz;
            double c = cx * cx + cy * cy + cz * cz - s.radius()[k] * s.radius()[k];
            if (b * b > c) {
                best = Math.min(best, b - Math.sqrt(b * b - c));
            }
        }
        return best;
    }

    @Test
    void memoryGrowsWithSpheresAndPixels() {
        assertThat(SphereScene.bytes(1000, camera(100)))
                .isGreaterThan(SphereScene.bytes(10, camera(100)));
        assertThat(SphereScene.bytes(10, camera(200)))
                .isGreaterThan(3 * SphereScene.bytes(10, camera(100)));
    }

    @Test
    void whatIsNoSphereIsRefused() {
        assertThatThrownBy(() -> one(1, 2, 3, -1, 0)).hasMessageContaining("radius -1");
        assertThatThrownBy(() -> one(1, Double.NaN, 3, 1, 0)).hasMessageContaining("NaN");
        assertThatThrownBy(() ->
                        new Spheres(
                                new double[1],
                                new double[2],
                                new double[1],
                                new double[1],
                                new byte[1]))
                .hasMessageContaining("differ in length");
    }
}
