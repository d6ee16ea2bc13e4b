package io.github.coble.study.figure.micrograph;

import io.github.coble.numerics.parallel.Workers;

/// Share of the sky that a surface sees: the mean over directions of cos² of the elevation of the
/// horizon, exact for a level place under a cosine-weighted sky.
final class Openness {
    private static final int DIRECTIONS = 12;
    private static final double GROWTH = 1.35;

    /// How far neighbours are looked for [m]: beyond, they stand low over the horizon.
    private static final double REACH = 12e-6;

    /// Blur [pixels] that hides the rays of single directions.
    private static final double BLUR = 1.2;

    private final int pixels;
    private final int border;
    private final float[] height;
    private final int[][] offsets = new int[DIRECTIONS][];
    private final float[] perMetre;

    private Openness(Relief relief) {
        pixels = relief.pixels();
        border = (int) Math.min(REACH / relief.pixel(), 0.5 * pixels);
        int wide = pixels + 2 * border;
        height = new float[wide * wide];
        for (int y = 0; y < wide; y++) {
            for (int x = 0; x < wide; x++) {
                height[y * wide + x] = (float) relief.height(x - border, y - border);
            }
        }
        int steps = 1 + (int) (Math.log(Math.max(1, border)) / Math.log(GROWTH));
        perMetre = new float[steps];
        for (int d = 0; d < DIRECTIONS; d++) {
            double angle = 2 * Math.PI * (d + 0.5) / DIRECTIONS;
            offsets[d] = new int[steps];
            double r = 1;
            for (int k = 0; k < steps; k++) {
                int dx = (int) Math.round(r * Math.cos(angle));
                int dy = (int) Math.round(r * Math.sin(angle));
                offsets[d][k] = dy * wide + dx;
                perMetre[k] = (float) (1 / (r * relief.pixel()));
                r *= GROWTH;
            }
        }
    }

    /// The share of each pixel, 0 to 1.
    static float[] of(Relief relief, Workers workers) {
        Openness sky = new Openness(relief);
        int n = relief.pixels();
        float[] open = new float[n * n];
        workers.forEach(n, 4, (from, to) -> sky.rows(from, to, open));
        return Blur.of(open, n, BLUR);
    }

    private void rows(int from, int to, float[] open) {
        int wide = pixels + 2 * border;
        for (int y = from; y < to; y++) {
            for (int x = 0; x < pixels; x++) {
                open[y * pixels + x] = share((y + border) * wide + x + border);
            }
        }
    }

    private float share(int at) {
        float here = height[at];
        float sum = 0;
        for (int[] line : offsets) {
            float steepest = 0;
            for (int k = 0; k < line.length; k++) {
                steepest = Math.max(steepest, (height[at + line[k]] - here) * perMetre[k]);
            }
            sum += 1 / (1 + steepest * steepest);
        }
        return sum / DIRECTIONS;
    }
}
