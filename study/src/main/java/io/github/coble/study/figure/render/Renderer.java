package io.github.coble.study.figure.render;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.Raster;

/// Turns scenes into pixels: one ray per pixel, and four where it differs from a neighbour, so that
/// outlines are smooth. Every pixel depends on the scene alone.
final class Renderer {
    private static final int WHITE = 0xFFFFFF;

    /// Difference of a channel between neighbours that is worth more rays.
    private static final int CONTRAST = 20;

    /// Places of the four rays in a pixel: a turned square, on which no edge along a row or a
    /// column meets two at once.
    private static final double[] FINE_X = {0.375, 0.875, 0.625, 0.125};

    private static final double[] FINE_Y = {0.125, 0.375, 0.875, 0.625};

    private final Scene scene;
    private final Camera camera;

    Renderer(Scene scene, Camera camera) {
        this.scene = scene;
        this.camera = camera;
    }

    /// Memory the pixels take while they are drawn [bytes].
    static long bytes(Camera camera) {
        return 3L * Integer.BYTES * camera.width() * camera.height();
    }

    /// The picture on white.
    Raster draw(Workers workers) {
        int width = camera.width();
        int height = camera.height();
        int[] coarse = new int[Math.multiplyExact(width, height)];
        workers.forEach(height, 1, (from, to) -> first(coarse, from, to));
        int[] fine = new int[coarse.length];
        workers.forEach(height, 1, (from, to) -> refined(coarse, fine, from, to));
        return new Raster(width, height, fine);
    }

    private void first(int[] pixels, int from, int to) {
        RayWorkspace ray = new RayWorkspace();
        for (int y = from; y < to; y++) {
            for (int x = 0; x < camera.width(); x++) {
                camera.aim(x + 0.5, y + 0.5, ray);
                pixels[y * camera.width() + x] =
                        scene.trace(ray) ? encoded(ray.red, ray.green, ray.blue) : WHITE;
            }
        }
    }

    private void refined(int[] coarse, int[] fine, int from, int to) {
        RayWorkspace ray = new RayWorkspace();
        int width = camera.width();
        for (int y = from; y < to; y++) {
            for (int x = 0; x < width; x++) {
                int p = y * width + x;
                boolean differs =
                        (x > 0 && differ(coarse[p], coarse[p - 1]))
                                || (x < width - 1 && differ(coarse[p], coarse[p + 1]))
                                || (y > 0 && differ(coarse[p], coarse[p - width]))
                                || (y < camera.height() - 1
                                        && differ(coarse[p], coarse[p + width]));
                fine[p] = differs ? mean(x, y, ray) : coarse[p];
            }
        }
    }

    private int mean(int x, int y, RayWorkspace ray) {
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int n = 0; n < FINE_X.length; n++) {
            camera.aim(x + FINE_X[n], y + FINE_Y[n], ray);
            if (scene.trace(ray)) {
                // What is brighter than white may not outshine its neighbours in the mean.
                red += Math.min(1, ray.red);
                green += Math.min(1, ray.green);
                blue += Math.min(1, ray.blue);
            } else {
                red += 1;
                green += 1;
                blue += 1;
            }
        }
        double share = 1.0 / FINE_X.length;
        return encoded(red * share, green * share, blue * share);
    }

    private static boolean differ(int a, int b) {
        return Math.abs((a >> 16) - (b >> 16)) > CONTRAST
                || Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF)) > CONTRAST
                || Math.abs((a & 0xFF) - (b & 0xFF)) > CONTRAST;
    }

    private static int encoded(double red, double green, double blue) {
        return Light.encoded(red) << 16 | Light.encoded(green) << 8 | Light.encoded(blue);
    }
}
